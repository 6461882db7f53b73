"""已出具的台账行: rows of issued ledger pages; added when pages are issued, never changed."""

from lvgw_desktop.domain.issued_row import IssuedRow
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.paper import ISSUED_ROW, issued_row
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = issued_row.c


class IssuedRows(Collection[IssuedRow]):
    """All rows that stand on issued pages."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, issued_row, ISSUED_ROW)

    def of_ledger(self, record_uuid: str, year: int) -> tuple[IssuedRow, ...]:
        """Return the issued rows of a village's or an adviser's year, by their numbers."""
        met = (_COLUMNS.record_uuid == record_uuid, _COLUMNS.year == year)
        return self._read(self._select().where(*met).order_by(_COLUMNS.id))
