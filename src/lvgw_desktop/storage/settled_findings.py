"""核查结果: the decisions about findings, withdrawn ones too."""

from lvgw_desktop.domain.settled_finding import SettledFinding
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.month import SETTLED_FINDING, settled_finding
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = settled_finding.c


class SettledFindings(Collection[SettledFinding]):
    """All decisions about findings."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, settled_finding, SETTLED_FINDING)

    def of_month(self, code: str) -> tuple[SettledFinding, ...]:
        """Return the decisions about a month's findings, the latest last."""
        return self._read(self._select().where(_COLUMNS.month == code).order_by(_COLUMNS.id))
