"""筛选: what a log must meet to be in a list, read from the log itself."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, String, exists, literal_column, or_

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.search_word import SearchWord, SpelledDay
from lvgw_desktop.storage.schema.logs import ITEM_TEXTS, SEARCHED_TEXTS, service_item, service_log

_COLUMNS = service_log.c
_TEXTS = tuple(_COLUMNS[name] for name in SEARCHED_TEXTS if name != "phone_digits")
_ITEM_TEXTS = tuple(literal_column(one, String) for one in ITEM_TEXTS)


def conditions(log_filter: LogFilter) -> list[ColumnElement[bool]]:
    """Return what a log must meet."""
    found = list(_days_and_places(log_filter))
    if log_filter.states:
        names = sorted(state.name for state in log_filter.states)
        found.append(_COLUMNS.paper_state.in_(names))
    found.extend(map(_has_word, log_filter.words))
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


def _has_word(word: SearchWord) -> ColumnElement[bool]:
    return or_(*_in_texts(word), *_in_what_stands_for_it(word))


def _in_texts(word: SearchWord) -> Iterable[ColumnElement[bool]]:
    for text in word.spellings:
        for column in _TEXTS:
            yield column.contains(text, autoescape=True)
        told = or_(*(one.contains(text, autoescape=True) for one in _ITEM_TEXTS))
        yield exists().where(service_item.c.service_log_id == _COLUMNS.id, told)


def _in_what_stands_for_it(word: SearchWord) -> Iterable[ColumnElement[bool]]:
    if word.digits:
        yield _COLUMNS.phone_digits.contains(word.digits)
    if word.day:
        yield _COLUMNS.served_on.like(day_pattern(word.day))
    if word.villages:
        yield _COLUMNS.village_id.in_(sorted(word.villages))
    if word.advisers:
        yield _COLUMNS.adviser_id.in_(sorted(word.advisers))


def day_pattern(day: SpelledDay) -> str:
    """Return 2026-11-18 with what was not said left open."""
    year = "____" if day.year is None else f"{day.year:04d}"
    return f"{year}-{day.month:02d}-" + ("__" if day.day is None else f"{day.day:02d}")
