"""台账登记: who handed in which month's ledger, when, on paper or as a file [plan §三(二)1]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class HandInMedium(Enum):
    """What came in."""

    PAPER = auto()
    FILE = auto()


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
