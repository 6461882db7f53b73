"""草稿: what open editors hold; outside the audit trail, written only when it changed."""

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.storage.schema import DRAFT, draft
from lvgw_desktop.storage.transaction import Transaction

_WRITE = insert(draft)
_KEEP = _WRITE.on_conflict_do_update(
    index_elements=[draft.c.uuid],
    set_={name: _WRITE.excluded[name] for name in DRAFT.names if name != "uuid"},
    where=(draft.c.payload != _WRITE.excluded.payload) | (draft.c.title != _WRITE.excluded.title),
)


class Drafts:
    """All drafts of the file."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def save(self, one: Draft) -> None:
        """Keep what an editor holds; the same text again writes nothing."""
        self._transaction.sql.execute(_KEEP, DRAFT.row(one))

    def all(self) -> tuple[Draft, ...]:
        """Return the drafts, the latest first."""
        rows = self._transaction.sql.execute(select(draft).order_by(draft.c.saved_at.desc()))
        return tuple(DRAFT.of_row(row) for row in rows)

    def remove(self, uuid: str) -> None:
        """Drop a draft: it was saved as a record, or thrown away."""
        self._transaction.sql.execute(delete(draft).where(draft.c.uuid == uuid))
