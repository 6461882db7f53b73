"""记录集: the records of one table; added and changed with an audit row.

None is ever deleted, but for what an import brought while that is being undone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from operator import itemgetter
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from sqlalchemy import Select, Table, bindparam, func, select, update

from lvgw_desktop.storage.audit_trail import ADDED, CHANGED, REMOVED, TrailValues
from lvgw_desktop.storage.plain_values import Raw, json_text
from lvgw_desktop.storage.prepared import add_row, add_rows, remove_rows, written_names
from lvgw_desktop.storage.record_ids import new_uuids, next_id, remember_ids
from lvgw_desktop.storage.record_numbers import remember_serials
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.transaction import Transaction


class Kept(Protocol):
    """A record with its number in this file and its name in the world."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> int | None:
        """The number in this file, None before it is kept."""

    @property
    def uuid(self) -> str:
        """The name that stays when files are merged, "" before it is kept."""


R = TypeVar("R", bound=Kept)

_GIVEN_IDS = func.json_each(bindparam("given_ids")).table_valued("value")
_GIVEN_UUIDS = func.json_each(bindparam("given_uuids")).table_valued("value")


class Collection(Generic[R]):
    """All records of one kind."""

    def __init__(self, transaction: Transaction, table: Table, shape: RecordShape[R]) -> None:
        self._transaction = transaction
        self._table = table
        self._name = str(table.name)  # SQLAlchemy's own kind of str would cost the driver a detour
        self._shape = shape
        self._in_order = _in_order_of(table)

    def add(self, record: R, reason: str = "") -> R:
        """Keep a new record; returns it with its id and, unless it has one, a new uuid."""
        number, uuid = self._next_id(), record.uuid or new_uuids(1)[0]
        kept = replace(record, id=number, uuid=uuid, **self._given(record))
        row = self._row(kept)
        add_row(self._transaction.sql, self._table, self._in_order(row))
        told = self._told(kept, row)
        self._add_beside((told,))
        self._transaction.audit.record(
            ADDED, self._name, uuid, before={}, after=told, reason=reason
        )
        return kept

    def add_all(
        self, records: Iterable[R], reason: str = "", *, as_they_are: bool = False
    ) -> tuple[int, ...]:
        """Keep many new records as `add` would, in a fraction of its time; returns their ids.

        `as_they_are`: they were kept in another file before, and bring their numbers along.
        """
        new, first = tuple(records), self._next_id()
        ids = tuple(range(first, first + len(new)))
        rows, told = [], []
        for number, uuid, record in zip(ids, new_uuids(len(new)), new, strict=True):
            given = {} if as_they_are else self._given(record)
            kept = replace(record, **given) if given else record
            row = self._row(kept)
            row.update(id=number, uuid=kept.uuid or uuid)
            rows.append(row)
            told.append(self._told(kept, row))
        add_rows(self._transaction.sql, self._table, map(self._in_order, rows))
        self._add_beside(told)
        if as_they_are and "serial" in self._table.c:
            remember_serials(self._transaction.sql, (one["serial"] for one in told))
        trail = (TrailValues(one["uuid"], {}, one) for one in told)
        self._transaction.audit.record_all(ADDED, self._name, trail, reason)
        return ids

    def remove_all(self, ids: Iterable[int], reason: str) -> None:
        """Remove records that an import brought; the file refuses it but while that is undone."""
        gone = self.many(ids)
        self._remove_beside(tuple(gone.values()))
        remove_rows(self._transaction.sql, self._table, gone)
        remember_ids(self._transaction.sql, self._table, gone)
        told = (TrailValues(one.uuid, self.told_values(one), {}) for one in gone.values())
        self._transaction.audit.record_all(REMOVED, self._name, told, reason)

    def change(self, record: R, reason: str = "") -> R:
        """Replace what is kept under the record's id; one that says the same changes nothing.

        Raises LookupError for an unknown id.
        """
        kept = self.get(_known(record.id))
        changed = replace(record, uuid=kept.uuid)
        if changed == kept:
            return kept
        row = self._row(changed)
        values = {name: raw for name, raw in row.items() if name != "id"}
        statement = update(self._table).where(self._table.c.id == bindparam("changed_id"))
        self._transaction.sql.execute(statement.values(values), {"changed_id": kept.id})
        before, after = self.told_values(kept), self._told(changed, row)
        self._change_beside(before, after)
        replaced = {name: value for name, value in before.items() if value != after[name]}
        self._transaction.audit.record(
            CHANGED, self._name, kept.uuid, before=replaced, after=after, reason=reason
        )
        return changed

    def get(self, record_id: int) -> R:
        """Return one record. Raises LookupError if there is none."""
        found = self._read(self._select().where(self._table.c.id == record_id))
        if not found:
            raise LookupError(f"no {self._table.name} with id {record_id}")
        return found[0]

    def many(self, ids: Iterable[int]) -> dict[int, R]:
        """Return the records with these ids, by id; unknown ones are left out."""
        statement = self._select().where(self._table.c.id.in_(select(_GIVEN_IDS.c.value)))
        found = self._read(statement, given_ids=str(list(ids)))
        return {_known(record.id): record for record in found}

    def by_uuid(self, uuid: str) -> R | None:
        """Return the record of that name, or None."""
        found = self._read(self._select().where(self._table.c.uuid == uuid))
        return found[0] if found else None

    def of_uuids(self, uuids: Iterable[str]) -> dict[str, R]:
        """Return the records of these names, by name; unknown ones are left out."""
        statement = self._select().where(self._table.c.uuid.in_(select(_GIVEN_UUIDS.c.value)))
        found = self._read(statement, given_uuids=json_text(list(uuids)))
        return {record.uuid: record for record in found}

    def all(self, *, include_retired: bool = False) -> tuple[R, ...]:
        """Return all records in the order they were added."""
        statement = self._select().order_by(self._table.c.id)
        if "retired_on" in self._table.c and not include_retired:
            statement = statement.where(self._table.c.retired_on.is_(None))
        return self._read(statement)

    def values_in(self, kept: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what the audit trail kept of a record, by field; see `RecordShape.values_in`."""
        return self._shape.values_in(kept)

    def _select(self) -> Select[Any]:
        return select(*(self._table.c[name] for name in self._shape.names))

    def _read(self, statement: Select[Any], **values: object) -> tuple[R, ...]:
        rows = self._transaction.sql.execute(statement, values).all()
        return tuple(self._shape.of_row(row) for row in rows)

    def _row(self, record: R) -> dict[str, Raw]:
        """Return all column values: the record's, and what is kept for searching only, last."""
        return self._shape.row(record)

    def told_values(self, record: R) -> Mapping[str, Any]:
        """Return all that the audit trail keeps of a record."""
        return self._told(record, self._row(record))

    def _told(self, record: R, row: Mapping[str, Raw]) -> Mapping[str, Any]:  # noqa: ARG002
        """Return it from all column values, where these are known."""
        return row

    def _given(self, record: R) -> Mapping[str, Any]:  # noqa: ARG002  most records get nothing
        """Return what else a new record is given when it is kept."""
        return {}

    def _add_beside(self, told: Sequence[Mapping[str, Any]]) -> None:
        """Write what new records, as the trail tells them, keep in tables of their own."""

    def _remove_beside(self, records: Sequence[R]) -> None:
        """Remove it together with the records."""

    def _change_beside(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """Write it anew for a changed record."""

    def _next_id(self) -> int:
        return next_id(self._transaction.sql, self._table)


@cache
def _in_order_of(table: Table) -> Callable[[Mapping[str, Raw]], tuple[Raw, ...]]:
    """Return what takes a row's values in the order in which they are written."""
    return itemgetter(*written_names(table))


def _known(record_id: int | None) -> int:
    if record_id is None:
        raise LookupError("the record was never added")
    return record_id
