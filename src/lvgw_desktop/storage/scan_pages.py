"""待认的扫描页: pages that found no log by themselves, until a person has decided."""

from sqlalchemy import func, select

from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema.paper import SCAN_PAGE, scan_page
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = scan_page.c
_WAITING = _COLUMNS.settled_on.is_(None)


class ScanPages(Collection[ScanPage]):
    """All such pages, the settled ones too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, scan_page, SCAN_PAGE)

    def waiting(self) -> tuple[ScanPage, ...]:
        """Return the pages that nobody has decided on, in the order they came."""
        return self._read(self._select().where(_WAITING).order_by(_COLUMNS.id))

    def count_waiting(self) -> int:
        """Return how many there are."""
        counted = select(func.count()).select_from(scan_page).where(_WAITING)
        return self._transaction.sql.execute(counted).scalar_one()

    def with_content(self, content_hash: str) -> ScanPage | None:
        """Return the page that came as this very picture, or None."""
        met = _COLUMNS.content_hash == content_hash
        found = self._read(self._select().where(met).order_by(_COLUMNS.id.desc()).limit(1))
        return found[0] if found else None
