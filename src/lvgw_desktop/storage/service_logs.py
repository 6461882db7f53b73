"""工作日志: logs with their items; numbered when first kept, listed page by page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Result, Select, bindparam, delete, exists, func, select

from lvgw_desktop.domain.known_client import KnownClient
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.phone import phone_digits
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceItem, ServiceLog
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.log_finding import Columns, asked_of_all, page_of_ids
from lvgw_desktop.storage.log_order import ordering, preceding
from lvgw_desktop.storage.log_search import conditions
from lvgw_desktop.storage.plain_values import Raw
from lvgw_desktop.storage.prepared import add_rows, remove_rows
from lvgw_desktop.storage.record_numbers import next_log_serial
from lvgw_desktop.storage.schema import (
    SERVICE_ITEM,
    SERVICE_LOG,
    prefilled_sheet,
    service_item,
    service_log,
)
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = service_log.c
_COUNTED = select(func.count()).select_from(service_log)
_GIVEN_IDS = func.json_each(bindparam("given_ids")).table_valued("value")
_IS_GIVEN = _COLUMNS.id.in_(select(_GIVEN_IDS.c.value))
_PREFILLED = select(prefilled_sheet.c.serial).where(prefilled_sheet.c.uuid == bindparam("wanted"))
_ITEMS = (
    select(service_item.c.service_log_id, *(service_item.c[name] for name in SERVICE_ITEM.names))
    .where(service_item.c.service_log_id.in_(select(_GIVEN_IDS.c.value)))
    .order_by(service_item.c.service_log_id, service_item.c.position)
)


class ServiceLogs(Collection[ServiceLog]):
    """All logs of the office, 作废 ones too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, service_log, SERVICE_LOG)

    def page(
        self,
        log_filter: LogFilter,
        offset: int,
        limit: int,
        after: ServiceLog | None = None,
        total: int = 0,
    ) -> tuple[ServiceLog, ...]:
        """Return a stretch of the list.

        `after` is the log just before it, and `total` the length of the list, where these are
        known: then a stretch near the end is read from there.
        """
        sql = self._transaction.sql
        return self.of_ids(page_of_ids(sql, log_filter, offset, limit, after, total))

    def ids(self, log_filter: LogFilter) -> tuple[int, ...]:
        """Return the ids of the whole list, in its order."""
        ids = select(_COLUMNS.id).order_by(*ordering(log_filter))
        return tuple(self._asked(log_filter, ids).scalars())

    def count(self, log_filter: LogFilter) -> int:
        """Return how long the list is."""
        return self._asked(log_filter, _COUNTED).scalar_one()

    def listed(self, log_filter: LogFilter, ids: Iterable[int]) -> frozenset[int]:
        """Return which of these logs the list has."""
        among = select(_COLUMNS.id).where(_IS_GIVEN, *conditions(log_filter))
        return frozenset(self._transaction.sql.scalars(among, {"given_ids": str(list(ids))}))

    def place(self, log_filter: LogFilter, log_id: int) -> int:
        """Return how many logs of the list stand before this one, whether it is in it or not.

        -1 if the office has no such log.
        """
        for log in self.of_ids([log_id]):
            before = _COUNTED.where(preceding(log_filter, log))
            return self._asked(log_filter, before).scalar_one()
        return -1

    def count_by_state(self, log_filter: LogFilter) -> Mapping[PaperState, int]:
        """Return how many logs each state has, whatever states the filter asks for."""
        state = _COLUMNS.paper_state
        asked = select(state, func.count()).group_by(state)
        rows = self._asked(replace(log_filter, states=frozenset()), asked)
        counted: dict[str, int] = {row[0]: row[1] for row in rows}
        return {one: counted.get(one.name, 0) for one in PaperState}

    def count_by_village(self, log_filter: LogFilter) -> Mapping[int, Mapping[PaperState, int]]:
        """Return how many logs of the list each village has in each state; none leaves no key."""
        village, state = _COLUMNS.village_id, _COLUMNS.paper_state
        asked = select(village, state, func.count()).group_by(village, state)
        rows = self._asked(log_filter, asked)
        counted: dict[int, dict[PaperState, int]] = defaultdict(dict)
        for village_id, name, number in rows:
            counted[village_id][PaperState[name]] = number
        return counted

    def of_ids(self, ids: Iterable[int]) -> tuple[ServiceLog, ...]:
        """Return the logs with these ids, in the order given; unknown ones are left out."""
        wanted = list(ids)
        found = self.many(wanted)
        return tuple(found[one] for one in wanted if one in found)

    def by_serials(self, serials: Iterable[str]) -> tuple[ServiceLog, ...]:
        """Return the logs with these serials, in the order given; unknown ones are left out."""
        wanted = list(serials)
        found = {log.serial: log for log in self._where(_COLUMNS.serial.in_(wanted))}
        return tuple(found[serial] for serial in wanted if serial in found)

    def by_uuid(self, uuid: str) -> ServiceLog | None:
        """Return the log of this name in the world, None if there is none."""
        found = self._where(_COLUMNS.uuid == uuid)
        return found[0] if found else None

    def of_village_year(self, village_id: int, year: int) -> tuple[ServiceLog, ...]:
        """Return a village's logs of a calendar year, by date and serial."""
        return self.of_village_between(village_id, date(year, 1, 1), date(year, 12, 31))

    def of_adviser_year(self, adviser_id: int, year: int) -> tuple[ServiceLog, ...]:
        """Return an adviser's logs of a calendar year, by date and serial."""
        return self.of_adviser_between(adviser_id, date(year, 1, 1), date(year, 12, 31))

    def between(self, first: date, last: date) -> tuple[ServiceLog, ...]:
        """Return all logs of these days, both included, by date and serial."""
        return self._where(*_between(first, last))

    def of_village_between(
        self, village_id: int, first: date, last: date
    ) -> tuple[ServiceLog, ...]:
        """Return a village's logs of these days, both included, by date and serial."""
        return self._where(_COLUMNS.village_id == village_id, *_between(first, last))

    def of_adviser_between(
        self, adviser_id: int, first: date, last: date
    ) -> tuple[ServiceLog, ...]:
        """Return an adviser's logs of these days, both included, by date and serial."""
        return self._where(_COLUMNS.adviser_id == adviser_id, *_between(first, last))

    def last(self) -> ServiceLog | None:
        """Return the log added last."""
        found = self._read(self._select().order_by(_COLUMNS.id.desc()).limit(1))
        return found[0] if found else None

    def last_places(self, limit: int) -> tuple[tuple[int, int], ...]:
        """Return (village, adviser) of the logs added last, the latest first."""
        columns = select(_COLUMNS.village_id, _COLUMNS.adviser_id)
        rows = self._transaction.sql.execute(columns.order_by(_COLUMNS.id.desc()).limit(limit))
        return tuple((row[0], row[1]) for row in rows)

    def clients_of(self, village_id: int, limit: int) -> tuple[KnownClient, ...]:
        """Return who is named by a village's latest logs, `limit` of them, 作废 ones left out.

        An index finds the logs; only these are read.
        """
        written = (_COLUMNS.client_name, _COLUMNS.client_description, _COLUMNS.client_phone)
        latest = (_COLUMNS.served_on.desc(), _COLUMNS.serial.desc(), _COLUMNS.id.desc())
        kept = (_COLUMNS.village_id == village_id, _COLUMNS.paper_state != PaperState.VOID.name)
        rows = self._transaction.sql.execute(
            select(*written).where(*kept).order_by(*latest).limit(limit)
        )
        return tuple(KnownClient(*row) for row in rows if row.client_name)

    def texts_of_kinds(
        self, kinds: Iterable[str], field: str, limit: int
    ) -> tuple[tuple[str, str], ...]:
        """Return (client's name, text) of the logs added last, `limit` of them at most.

        Only those with one of the kinds, all if there is none; 作废 ones are left out. The table's
        own order finds the logs, so that no more than `limit` of them is read.
        """
        newest = select(_COLUMNS.id).order_by(_COLUMNS.id.desc()).limit(limit)
        met = [_COLUMNS.id.in_(newest), _COLUMNS.paper_state != PaperState.VOID.name]
        if wanted := sorted(kinds):
            same_log = service_item.c.service_log_id == _COLUMNS.id
            met.append(exists().where(same_log, service_item.c.kind.in_(wanted)))
        texts = select(_COLUMNS.client_name, _COLUMNS[field]).where(*met, _COLUMNS[field] != "")
        rows = self._transaction.sql.execute(texts.order_by(_COLUMNS.id.desc()))
        return tuple((row[0], row[1]) for row in rows)

    def count_all(self) -> int:
        """Return how many logs there are, 作废 ones too."""
        counted = select(func.count()).select_from(service_log)
        return self._transaction.sql.execute(counted).scalar_one()

    def last_served_on(self) -> date | None:
        """Return the latest day served."""
        day = self._transaction.sql.execute(select(func.max(_COLUMNS.served_on))).scalar()
        return None if day is None else date.fromisoformat(day)

    def values_in(self, kept: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what the audit trail kept of a log, with its items."""
        values = dict(super().values_in(kept))
        with suppress(KeyError, TypeError):
            rows = map(SERVICE_ITEM.values_in, kept["items"])
            values["items"] = tuple(ServiceItem(**row) for row in rows)
        return values

    def numbered(self, log: ServiceLog) -> ServiceLog:
        """Return a log that is printed now: one that was imported gets its serial with it."""
        if log.serial:
            return log
        serial = next_log_serial(self._transaction.sql, log.served_on.year)
        return self.change(replace(log, serial=serial), reason="第一次打印，给编号")

    def _asked(self, log_filter: LogFilter, statement: Select[*Columns]) -> Result[*Columns]:
        return asked_of_all(self._transaction.sql, log_filter, statement)

    def _given(self, record: ServiceLog) -> Mapping[str, Any]:
        """Give the next serial of its year; an imported row waits for one."""
        given: dict[str, Any] = {}
        if (serial := self._serial_for(record)) != record.serial:
            given["serial"] = serial
        if record.recorded_on is None:
            given["recorded_on"] = self._transaction.now()
        return given

    def _serial_for(self, record: ServiceLog) -> str:
        """Return a new number, or that of the pre-filled sheet whose uuid the log takes over."""
        if record.source is LogSource.IMPORTED:
            return ""
        sql = self._transaction.sql
        printed = sql.scalar(_PREFILLED, {"wanted": record.uuid}) if record.uuid else None
        return printed or next_log_serial(sql, record.served_on.year)

    def _where(self, *met: ColumnElement[bool]) -> tuple[ServiceLog, ...]:
        by_date = (_COLUMNS.served_on, _COLUMNS.serial, _COLUMNS.id)
        return self._read(self._select().where(*met).order_by(*by_date))

    def _read(self, statement: Select[Any], **values: object) -> tuple[ServiceLog, ...]:
        rows = self._transaction.sql.execute(statement, values).all()
        items = self._items_of([row.id for row in rows])
        return tuple(SERVICE_LOG.of_row(row, items=items.get(row.id, ())) for row in rows)

    def _items_of(self, ids: list[int]) -> dict[int, tuple[ServiceItem, ...]]:
        rows = self._transaction.sql.execute(_ITEMS, {"given_ids": str(ids)}).all()
        return {
            log_id: tuple(SERVICE_ITEM.of_row(row[1:]) for row in of_log)
            for log_id, of_log in groupby(rows, key=lambda row: row[0])
        }

    def _row(self, record: ServiceLog) -> dict[str, Raw]:
        phones = (record.client_phone, record.signer_phone)
        return super()._row(record) | {"phone_digits": " ".join(map(phone_digits, phones))}

    def _told(self, record: ServiceLog, row: Mapping[str, Raw]) -> Mapping[str, Any]:
        told = {**row, "items": [SERVICE_ITEM.row(item) for item in record.items]}
        del told["phone_digits"]
        return told

    def _change_beside(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """Write the items anew if they differ; the audit trail keeps the ones before."""
        if before["items"] == after["items"]:
            return
        of_log = service_item.c.service_log_id == after["id"]
        self._transaction.sql.execute(delete(service_item).where(of_log))
        self._add_beside((after,))

    def _add_beside(self, told: Sequence[Mapping[str, Any]]) -> None:
        rows = [
            (log["id"], position, *item.values())
            for log in told
            for position, item in enumerate(log["items"])
        ]
        add_rows(self._transaction.sql, service_item, rows)

    def _remove_beside(self, records: Sequence[ServiceLog]) -> None:
        ids = [log.id for log in records if log.id is not None]
        remove_rows(self._transaction.sql, service_item, ids, "service_log_id")


def _between(first: date, last: date) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return _COLUMNS.served_on >= first.isoformat(), _COLUMNS.served_on <= last.isoformat()
