"""留着的原因: what keeps a record here when the import that brought it is undone."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Select,
    Table,
    TextClause,
    case,
    func,
    select,
    text,
    true,
)

from lvgw_desktop.domain.import_batch import KeptFor
from lvgw_desktop.storage.audit_trail import ADDED, LOOKED, REMOVED
from lvgw_desktop.storage.closed_months import IN_CLOSED_MONTH
from lvgw_desktop.storage.schema import METADATA
from lvgw_desktop.storage.schema.entry import imported_row
from lvgw_desktop.storage.schema.logs import service_item, service_log
from lvgw_desktop.storage.schema.month import correction, monthly_close, settled_finding
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
    prefilled_sheet,
    scan_page,
    volume_item,
)
from lvgw_desktop.storage.schema.trail import audit
from lvgw_desktop.storage.schema.unaudited import draft
from lvgw_desktop.storage.schema.year import planned_service

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
_NOT_A_CHANGE = (ADDED, LOOKED, REMOVED)
_PARTS = (service_item, imported_row)
"""They go with their record and keep nothing here."""


@cache
def standing_of(table_name: str) -> Select[Any]:
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
    yield from _of_its_kind(table)
    yield _changed_since(table), KeptFor.CHANGED


def _of_its_kind(table: Table) -> Iterable[tuple[ColumnElement[bool] | TextClause, KeptFor]]:
    """Yield what keeps records of this table only."""
    if table is service_log:
        yield text(IN_CLOSED_MONTH), KeptFor.CLOSED
    elif table is prefilled_sheet:
        yield table.c.uuid.in_(select(service_log.c.uuid)), KeptFor.USED
    elif table is issued_row:
        yield _goes_on(table), KeptFor.PRINTED
    elif table is issued_form:
        row = issued_row.alias()
        of_page = select(row.c.id).where(row.c.issued_form_uuid == table.c.uuid, _goes_on(row))
        yield of_page.exists(), KeptFor.PRINTED
    elif table in {correction, settled_finding}:
        closed = (monthly_close.c.month == table.c.month, monthly_close.c.reopened_at.is_(None))
        yield select(monthly_close.c.id).where(*closed).exists(), KeptFor.CLOSED
    if table is correction:
        later = correction.alias()
        again = (later.c.log_uuid == table.c.log_uuid, later.c.id > table.c.id)
        yield select(later.c.id).where(*again, _is_from_here(table, later)).exists(), KeptFor.USED


def _goes_on(row: FromClause) -> ColumnElement[bool]:
    """Tell whether the ledger of a printed row was printed on here since."""
    later = issued_row.alias()
    of_ledger = (later.c.record_uuid == row.c.record_uuid, later.c.year == row.c.year)
    met = (*of_ledger, later.c.id > row.c.id, _is_from_here(issued_row, later))
    return select(later.c.id).where(*met).exists()


def _is_from_here(table: Table, record: FromClause) -> ColumnElement[bool]:
    """Tell whether the import did not bring a record of the table."""
    brought = imported_row.alias()
    of_batch = (brought.c.batch_id == _ROW.batch_id, brought.c.table_name == table.name)
    return record.c.id.not_in(select(brought.c.record_id).where(*of_batch))


def _changed_since(table: Table) -> ColumnElement[bool]:
    """Tell whether something happened to a record after it was added, the last time that it was."""
    added = audit.alias()
    of_record = (added.c.record_uuid == table.c.uuid, added.c.table_name == table.name)
    since = select(func.max(added.c.id)).where(*of_record, added.c.action == ADDED)
    told = (audit.c.record_uuid == table.c.uuid, audit.c.action.not_in(_NOT_A_CHANGE))
    return select(audit.c.id).where(*told, audit.c.id > since.scalar_subquery()).exists()


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
