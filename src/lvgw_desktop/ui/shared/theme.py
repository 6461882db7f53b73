"""外观: colours, text sizes, icons and font of the whole window, changed in one place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from lvgw_desktop.ui.shared.icons import IconSet
from lvgw_desktop.ui.shared.palette import palette_of
from lvgw_desktop.ui.shared.tokens import TABLES, Scheme, Tokens, Tone, as_words, tone_colours

SYSTEM_FONTS = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "sans-serif",
)
FOLD_AT = 1.4


class TextSize(Enum):
    """字号: the value is the scale factor S."""

    STANDARD = 1.0
    LARGER = 1.25
    LARGE = 1.5

    @property
    def words(self) -> str:
        """The wording in the settings."""
        return {1.0: "标准", 1.25: "较大", 1.5: "大字"}[self.value]


@dataclass(frozen=True, slots=True)
class Appearance:
    """字号与颜色: what the settings keep."""

    text_size: TextSize = TextSize.STANDARD
    scheme: Scheme = Scheme.LIGHT


class Theme(QObject):
    """The appearance in force; `changed` tells hand-drawn widgets to measure and draw anew."""

    changed = Signal()

    def __init__(
        self, app: QApplication, resources: Path, fonts: Sequence[Path], families: Sequence[str]
    ) -> None:
        super().__init__(app)
        self.appearance = Appearance()
        self.icons = IconSet(resources / "icons")
        self._app = app
        self._style_sheet = (resources / "style.qss").read_text(encoding="utf-8")
        bundled = _families_of(fonts)
        self._families = [*families] or [*bundled, *SYSTEM_FONTS]

    @property
    def tokens(self) -> Tokens:
        """The colour table in force."""
        return TABLES[self.appearance.scheme]

    @property
    def scale(self) -> float:
        """S: 1.0, 1.25 or 1.5."""
        return self.appearance.text_size.value

    @property
    def large(self) -> bool:
        """Whether side panels fold, tab icons go and the status bar shows three keys."""
        return self.scale >= FOLD_AT

    def px(self, at_standard: float) -> int:
        """Scale a font size, a height or a width given in px at 标准."""
        return round(at_standard * self.scale)

    def gap(self, at_standard: float) -> int:
        """Scale a gap or a padding, which grows more slowly than the text."""
        return round(at_standard * (1 + 0.3 * (self.scale - 1)))

    def font(self, at_standard: float = 15, *, bold: bool = False) -> QFont:
        """Return the screen font of so many px at 标准."""
        font = QFont(self._families)
        font.setPixelSize(self.px(at_standard))
        font.setBold(bold)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        return font

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Return ink and ground of a tone."""
        return tone_colours(self.tokens, tone)

    def apply(self, appearance: Appearance) -> None:
        """Restyle everything at once."""
        self.appearance = appearance
        self._app.setFont(self.font())
        self._app.setPalette(palette_of(self.tokens))
        self._app.setStyleSheet(self._filled_style_sheet())
        self.changed.emit()

    def _filled_style_sheet(self) -> str:
        words = as_words(self.tokens)

        def fill(match: re.Match[str]) -> str:
            number, unit, name = match.groups()
            if number is None:
                return words[name]
            scaled = self.px if unit == "px" else self.gap
            return f"{scaled(float(number))}px"

        return re.sub(r"@(?:(\d+)(px|gap)|(\w+))@", fill, self._style_sheet)


def install(
    app: QApplication,
    appearance: Appearance,
    *,
    resources: Path,
    fonts: Sequence[Path] = (),
    families: Sequence[str] = (),
) -> Theme:
    """Give the application its look.

    `fonts` are the bundled files; `families` name the fonts in order, by default the bundled ones.
    """
    theme = app.findChild(Theme) or Theme(app, resources, fonts, families)
    app.setStyle("Fusion")
    app.setProperty("lvgw_theme", theme)
    _pin_colour_scheme(app, appearance.scheme)
    theme.apply(appearance)
    return theme


def change(appearance: Appearance) -> None:
    """Change text size or colours while the window is open."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    _pin_colour_scheme(app, appearance.scheme)
    current().apply(appearance)


def current() -> Theme:
    """Return the theme in force; `install` comes first."""
    app = QApplication.instance()
    theme = app.property("lvgw_theme") if app else None
    assert isinstance(theme, Theme), "theme.install comes before any widget"
    return theme


def px(at_standard: float) -> int:
    """Scale a height, width or font size given in px at 标准."""
    return current().px(at_standard)


def gap(at_standard: float) -> int:
    """Scale a gap or padding given in px at 标准."""
    return current().gap(at_standard)


def _pin_colour_scheme(app: QApplication, scheme: Scheme) -> None:
    # A dark Windows would otherwise leak into half of the widgets.
    dark = scheme is Scheme.DARK
    app.styleHints().setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)


def _families_of(fonts: Sequence[Path]) -> list[str]:
    families: list[str] = []
    for path in fonts:
        number = QFontDatabase.addApplicationFont(str(path))
        families += [
            family
            for family in QFontDatabase.applicationFontFamilies(number)
            if family not in families
        ]
    return families
