"""法律顾问费: the office's standard and what is proposed for an adviser's year [plan §三(二)4]."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.amount import amount_words
from lvgw_desktop.domain.refusal import Problem


class FeeOutcome(Enum):
    """In full, less what was not done, or no renewal."""

    FULL = auto()
    REDUCED = auto()
    NOT_RENEWED = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeStandard:
    """What a year of one village is worth, in 分; of the whole office without a village.

    The plan names no amount: each is entered by the office. One with a `void_reason` was taken
    back.
    """

    id: int | None = None
    uuid: str = ""
    village_id: int | None = None
    year: int
    amount: int
    void_reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeDeduction:
    """One 扣减 of `amount` 分: for which rule in which period, why, and what shows it.

    `period` is in words (2026年2月); with `rule_id` it names one square of the duties. `evidence`
    are the uuids of single records that speak against the adviser, where there are any.
    """

    rule_id: str = ""
    period: str = ""
    reason: str
    amount: int
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeDecision:
    """What the office proposes to pay an adviser for a year in one village.

    `standard` is the standard of that year as it was then, `share` what of it is this adviser's
    who served a part of the year, None for the whole; both in 分. One with a `void_reason` was
    taken back.
    """

    id: int | None = None
    uuid: str = ""
    village_id: int
    adviser_id: int
    year: int
    outcome: FeeOutcome = FeeOutcome.FULL
    standard: int
    share: int | None = None
    deductions: tuple[FeeDeduction, ...] = ()
    note: str = ""
    proposed_on: date
    void_reason: str = ""

    @property
    def due(self) -> int:
        """Return what there is before anything is kept back, in 分."""
        return self.standard if self.share is None else self.share

    @property
    def deducted(self) -> int:
        """Return what is kept back, in 分: never more than there is."""
        return min(self.due, sum(one.amount for one in self.deductions))

    @property
    def payable(self) -> int:
        """Return what is left to pay, in 分: never below zero."""
        return self.due - self.deducted


def standard_for(standards: Iterable[FeeStandard], village_id: int) -> FeeStandard | None:
    """Return what holds of a year's standards for a village: its own, else the whole office's."""
    by_village = {one.village_id: one for one in standards}
    return by_village.get(village_id) or by_village.get(None)


def fee_problems(decision: FeeDecision) -> Iterator[Problem]:
    """Yield what is wrong with a proposal; each has to be put right before it is kept."""
    if decision.due > decision.standard:
        whole = amount_words(decision.standard)
        yield Problem("share", f"折算不能比全年标准 {whole}还多，请改。")
    yield from _deduction_problems(decision)
    if decision.outcome is FeeOutcome.FULL and decision.deductions:
        yield Problem("outcome", "写了扣减的，请选“扣减”；足额发放的，把扣减去掉。")
    if decision.outcome is FeeOutcome.REDUCED and not decision.deductions:
        yield Problem("deductions", "请写明扣什么、扣多少；不扣的，请选“足额”。")
    if decision.outcome is FeeOutcome.NOT_RENEWED and not decision.note:
        yield Problem("note", "请写明为什么建议不再续聘。")


def _deduction_problems(decision: FeeDecision) -> Iterator[Problem]:
    for one in decision.deductions:
        if not one.reason:
            yield Problem("deductions", "每一笔扣减都请写明原因。")
        elif one.amount <= 0:
            yield Problem("deductions", f"“{one.reason}”还没有填扣多少。")
    asked = sum(one.amount for one in decision.deductions)
    if asked > decision.due:
        most, less = amount_words(decision.due), amount_words(asked)
        yield Problem("deductions", f"扣减合计 {less}，比应发的 {most}还多，请改小。")
