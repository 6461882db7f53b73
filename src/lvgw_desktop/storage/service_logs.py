"""工作日志: logs with their items, numbered when they are first kept."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, literal_column, select

from lvgw_desktop.domain.phone import phone_digits
from lvgw_desktop.domain.serial import serial_order
from lvgw_desktop.domain.service_log import LogSource, ServiceLog
from lvgw_desktop.storage.closed_refusal import telling_closed
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.plain_values import Raw
from lvgw_desktop.storage.record_numbers import next_log_serial
from lvgw_desktop.storage.schema.logs import SERVICE_ITEM, SERVICE_LOG, service_log
from lvgw_desktop.storage.schema.paper import prefilled_sheet
from lvgw_desktop.storage.service_items import (
    add_items,
    change_items,
    items_of,
    remove_items,
    told_items,
)
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = service_log.c
_IS_LATE = _COLUMNS.late_month != literal_column("''")  # a bound value hides the partial index
_PREFILLED = select(prefilled_sheet.c.serial).where(prefilled_sheet.c.uuid == bindparam("wanted"))


class ServiceLogs(Collection[ServiceLog]):
    """All logs of the office, 作废 ones too."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, service_log, SERVICE_LOG)

    def add(self, record: ServiceLog, reason: str = "") -> ServiceLog:
        """Keep a new log; raises Refusal if its month is closed."""
        with telling_closed(self._transaction, record):
            return super().add(record, reason)

    def change(self, record: ServiceLog, reason: str = "") -> ServiceLog:
        """Replace a log; raises Refusal for a closed field of a closed month."""
        with telling_closed(self._transaction, record, lambda: self._kept(record)):
            return super().change(record, reason)

    def of_ids(self, ids: Iterable[int]) -> tuple[ServiceLog, ...]:
        """Return the logs with these ids, in the order given; unknown ones are left out."""
        wanted = list(ids)
        found = self.many(wanted)
        return tuple(found[one] for one in wanted if one in found)

    def by_serials(self, serials: Iterable[str]) -> tuple[ServiceLog, ...]:
        """Return the logs with these serials, in the order given; unknown ones are left out."""
        wanted = list(serials)
        found = {
            log.serial: log
            for log in self._where(_COLUMNS.serial_order.in_(map(serial_order, wanted)))
        }
        return tuple(found[serial] for serial in wanted if serial in found)

    def late(self) -> tuple[ServiceLog, ...]:
        """Return all rows that were entered late (补报), by month, in the order they came.

        The few of them have an index of their own, which serves this order only.
        """
        by_month = (_COLUMNS.late_month, _COLUMNS.id)
        return self._read(self._select().where(_IS_LATE).order_by(*by_month))

    def between(
        self,
        first: date,
        last: date,
        *,
        village_id: int | None = None,
        adviser_id: int | None = None,
    ) -> tuple[ServiceLog, ...]:
        """Return the logs of these days, both included, by date and serial.

        All of them, or those of one village, of one adviser.
        """
        met = [_COLUMNS.served_on >= first.isoformat(), _COLUMNS.served_on <= last.isoformat()]
        if village_id is not None:
            met.append(_COLUMNS.village_id == village_id)
        if adviser_id is not None:
            met.append(_COLUMNS.adviser_id == adviser_id)
        return self._where(*met)

    def last(self) -> ServiceLog | None:
        """Return the log added last."""
        found = self._read(self._select().order_by(_COLUMNS.id.desc()).limit(1))
        return found[0] if found else None

    def values_in(self, kept: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what the audit trail kept of a log, with its items."""
        values = dict(super().values_in(kept))
        with suppress(KeyError, TypeError):
            values["items"] = told_items(kept["items"])
        return values

    def numbered(self, log: ServiceLog) -> ServiceLog:
        """Return a log that is printed now: one that was imported gets its serial with it."""
        if log.serial:
            return log
        serial = next_log_serial(self._transaction.sql, log.served_on.year)
        return self.change(replace(log, serial=serial), reason="第一次打印，给编号")

    def _kept(self, record: ServiceLog) -> ServiceLog | None:
        return None if record.id is None else self.get(record.id)

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
        if record.source is not LogSource.TYPED:
            return ""
        sql = self._transaction.sql
        printed = sql.scalar(_PREFILLED, {"wanted": record.uuid}) if record.uuid else None
        return printed or next_log_serial(sql, record.served_on.year)

    def _where(self, *met: ColumnElement[bool]) -> tuple[ServiceLog, ...]:
        by_date = (_COLUMNS.served_on, _COLUMNS.serial_order)
        return self._read(self._select().where(*met).order_by(*by_date))

    def _read(self, statement: Select[Any], **values: object) -> tuple[ServiceLog, ...]:
        rows = self._transaction.sql.execute(statement, values).all()
        items = items_of(self._transaction.sql, [row.id for row in rows])
        return tuple(SERVICE_LOG.of_row(row, items=items.get(row.id, ())) for row in rows)

    def _row(self, record: ServiceLog) -> dict[str, Raw]:
        phones = (record.client_phone, record.signer_phone)
        return super()._row(record) | {"phone_digits": " ".join(map(phone_digits, phones))}

    def _told(self, record: ServiceLog, row: Mapping[str, Raw]) -> Mapping[str, Any]:
        told = {**row, "items": [SERVICE_ITEM.row(item) for item in record.items]}
        del told["phone_digits"]
        return told

    def _add_beside(self, told: Sequence[Mapping[str, Any]]) -> None:
        add_items(self._transaction.sql, told)

    def _change_beside(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        if before["items"] != after["items"]:
            change_items(self._transaction.sql, after)

    def _remove_beside(self, records: Sequence[ServiceLog]) -> None:
        remove_items(self._transaction.sql, [log.id for log in records if log.id is not None])
