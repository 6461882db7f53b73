"""发放(建议)表: what an office proposes to pay its advisers for a year, each once, with the sum.

All amounts are in 分.
"""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.amount import amount_in_full, figures_of
from lvgw_desktop.domain.fee import FeeDecision, FeeOutcome


@dataclass(frozen=True, kw_only=True, slots=True)
class PaidVillage:
    """One village of an adviser, with what is proposed for it."""

    name: str
    decision: FeeDecision

    @property
    def words(self) -> str:
        """Return 兴梁社区 2,850.00."""
        return f"{self.name} {figures_of(self.decision.payable)}"

    @property
    def remark(self) -> str:
        """Return what is out of the ordinary: 兴梁社区：2月没有到村，扣150.00, "" for nothing."""
        told = [f"{one.reason}，扣{figures_of(one.amount)}" for one in self.decision.deductions]
        if self.decision.share is not None:
            told.insert(0, f"按任职折算{figures_of(self.decision.share)}")
        if self.decision.outcome is FeeOutcome.NOT_RENEWED:
            told.append("建议不再续聘")
        return f"{self.name}：{'；'.join(told)}" if told else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymentRow:
    """One adviser with all villages that something is proposed for."""

    seq: int
    firm_name: str
    adviser_name: str
    villages: tuple[PaidVillage, ...]

    @property
    def village_words(self) -> str:
        """Return the villages with their amounts, a line each."""
        return "\n".join(one.words for one in self.villages)

    @property
    def due(self) -> int:
        """Return what there is before anything is kept back."""
        return sum(one.decision.due for one in self.villages)

    @property
    def deducted(self) -> int:
        """Return what is kept back."""
        return sum(one.decision.deducted for one in self.villages)

    @property
    def payable(self) -> int:
        """Return what is to be paid."""
        return sum(one.decision.payable for one in self.villages)

    @property
    def remark(self) -> str:
        """Return what is out of the ordinary, a line for each village."""
        return "\n".join(filter(None, (one.remark for one in self.villages)))


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymentList:
    """The list of one year; who fills it in and when stands under it."""

    year: int
    rows: tuple[PaymentRow, ...] = ()
    reported_by: str = ""
    phone: str = ""
    reported_on: date | None = None

    @property
    def due(self) -> int:
        """Return the sum of what there is before anything is kept back."""
        return sum(one.due for one in self.rows)

    @property
    def deducted(self) -> int:
        """Return the sum of what is kept back."""
        return sum(one.deducted for one in self.rows)

    @property
    def payable(self) -> int:
        """Return the sum to be paid."""
        return sum(one.payable for one in self.rows)

    @property
    def payable_in_full(self) -> str:
        """Return the sum to be paid in 大写."""
        return amount_in_full(self.payable)
