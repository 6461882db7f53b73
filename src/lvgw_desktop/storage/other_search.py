"""检索其他记录: what a word must be found in, read from the record itself."""

import re
from collections.abc import Iterable
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, String, Table, exists, func, or_

from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.storage.log_search import day_pattern

_LETTER = re.compile("[A-Za-z]")
_BETWEEN_DIGITS = " 　-－–—()（）"


def has_word(table: Table, kind: OtherKind, word: SearchWord) -> ColumnElement[bool]:
    """Return what a record of a kind must meet to have a word."""
    found = [*_in_texts(table, kind, word), *_in_what_stands_for_it(table, kind, word)]
    if "attendees" in table.c:
        found.append(_among_attendees(table, word))
    return or_(*found)


def _in_texts(table: Table, kind: OtherKind, word: SearchWord) -> Iterable[ColumnElement[bool]]:
    for name in kind.texts:
        if name not in kind.phones:
            yield from _says(table.c[name], word)


def _in_what_stands_for_it(
    table: Table, kind: OtherKind, word: SearchWord
) -> Iterable[ColumnElement[bool]]:
    for name in kind.phones:
        yield from _is_dialled(table.c[name], word)
    if word.day:
        yield table.c[kind.day].like(day_pattern(word.day))
    for name, ids in (("village_id", word.villages), ("adviser_id", word.advisers)):
        if ids and name in table.c:
            yield table.c[name].in_(sorted(ids))


def _among_attendees(table: Table, word: SearchWord) -> ColumnElement[bool]:
    """Look into the lines of a sign-in sheet: name, unit and telephone."""
    line = func.json_each(table.c.attendees).table_valued("value")
    name, unit, phone = (
        func.json_extract(line.c.value, f"$.{one}", type_=String)
        for one in ("name", "unit", "phone")
    )
    found = (*_says(name, word), *_says(unit, word), *_is_dialled(phone, word))
    return exists().select_from(line).where(or_(*found))


def _says(text: ColumnElement[Any], word: SearchWord) -> Iterable[ColumnElement[bool]]:
    for one in word.spellings:
        if _LETTER.search(one):
            yield text.contains(one, autoescape=True)
        else:  # finds the same in half the time: nothing in it can be large or small
            yield func.instr(text, one) > 0


def _is_dialled(phone: ColumnElement[Any], word: SearchWord) -> Iterable[ColumnElement[bool]]:
    """Compare the digits of a telephone, whatever stands between them."""
    if word.digits:
        yield reduce(
            lambda text, mark: func.replace(text, mark, ""), _BETWEEN_DIGITS, phone
        ).contains(word.digits)
