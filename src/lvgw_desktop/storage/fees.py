"""法律顾问费: the standards and the proposals of one year."""

from lvgw_desktop.domain.fee import FeeDecision, FeeStandard
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.year import (
    FEE_DECISION,
    FEE_STANDARD,
    fee_decision,
    fee_standard,
)
from lvgw_desktop.storage.transaction import Transaction


class FeeStandards(Collection[FeeStandard]):
    """All standards, those that were taken back too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, fee_standard, FEE_STANDARD)

    def of_year(self, year: int) -> tuple[FeeStandard, ...]:
        """Return the standards of a year that hold."""
        its = (fee_standard.c.year == year, fee_standard.c.void_reason == "")
        return self._read(self._select().where(*its).order_by(fee_standard.c.id))


class FeeDecisions(Collection[FeeDecision]):
    """All proposals, those that were taken back too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, fee_decision, FEE_DECISION)

    def of_year(self, year: int) -> tuple[FeeDecision, ...]:
        """Return the proposals of a year that stand."""
        its = (fee_decision.c.year == year, fee_decision.c.void_reason == "")
        return self._read(self._select().where(*its).order_by(fee_decision.c.id))
