"""筛选: a LogFilter as SQL that an index answers without touching the logs themselves."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, or_

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.phone import phone_digits
from lvgw_desktop.storage.schema import service_log

_COLUMNS = service_log.c
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
