"""导入批次: the imports of the file, what each of them brought, and what keeps it here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select

from lvgw_desktop.domain.import_batch import BatchState, ImportBatch, KeptFor
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.kept_reasons import standing_of
from lvgw_desktop.storage.prepared import add_rows
from lvgw_desktop.storage.schema.entry import IMPORT_BATCH, import_batch, imported_row, updated_row
from lvgw_desktop.storage.transaction import Transaction

_ROW = imported_row.c


class ImportBatches(Collection[ImportBatch]):
    """All imports, undone ones too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, import_batch, IMPORT_BATCH)

    def keep(
        self, batch: ImportBatch, added: Mapping[str, Iterable[int]], updated: Sequence[int] = ()
    ) -> ImportBatch:
        """Keep a new import with the ids of the records it added, by table.

        `updated` are the rows of the trail that say what it changed.
        """
        rows = [(table, number) for table, ids in added.items() for number in ids]
        kept = self.add(replace(batch, rows=len(rows), updated=len(updated)))
        add_rows(self._transaction.sql, imported_row, [(kept.id, *row) for row in rows])
        add_rows(self._transaction.sql, updated_row, [(kept.id, number) for number in updated])
        return kept

    def latest_first(self) -> tuple[ImportBatch, ...]:
        """Return all imports."""
        return self._read(self._select().order_by(import_batch.c.id.desc()))

    def standing(self, batch: ImportBatch, table_name: str) -> Mapping[int, KeptFor | None]:
        """Return which records of an import are still there, by id, with what keeps each here."""
        found = self._transaction.sql.execute(standing_of(table_name).where(*_of(batch)))
        return {row[0]: KeptFor[row[1]] if row[1] else None for row in found}

    def updated(self, batch: ImportBatch) -> tuple[int, ...]:
        """Return the rows of the trail that say what an import changed, those not set back."""
        found = select(updated_row.c.audit_id).where(updated_row.c.batch_id == batch.id)
        return tuple(self._transaction.sql.scalars(found.order_by(updated_row.c.audit_id)))

    def begin_undoing(self, batch: ImportBatch) -> ImportBatch:
        """Let the file part with what an import brought, until `end_undoing`."""
        now = self._transaction.now()
        return self.change(replace(batch, state=BatchState.UNDOING, undone_at=now))

    def forget(self, batch: ImportBatch, table_name: str, ids: Iterable[int]) -> None:
        """Forget that an import brought these records: they are removed."""
        driver: Any = self._transaction.sql.connection.driver_connection
        driver.executemany(_FORGET, [(batch.id, table_name, number) for number in ids])

    def forget_update(self, batch: ImportBatch, audit_id: int) -> None:
        """Forget that an import changed a record: it is as it was before."""
        its = (updated_row.c.batch_id == batch.id, updated_row.c.audit_id == audit_id)
        self._transaction.sql.execute(delete(updated_row).where(*its))

    def end_undoing(self, batch: ImportBatch) -> ImportBatch:
        """Keep what is still there for good."""
        counted = select(func.count()).select_from(imported_row).where(*_of(batch))
        remaining = self._transaction.sql.execute(counted).scalar_one() + len(self.updated(batch))
        return self.change(replace(batch, state=BatchState.UNDONE, remaining=remaining))


_FORGET = "DELETE FROM imported_row WHERE batch_id = ? AND table_name = ? AND record_id = ?"


def _of(batch: ImportBatch) -> tuple[ColumnElement[bool], ...]:
    return (_ROW.batch_id == batch.id,)
