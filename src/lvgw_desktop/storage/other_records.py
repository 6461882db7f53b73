"""其他记录: the records of one kind beside the logs; numbered when first kept, listed by day."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import OtherKind, OtherState
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.other_search import has_word
from lvgw_desktop.storage.record_numbers import next_record_serial
from lvgw_desktop.storage.schema import METADATA, SHAPES
from lvgw_desktop.storage.transaction import Transaction


class OtherRecords(Collection[Any]):
    """All records of a kind, void ones too; a list has the latest day first."""

    def __init__(self, transaction: Transaction, kind: OtherKind) -> None:
        super().__init__(transaction, METADATA.tables[kind.name], SHAPES[kind.name])
        self._kind = kind

    def page(self, wanted: OtherFilter, offset: int, limit: int) -> tuple[Any, ...]:
        """Return a stretch of the list."""
        listed = self._latest_first(self._select()).where(*self._conditions(wanted))
        return self._read(listed.offset(offset).limit(limit))

    def latest(self, wanted: OtherFilter, limit: int) -> tuple[Any, ...]:
        """Return the first of a list that few may be in: all rows are read once, in their order.

        Along the index of days, which `page` follows, each row is fetched for itself.
        """
        day = self._day.concat("")  # nothing that an index knows
        listed = self._select().order_by(day.desc(), self._table.c.id.desc())
        return self._read(listed.where(*self._conditions(wanted)).limit(limit))

    def ids(self, wanted: OtherFilter) -> tuple[int, ...]:
        """Return the ids of the whole list, in its order."""
        listed = self._latest_first(select(self._table.c.id)).where(*self._conditions(wanted))
        return tuple(self._transaction.sql.scalars(listed))

    def of_ids(self, ids: Iterable[int]) -> tuple[Any, ...]:
        """Return the records with these ids, in the order given; unknown ones are left out."""
        wanted = list(ids)
        found = self.many(wanted)
        return tuple(found[one] for one in wanted if one in found)

    def count(self, wanted: OtherFilter) -> int:
        """Return how long the list is."""
        counted = select(func.count()).select_from(self._table)
        return self._transaction.sql.execute(counted.where(*self._conditions(wanted))).scalar_one()

    def villages(self, wanted: OtherFilter) -> frozenset[int]:
        """Return the villages of the list."""
        found = select(self._table.c.village_id).distinct().where(*self._conditions(wanted))
        return frozenset(self._transaction.sql.scalars(found))

    def count_by_state(self, wanted: OtherFilter) -> Mapping[OtherState, int]:
        """Return how many records there are in each state, whatever state the filter asks for."""
        return {state: self.count(replace(wanted, state=state)) for state in OtherState}

    def of_log(self, log_uuid: str) -> Any | None:  # noqa: ANN401  a record of this kind
        """Return the record that belongs to a log and counts, the last one; None without one."""
        met = (self._table.c.log_uuid == log_uuid, self._table.c.void_reason == "")
        found = self._read(self._latest_first(self._select()).where(*met).limit(1))
        return found[0] if found else None

    def by_serial(self, serial: str) -> Any | None:  # noqa: ANN401  a record of this kind
        """Return the record of that number; None without one."""
        found = self._read(self._select().where(self._table.c.serial == serial))
        return found[0] if found else None

    def years(self) -> tuple[int, ...]:
        """Return the years that have records, the latest first."""
        year = func.substr(self._day, 1, 4)
        found = self._transaction.sql.scalars(select(year).distinct().order_by(year.desc()))
        return tuple(int(one) for one in found if one)

    @property
    def _day(self) -> ColumnElement[Any]:
        return self._table.c[self._kind.day]

    def _latest_first(self, listed: Select[Any]) -> Select[Any]:
        return listed.order_by(self._day.desc(), self._table.c.id.desc())

    def _given(self, record: Any) -> Mapping[str, Any]:  # noqa: ANN401  a record of this kind
        """Give the next number of the kind and year, where the kind has numbers."""
        if not self._kind.letters:
            return {}
        year = getattr(record, self._kind.day).year
        return {"serial": next_record_serial(self._transaction.sql, self._kind.letters, year)}

    def _conditions(self, wanted: OtherFilter) -> Iterable[ColumnElement[bool]]:
        yield from self._in_state(wanted.state)
        if wanted.year is not None:
            yield self._day.between(f"{wanted.year}-01-01", f"{wanted.year}-12-31")
        yield from self._among("village_id", wanted.village_id)
        yield from self._among("adviser_id", wanted.adviser_id)
        yield from (has_word(self._table, self._kind, word) for word in wanted.words)

    def _among(self, name: str, wanted: int | None) -> Iterable[ColumnElement[bool]]:
        """Yield the condition; a kind without such a field has nothing for it."""
        if wanted is not None:
            column = self._table.c.get(name)
            yield self._table.c.id.is_(None) if column is None else column == wanted

    def _in_state(self, state: OtherState | None) -> Iterable[ColumnElement[bool]]:
        counts = self._table.c.void_reason == ""
        if state is OtherState.VOID:
            yield ~counts
            return
        yield counts
        done: ColumnElement[bool] = self._table.c[self._kind.settled].is_not(None)
        if self._kind.concern:
            done = or_(done, self._table.c[self._kind.concern] == "")
        if state is not None:
            yield done if state is OtherState.DONE else ~done
