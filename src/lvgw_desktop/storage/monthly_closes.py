"""封账: the closes of months, reopened ones too."""

from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.month import MONTHLY_CLOSE, monthly_close
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = monthly_close.c


class MonthlyCloses(Collection[MonthlyClose]):
    """All closes of months."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, monthly_close, MONTHLY_CLOSE)

    def standing(self) -> tuple[MonthlyClose, ...]:
        """Return the closes by which months are closed, by month."""
        stands = _COLUMNS.reopened_at.is_(None)
        return self._read(self._select().where(stands).order_by(_COLUMNS.month))

    def of_month(self, code: str) -> tuple[MonthlyClose, ...]:
        """Return all closes of a month, the latest last."""
        return self._read(self._select().where(_COLUMNS.month == code).order_by(_COLUMNS.id))
