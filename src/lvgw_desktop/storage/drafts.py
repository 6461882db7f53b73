"""草稿: what open editors hold; outside the audit trail, written only when it changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.storage.schema.unaudited import DRAFT, draft
from lvgw_desktop.storage.transaction import Transaction

_WRITE = insert(draft)
_KEEP = _WRITE.on_conflict_do_update(
    index_elements=[draft.c.uuid],
    set_={name: _WRITE.excluded[name] for name in DRAFT.names if name != "uuid"},
    where=(draft.c.payload != _WRITE.excluded.payload) | (draft.c.title != _WRITE.excluded.title),
)
_WAITING = draft.c.discarded_at.is_(None)


class Drafts:
    """All drafts of the file."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def save(self, one: Draft) -> None:
        """Keep what an editor holds; the same text again writes nothing."""
        self._transaction.sql.execute(_KEEP, DRAFT.row(one))

    def all(self) -> tuple[Draft, ...]:
        """Return the drafts that wait to be finished, the latest first."""
        return self._read(select(draft).where(_WAITING).order_by(draft.c.saved_at.desc()))

    def discarded(self) -> tuple[Draft, ...]:
        """Return the drafts in the 回收站, the last thrown away first."""
        thrown = select(draft).where(~_WAITING).order_by(draft.c.discarded_at.desc())
        return self._read(thrown)

    def mark_discarded(self, uuid: str, at: datetime | None) -> None:
        """Lay a draft into the 回收站, or with None take it out again."""
        value = None if at is None else at.isoformat()
        self._transaction.sql.execute(
            update(draft).where(draft.c.uuid == uuid).values(discarded_at=value)
        )

    def remove(self, uuid: str) -> None:
        """Take away a draft that is in a record now."""
        self._transaction.sql.execute(delete(draft).where(draft.c.uuid == uuid))

    def _read(self, statement: Select[Any]) -> tuple[Draft, ...]:
        return tuple(DRAFT.of_row(row) for row in self._transaction.sql.execute(statement))
