"""检查: bureau and office look at an adviser's work, at least twice a year [plan §三(二)4]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class InspectionMethod(Enum):
    """How it was looked at: on the spot, by the ledger, by asking committee and people."""

    ON_SITE = auto()
    LEDGER = auto()
    COMMITTEE = auto()
    VILLAGERS = auto()
    OTHER = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Inspection:
    """One 检查记录 of one village and its adviser.

    `unit` are the bodies that inspect; `other_method` says what OTHER was. `problems` and `advice`
    are what the plan asks for: 存在问题 and 改进意见和建议; `put_right_on` is when it was done.
    One with a `void_reason` was entered by mistake and counts nowhere.
    """

    id: int | None = None
    uuid: str = ""
    serial: str = ""
    village_id: int
    adviser_id: int
    inspected_on: date
    unit: str = ""
    methods: tuple[InspectionMethod, ...] = ()
    other_method: str = ""
    findings: str = ""
    problems: str = ""
    advice: str = ""
    put_right_on: date | None = None
    inspector_signed_on: date | None = None
    adviser_signed_on: date | None = None
    village_signed_on: date | None = None
    void_reason: str = ""
