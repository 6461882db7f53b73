"""排序: the order of a list of logs in SQL, and what comes before or after one log in it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, case, literal, tuple_

from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.serial import serial_order
from lvgw_desktop.domain.service_log import PaperState, ServiceLog, ServiceMethod
from lvgw_desktop.storage.schema.logs import service_log

_COLUMNS = service_log.c


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing the list is sorted by: in SQL, and as a log's own value."""

    sql: ColumnElement[Any]
    of: Callable[[ServiceLog], Any]


def _stage(column: ColumnElement[Any], kind: type[Enum], of: Callable[[ServiceLog], Any]) -> _Part:
    """Return an enum's place among its members: 待打印 stands before 已打印, whatever the codes."""
    places = {member.name: place for place, member in enumerate(kind)}
    return _Part(case(places, value=column), lambda log: places[of(log).name])


_SERIAL = _Part(_COLUMNS.serial_order, lambda log: serial_order(log.serial, log.id or 0))
_BY_DATE = (_Part(_COLUMNS.served_on, lambda log: log.served_on.isoformat()), _SERIAL)
_METHOD = _stage(_COLUMNS.method, ServiceMethod, lambda log: log.method)
_PAPER_STATE = _stage(_COLUMNS.paper_state, PaperState, lambda log: log.paper_state)
_ORDERS: dict[LogOrder, tuple[_Part, ...]] = {
    LogOrder.SERIAL: (_SERIAL,),
    LogOrder.SERVED_ON: _BY_DATE,
    LogOrder.VILLAGE: (_Part(_COLUMNS.village_id, lambda log: log.village_id), *_BY_DATE),
    LogOrder.ADVISER: (_Part(_COLUMNS.adviser_id, lambda log: log.adviser_id), *_BY_DATE),
    LogOrder.METHOD: (_METHOD, *_BY_DATE),
    LogOrder.PAPER_STATE: (_PAPER_STATE, *_BY_DATE),
}


def ordering(log_filter: LogFilter) -> list[ColumnElement[Any]]:
    """Return the sort columns; the last is the number, so that no two logs tie."""
    parts = _ORDERS[log_filter.order]
    return [part.sql.desc() if log_filter.descending else part.sql for part in parts]


def following(log_filter: LogFilter, log: ServiceLog) -> ColumnElement[bool]:
    """Return what logs behind this one meet."""
    return _beyond(log_filter, log, smaller=log_filter.descending)


def preceding(log_filter: LogFilter, log: ServiceLog) -> ColumnElement[bool]:
    """Return what logs in front of this one meet."""
    return _beyond(log_filter, log, smaller=not log_filter.descending)


def _beyond(log_filter: LogFilter, log: ServiceLog, *, smaller: bool) -> ColumnElement[bool]:
    parts = _ORDERS[log_filter.order]
    listed = tuple_(*(part.sql for part in parts))
    here = tuple_(*(literal(part.of(log)) for part in parts))
    return listed < here if smaller else listed > here
