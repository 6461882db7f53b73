"""配色: the colours of the screen by meaning, one table for each scheme."""

from dataclasses import asdict, dataclass, replace
from enum import Enum


class Scheme(Enum):
    """界面颜色: the value is the wording in the settings."""

    LIGHT = "浅色"
    DARK = "深色"
    HIGH_CONTRAST = "高对比"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour the screen may use, as #RRGGBB, and the two line widths in px."""

    bg: str = "#F3F1EB"
    card: str = "#FFFFFF"
    soft: str = "#FAF8F3"
    mute: str = "#EFEDE6"
    ink: str = "#1D2530"
    ink2: str = "#4A5460"
    ink3: str = "#5B636D"
    line: str = "#DAD6CC"
    line2: str = "#8B8778"
    pri: str = "#1F4F8B"
    pri_bg: str = "#E6EEF8"
    pri_hover: str = "#173F71"
    on_pri: str = "#FFFFFF"
    sel: str = "#DCE8F6"
    head: str = "#1E3855"
    head_ink: str = "#DCE6F1"
    head_field: str = "#2E4763"
    ok: str = "#226B46"
    ok_bg: str = "#E3F1E8"
    warn: str = "#7F5100"
    warn_bg: str = "#FBF0D9"
    warn_line: str = "#B98A3C"
    seal: str = "#A9352B"
    seal_bg: str = "#FBEAE7"
    seal_top: str = "#C8453A"
    pin: str = "#FFF8E2"
    bar: str = "#6C92C0"
    track: str = "#E2DFD6"
    desk: str = "#C9C5BA"
    paper: str = "#FFFFFF"
    toast: str = "#1D2530"
    toast_ink: str = "#FFFFFF"
    toast_action: str = "#F5C96B"
    toast_ok: str = "#7FD6A4"
    border: int = 1
    ring: int = 2
    ring_ink: str = "#1F4F8B"


LIGHT = Tokens()

DARK = Tokens(
    bg="#15191E",
    card="#1E242B",
    soft="#252C34",
    mute="#2B333C",
    ink="#F2F4F6",
    ink2="#CDD4DB",
    ink3="#A9B3BD",
    line="#3A444F",
    line2="#7E8A96",
    pri="#8CBBF2",
    pri_bg="#233A57",
    pri_hover="#A9CDF7",
    on_pri="#0D1A2A",
    sel="#294566",
    head="#0B0F14",
    head_ink="#DCE6F1",
    head_field="#252C34",
    ok="#7FD6A4",
    ok_bg="#1D3A2B",
    warn="#F3C46B",
    warn_bg="#41331A",
    warn_line="#F3C46B",
    seal="#FF9A8C",
    seal_bg="#4A2522",
    seal_top="#FF9A8C",
    pin="#3D3722",
    bar="#5B8BC7",
    track="#3A444F",
    desk="#0F1317",
    toast="#F2F4F6",
    toast_ink="#15191E",
    toast_action="#1F4F8B",
    toast_ok="#226B46",
    ring_ink="#8CBBF2",
)

HIGH_CONTRAST = replace(
    LIGHT,
    bg="#FFFFFF",
    soft="#FFFFFF",
    line="#000000",
    line2="#000000",
    ink="#000000",
    ink2="#000000",
    ink3="#000000",
    track="#FFFFFF",
    border=2,
    ring=3,
    ring_ink="#000000",
)

TABLES = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.HIGH_CONTRAST: HIGH_CONTRAST}


class Tone(Enum):
    """语气: what a badge, a mark or a message says; the colours follow from it."""

    MUTE = "mute"
    OK = "ok"
    WARN = "warn"
    SEAL = "seal"
    PRI = "pri"


def tone_colours(tokens: Tokens, tone: Tone) -> tuple[str, str]:
    """Return the ink and the ground of a tone, as #RRGGBB."""
    return {
        Tone.MUTE: (tokens.ink2, tokens.mute),
        Tone.OK: (tokens.ok, tokens.ok_bg),
        Tone.WARN: (tokens.warn, tokens.warn_bg),
        Tone.SEAL: (tokens.seal, tokens.seal_bg),
        Tone.PRI: (tokens.pri, tokens.pri_bg),
    }[tone]


def as_words(tokens: Tokens) -> dict[str, str]:
    """Return the tokens as the words that stand between @ signs in the style sheet."""
    return {name: str(value) for name, value in asdict(tokens).items()}
