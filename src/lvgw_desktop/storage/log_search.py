"""筛选与排序: a LogFilter as SQL that an index answers without touching the logs themselves."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, or_

from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.phone import phone_digits
from lvgw_desktop.storage.schema import service_log

_COLUMNS = service_log.c
_DATE_AND_SERIAL = (_COLUMNS.served_on, _COLUMNS.serial, _COLUMNS.id)
_ORDERS: dict[LogOrder, tuple[ColumnElement[Any], ...]] = {
    LogOrder.SERIAL: (_COLUMNS.serial, _COLUMNS.id),
    LogOrder.SERVED_ON: _DATE_AND_SERIAL,
    LogOrder.VILLAGE: (_COLUMNS.village_id, *_DATE_AND_SERIAL),
    LogOrder.ADVISER: (_COLUMNS.adviser_id, *_DATE_AND_SERIAL),
    LogOrder.METHOD: (_COLUMNS.method, *_DATE_AND_SERIAL),
    LogOrder.PAPER_STATE: (_COLUMNS.paper_state, *_DATE_AND_SERIAL),
}
_SEARCHED = (
    _COLUMNS.content,
    _COLUMNS.result,
    _COLUMNS.client_name,
    _COLUMNS.client_description,
    _COLUMNS.remark,
    _COLUMNS.serial,
    _COLUMNS.source_no,
)
_SHORTEST_DIGITS = 3


def conditions(log_filter: LogFilter) -> list[ColumnElement[bool]]:
    """Return what a log must meet."""
    found = list(_days_and_places(log_filter))
    if log_filter.states:
        names = sorted(state.name for state in log_filter.states)
        found.append(_COLUMNS.paper_state.in_(names))
    found.extend(_has_word(word, log_filter) for word in log_filter.words)
    return found


def ordering(log_filter: LogFilter) -> list[ColumnElement[Any]]:
    """Return the sort columns."""
    columns = _ORDERS[log_filter.order]
    return [column.desc() if log_filter.descending else column for column in columns]


def _days_and_places(log_filter: LogFilter) -> Iterable[ColumnElement[bool]]:
    if log_filter.first_day is not None:
        yield _COLUMNS.served_on >= log_filter.first_day.isoformat()
    if log_filter.last_day is not None:
        yield _COLUMNS.served_on <= log_filter.last_day.isoformat()
    if log_filter.village_id is not None:
        yield _COLUMNS.village_id == log_filter.village_id
    if log_filter.adviser_id is not None:
        yield _COLUMNS.adviser_id == log_filter.adviser_id


def _has_word(word: str, log_filter: LogFilter) -> ColumnElement[bool]:
    found: list[ColumnElement[bool]] = [
        column.contains(word, autoescape=True) for column in _SEARCHED
    ]
    digits = phone_digits(word)
    if len(digits) >= _SHORTEST_DIGITS and not any(map(str.isalpha, word)):
        found.append(_COLUMNS.phone_digits.contains(digits))
    if log_filter.word_villages:
        found.append(_COLUMNS.village_id.in_(sorted(log_filter.word_villages)))
    if log_filter.word_advisers:
        found.append(_COLUMNS.adviser_id.in_(sorted(log_filter.word_advisers)))
    return or_(*found)
