"""台账登记: who handed in which month's ledger, when, on paper or as a file [plan §三(二)1]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.wording import near_day_words


class HandInMedium(Enum):
    """What came in."""

    PAPER = auto()
    FILE = auto()

    @property
    def words(self) -> str:
        """Return 纸质 or 文件."""
        return "纸质" if self is HandInMedium.PAPER else "文件"


@dataclass(frozen=True, kw_only=True, slots=True)
class HandIn:
    """One ledger received: of an adviser, or of one village where both sides hand in.

    `month` is the code of the statistical month (2026-11); `village_id` is None on the adviser's
    side, whose ledger tells about all his villages. A wrong entry is withdrawn with a reason.
    """

    id: int | None = None
    uuid: str = ""
    month: str
    adviser_id: int
    village_id: int | None = None
    handed_in_on: date
    medium: HandInMedium = HandInMedium.PAPER
    note: str = ""
    void_reason: str = ""

    def days_late(self, due: date) -> int:
        """Return how many days after the due day it came, 0 for one in time."""
        return days_late(self.handed_in_on, due)

    def day_words(self, due: date) -> str:
        """Return 24日交, or 26日交，晚1天: a fact, no reproach."""
        day, late = self.handed_in_on, self.days_late(due)
        same_month = (day.year, day.month) == (due.year, due.month)
        came = f"{day.day}日交" if same_month else f"{near_day_words(day, due)}交"
        return f"{came}，晚{late}天" if late else came


def days_late(came: date, due: date) -> int:
    """Return how many days after the due day something came, 0 for in time."""
    return max(0, (came - due).days)
