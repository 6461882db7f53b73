"""法律顾问费: the office's standard and what is proposed for an adviser's year [plan §三(二)4]."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


class FeeOutcome(Enum):
    """In full, less what was not done, or no renewal."""

    FULL = auto()
    REDUCED = auto()
    NOT_RENEWED = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeStandard:
    """What a year of one village is worth, in 分; of the whole office without a village.

    The plan names no amount: each is entered by the office.
    """

    id: int | None = None
    uuid: str = ""
    village_id: int | None = None
    year: int
    amount: int


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeDeduction:
    """One 扣减 of `amount` 分: for which rule, why, and the uuids of the records that show it."""

    rule_id: str = ""
    reason: str
    amount: int
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeDecision:
    """What the office proposes to pay an adviser for a year in one village.

    `standard` is the standard of that year as it was then, in 分. One with a `void_reason` was
    taken back.
    """

    id: int | None = None
    uuid: str = ""
    village_id: int
    adviser_id: int
    year: int
    outcome: FeeOutcome = FeeOutcome.FULL
    standard: int
    deductions: tuple[FeeDeduction, ...] = ()
    note: str = ""
    proposed_on: date
    void_reason: str = ""

    @property
    def deducted(self) -> int:
        """Return what is kept back, in 分: never more than the standard."""
        return min(self.standard, sum(one.amount for one in self.deductions))

    @property
    def payable(self) -> int:
        """Return what is left to pay, in 分: never below zero."""
        return self.standard - self.deducted
