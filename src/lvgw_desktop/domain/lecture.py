"""讲座备案: a lecture's outline, at the office by the end of the quarter [plan §二(二)4]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.wording import number_words


class LectureMaterial(Enum):
    """附件材料: what is handed in with the form."""

    OUTLINE = auto()
    SIGN_IN = auto()
    PHOTO = auto()
    HANDOUT = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Lecture:
    """One 法治讲座备案表, with or without a 工作日志 of the same lecture (`log_uuid`).

    `speaker` is the adviser's name unless somebody else spoke; `audience` says for whom it was
    held, `attendance` how many came. `filed_on` is when the office received the outline.
    One with a `void_reason` was entered by mistake and counts nowhere.
    """

    id: int | None = None
    uuid: str = ""
    serial: str = ""
    village_id: int
    adviser_id: int
    log_uuid: str = ""
    speaker: str = ""
    held_on: date
    spells: tuple[Spell, ...] = ()
    place: str = ""
    topic: str = ""
    audience: str = ""
    attendance: int | None = None
    outline: str = ""
    materials: tuple[LectureMaterial, ...] = ()
    speaker_signed_on: date | None = None
    village_signed_on: date | None = None
    filed_on: date | None = None
    void_reason: str = ""

    @property
    def year(self) -> int:
        """Return the year of its quarter."""
        return self.held_on.year

    @property
    def quarter_words(self) -> str:
        """Return 二 for the second quarter."""
        return number_words((self.held_on.month + 2) // 3)
