"""写法: how a field's value is written on paper, by the format's name in a form file."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any

from lvgw_desktop.domain import wording
from lvgw_desktop.domain.amount import figures_of
from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.prefilled_sheet import OpenDay
from lvgw_desktop.domain.vocabulary import Vocabulary

_WIDE_SPACE = "　"
_BLANK = re.compile(r"blank(\d+)")
_TICKS = re.compile(r"ticks\((\w+)\)")
_EMPTY_BOX, _TICKED_BOX = "☐☑"
_BETWEEN_BOXES = " " * 4


def _date_weekday(day: date) -> str:
    return f"{wording.date_words(day)}（{wording.full_weekday_words(day)}）"


def _month(day: date) -> str:
    return f"{day.month}月"


def _compact_date(day: date) -> str:
    """Return 20260305, as files of archives are dated [DA/T 22]."""
    return f"{day:%Y%m%d}"


def _hours(hours: Decimal) -> str:
    """Return 5.0 or 2.25: one decimal at least, so that a column of hours stands in line."""
    words = wording.hours_words(hours)
    return words if "." in words else f"{words}.0"


def _count(things: Iterable[object]) -> str:
    return str(sum(1 for _ in things))


_FORMATS: dict[str, Callable[[Any], str]] = {
    "cn_date": wording.date_words,
    "cn_date_weekday": _date_weekday,
    "compact_date": _compact_date,
    "md": wording.month_day_words,
    "month": _month,
    "hm": wording.time_words,
    "hours": _hours,
    "spells": wording.spells_words,
    "count": _count,
    "money": figures_of,
    "mask_name": wording.masked_name,
    "mask_phone": masked_phone,
}


def format_named(name: str) -> bool:
    """Tell whether a format of this name exists.

    blank4 is 4 em of blank when empty; ticks(list) is every word of a list of the vocabulary
    behind a box, the chosen ones ticked.
    """
    return name in _FORMATS or any(kind.fullmatch(name) for kind in (_BLANK, _TICKS))


def list_of_format(name: str) -> str:
    """Return the list of the vocabulary that a format names, "" for all but ticks."""
    ticks = _TICKS.fullmatch(name)
    return ticks[1] if ticks else ""


def format_value(value: object, name: str, vocabulary: Vocabulary) -> str:
    """Return the value in words; None is empty, an enum member its word in the vocabulary."""
    if not name:
        return _plain(value, vocabulary)
    if blank := _BLANK.fullmatch(name):
        return _plain(value, vocabulary) or _WIDE_SPACE * int(blank[1])
    if group := list_of_format(name):
        return _BETWEEN_BOXES.join(_boxes(value, group, vocabulary))
    if value is None or value == "":
        return ""
    if isinstance(value, OpenDay):
        return value.words
    return _FORMATS[name](value)


def _boxes(value: object, group: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield every word of the list behind its box, then what was chosen outside the list."""
    chosen = dict.fromkeys(_codes(value))
    words = vocabulary.list_of(group)
    for code, word in words:
        yield f"{_TICKED_BOX if code in chosen else _EMPTY_BOX}{word}"
    for code in chosen.keys() - dict(words).keys():
        yield f"{_TICKED_BOX}{code}"


def _codes(value: object) -> Iterator[str]:
    """Yield the codes of one choice or of several; an enum member's is its name."""
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, Enum):
            yield one.name
        elif one:
            yield str(one)


def _plain(value: object, vocabulary: Vocabulary) -> str:
    match value:
        case None:
            return ""
        case Enum():
            return vocabulary.word(value)
        case date():
            return wording.date_words(value)
        case time():
            return wording.time_words(value)
        case OpenDay():
            return value.words
        case _:
            return str(value)
