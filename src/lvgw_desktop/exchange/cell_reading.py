"""读单元格: what a cell says, as text without damage, and whether the workbook damaged it."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Any, NamedTuple

from lvgw_desktop.domain.wording import time_words

_EXACT_BELOW = 1e15
_DAMAGED = re.compile(r"\s*\d(\.\d+)?[eE]\+?\d+\s*")


class ReadCell(NamedTuple):
    """A cell's text, its day where it is a date, and one sentence if its number is damaged."""

    text: str = ""
    day: date | None = None
    problem: str = ""


EMPTY = ReadCell()


def read_cell(value: object) -> ReadCell:
    """Return what the reader's value says: 13803750000.0 → 13803750000."""
    for kind, read in _READERS:
        if isinstance(value, kind):
            return read(value)
    return EMPTY


def _read_text(text: str) -> ReadCell:
    if _DAMAGED.fullmatch(text):
        return _damaged(text)
    return ReadCell(text) if text else EMPTY


def _damaged(text: str) -> ReadCell:
    return ReadCell(text, problem=f"“{text.strip()}”是被表格改坏的数字，请按原件重填。")


def _read_number(value: float) -> ReadCell:
    if not isfinite(value):
        return _damaged(str(value))
    if value != int(value):
        return ReadCell(repr(value))
    text = str(int(value))
    if abs(value) < _EXACT_BELOW:
        return ReadCell(text)
    return ReadCell(
        text,
        problem=f"“{text}”超过 15 位，表格已丢掉末尾几位，请按原件重填，并把这一列设成文本。",
    )


def _read_moment(moment: datetime) -> ReadCell:
    day = moment.date()
    if moment.time() == time():
        return ReadCell(day.isoformat(), day)
    return ReadCell(f"{day.isoformat()} {time_words(moment.time())}", day)


_READERS: tuple[tuple[type, Callable[[Any], ReadCell]], ...] = (
    (str, _read_text),
    (bool, lambda value: ReadCell("TRUE" if value else "FALSE")),
    (int, _read_number),
    (float, _read_number),
    (datetime, _read_moment),
    (date, lambda day: ReadCell(day.isoformat(), day)),
    (time, lambda moment: ReadCell(time_words(moment))),
    (timedelta, lambda length: ReadCell(str(length))),
)
"""A kind stands before those it is a kind of: bool before int, datetime before date."""
