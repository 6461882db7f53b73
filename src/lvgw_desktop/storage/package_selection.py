"""装包: which records of an office file go into a package, read in turns of a few hundred."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, func, or_, select, union

from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.office_package import PackageRange
from lvgw_desktop.domain.other_kind import BY_NAME, OTHER_KINDS
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.schema import METADATA
from lvgw_desktop.storage.schema.logs import service_log
from lvgw_desktop.storage.schema.paper import attachment, issued_form
from lvgw_desktop.storage.schema.roster import appointment, firm, legal_adviser, village
from lvgw_desktop.storage.transaction import Transaction

AT_ONCE = 200
_RECORDS = (service_log, *(METADATA.tables[kind.name] for kind in OTHER_KINDS))
_NAMING = {
    "adviser_id": tuple(one for one in (appointment, *_RECORDS) if "adviser_id" in one.c),
    "firm_id": (appointment, service_log, legal_adviser),
}
"""Where advisers and firms are named."""


class PackageSelection:
    """The records of a range, by table: of some villages, only who serves or served them."""

    def __init__(self, transaction: Transaction, wanted: PackageRange) -> None:
        self._transaction = transaction
        self._wanted = wanted

    def count(self, name: str) -> int:
        """Return how many records of a table go in."""
        table = METADATA.tables[name]
        counted = select(func.count()).select_from(table).where(*self._met(table))
        return self._transaction.sql.execute(counted).scalar_one()

    def in_turn(self, collection: Collection[Any], name: str) -> Iterator[tuple[Any, ...]]:
        """Yield the records of a table, a few hundred at a time, in the order of their ids."""
        table, after = METADATA.tables[name], 0
        page = select(table.c.id).where(*self._met(table)).order_by(table.c.id).limit(AT_ONCE)
        while ids := self._transaction.sql.scalars(page.where(table.c.id > after)).all():
            found = collection.many(ids)
            yield tuple(found[one] for one in ids)
            after = ids[-1]

    def contents(self, attachments: Collection[Attachment]) -> Iterator[Attachment]:
        """Yield one attachment for each content that goes in."""
        one_of_each = func.min(attachment.c.id)
        first = (
            select(one_of_each)
            .where(*self._met(attachment))
            .group_by(attachment.c.content_hash, attachment.c.media_type)
        )
        ids = self._transaction.sql.scalars(first.order_by(one_of_each)).all()
        for at in range(0, len(ids), AT_ONCE):
            yield from attachments.many(ids[at : at + AT_ONCE]).values()

    def _met(self, table: Table) -> Iterable[ColumnElement[bool]]:
        if table in {issued_form, attachment}:
            yield table.c.record_uuid.in_(self._selected_uuids())
        elif table in _RECORDS:
            yield from self._of_days(table)
            yield from self._of_villages(table)
        elif self._wanted.village_ids:
            yield from self._of_roster(table)

    def _of_days(self, table: Table) -> Iterator[ColumnElement[bool]]:
        kind = BY_NAME.get(table.name)
        day = table.c[kind.day if kind else "served_on"]
        if self._wanted.first_day:
            yield day >= self._wanted.first_day.isoformat()
        if self._wanted.last_day:
            yield day <= self._wanted.last_day.isoformat()

    def _of_villages(self, table: Table) -> Iterator[ColumnElement[bool]]:
        """Narrow to the villages; what belongs to none, as a training, is then left out."""
        if self._wanted.village_ids:
            column = table.c.get("village_id")
            yield table.c.id.is_(None) if column is None else self._is_wanted(column)

    def _of_roster(self, table: Table) -> Iterator[ColumnElement[bool]]:
        if table is village:
            yield self._is_wanted(village.c.id)
        elif table is appointment:
            yield self._is_wanted(appointment.c.village_id)
        elif table is legal_adviser:
            yield or_(*(table.c.id.in_(named) for named in self._named("adviser_id")))
        elif table is firm:
            yield or_(*(table.c.id.in_(named) for named in self._named("firm_id")))

    def _named(self, column: str) -> Iterator[Select[Any]]:
        """Select whom the records that go in name in this column."""
        for table in _NAMING[column]:
            yield select(table.c[column]).where(*self._met(table))

    def _selected_uuids(self) -> Any:  # noqa: ANN401  SQLAlchemy's own kind of select
        return union(*(select(table.c.uuid).where(*self._met(table)) for table in _RECORDS))

    def _is_wanted(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        return column.in_(sorted(self._wanted.village_ids))
