"""导入批次: the imports of the file, what each of them brought, and what keeps it here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Select,
    Table,
    TextClause,
    case,
    delete,
    func,
    select,
    text,
    true,
)

from lvgw_desktop.domain.import_batch import BatchState, ImportBatch, KeptFor
from lvgw_desktop.storage.audit_trail import ADDED, LOOKED
from lvgw_desktop.storage.closed_months import IN_CLOSED_MONTH
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.prepared import add_rows
from lvgw_desktop.storage.schema import METADATA
from lvgw_desktop.storage.schema.entry import IMPORT_BATCH, import_batch, imported_row, updated_row
from lvgw_desktop.storage.schema.logs import service_item, service_log
from lvgw_desktop.storage.schema.month import correction
from lvgw_desktop.storage.schema.other_records import (
    follow_up_visit,
    lecture,
    major_matter,
    training,
)
from lvgw_desktop.storage.schema.paper import (
    attachment,
    issued_form,
    issued_row,
    scan_page,
    volume_item,
)
from lvgw_desktop.storage.schema.trail import audit
from lvgw_desktop.storage.schema.unaudited import draft
from lvgw_desktop.storage.schema.year import planned_service
from lvgw_desktop.storage.transaction import Transaction

_ROW = imported_row.c
_NAMED_BY: Mapping[KeptFor, tuple[ColumnElement[str], ...]] = {
    KeptFor.FILED: (volume_item.c.record_uuid,),
    KeptFor.PRINTED: (issued_form.c.record_uuid, issued_row.c.record_uuid, issued_row.c.log_uuid),
    KeptFor.ATTACHED: (attachment.c.record_uuid, scan_page.c.record_uuid),
    KeptFor.USED: (
        lecture.c.log_uuid,
        major_matter.c.log_uuid,
        follow_up_visit.c.log_uuid,
        correction.c.log_uuid,
        planned_service.c.met_by,
    ),
}
"""The columns that hold the uuid of what something is about, the weightiest reason first."""
_LINKS = {"village": "village_id", "legal_adviser": "adviser_id", "firm": "firm_id"}
"""Under which name JSON holds the number of a record of a table."""
_NOT_A_CHANGE = (ADDED, LOOKED)
_PARTS = (service_item, imported_row)
"""They go with their record and keep nothing here."""


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
        found = self._transaction.sql.execute(_standing(table_name).where(*_of(batch)))
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


@cache
def _standing(table_name: str) -> Select[Any]:
    """Select id and reason, "" for none, of the records of one table that imports brought."""
    table = METADATA.tables[table_name]
    reason = case(*((met, why.name) for met, why in _reasons(table)), else_="")
    return (
        select(table.c.id, reason)
        .join_from(imported_row, table, table.c.id == _ROW.record_id)
        .where(_ROW.table_name == table_name)
        .order_by(table.c.id)
    )


def _reasons(table: Table) -> Iterable[tuple[ColumnElement[bool] | TextClause, KeptFor]]:
    for why, columns in _NAMED_BY.items():
        for column in columns:
            yield table.c.uuid.in_(select(column)), why
    for pointing in (*_pointing_at(table), *_named_in(training.c.attendees, table)):
        yield table.c.id.in_(pointing), KeptFor.USED
    for named in _named_in(draft.c.payload, table):
        yield table.c.id.in_(named), KeptFor.DRAFTED
    for opened in _opened(table):
        yield opened, KeptFor.DRAFTED
    if table is service_log:
        yield text(IN_CLOSED_MONTH), KeptFor.CLOSED
    told = (audit.c.record_uuid == table.c.uuid, audit.c.action.not_in(_NOT_A_CHANGE))
    yield select(audit.c.id).where(*told).exists(), KeptFor.CHANGED


def _pointing_at(table: Table) -> Iterable[Select[Any]]:
    """Select the numbers that columns of other tables hold of records of this one."""
    for other in METADATA.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table is table and other not in _PARTS:
                yield select(key.parent)


def _named_in(texts: Column[str], table: Table) -> Iterable[Select[Any]]:
    """Select the numbers of records of a table that stand in a column's JSON.

    A picker keeps the number and the words, [7, "兴梁社区"]: the number is inside what is named.
    """
    if name := _LINKS.get(table.name):
        tree = func.json_tree(texts).table_valued("key", "value", "type", "path")
        named = (tree.c.key == name) | tree.c.path.contains(name, autoescape=True)
        linked = select(tree.c.value).select_from(texts.table.join(tree, true()))
        yield linked.where(named, tree.c.type == "integer")


def _opened(table: Table) -> Iterable[ColumnElement[bool]]:
    """Tell whether an editor has left a draft about a record: of a log by its number."""
    for name in ("$.record", "$.page"):
        yield table.c.uuid.in_(select(func.json_extract(draft.c.payload, name)))
    number = select(func.json_extract(draft.c.payload, "$.id"))
    yield table.c.id.in_(number.where(draft.c.editor == table.name))
