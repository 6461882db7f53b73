"""填数: values put into the cells of a template; numbers stay numbers, texts stay texts."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.exchange.cell_text import cell_text, fits_cell
from lvgw_desktop.exchange.template_heights import make_room
from lvgw_desktop.exchange.template_plan import MarkedCell, SheetPlan
from lvgw_desktop.exchange.template_rows import MovedRows
from lvgw_desktop.exchange.template_text import Mark
from lvgw_desktop.exchange.template_values import TemplateTable, TemplateValue, plain

_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_ESCAPED = "_x005F_"
_TOO_LONG = "{}要填的字太多，一格放不下，没有填。请把那条日志的内容改短一些，再填一次。"

OpenSheet = Any  # openpyxl is loaded on first use
OpenCell = Any
ValueOf = Callable[[Mark], TemplateValue]


def write_values(sheet: OpenSheet, plan: SheetPlan, rows: MovedRows, whole: TemplateTable) -> None:
    """Fill every cell that has placeholders; raises Refusal for more than a cell holds."""
    for cell in plan.cells:
        if not cell.marks:
            continue
        repeated = plan.lists.get(cell.row)
        for copy, row in enumerate(rows.all(cell.row)):
            value_of = _values(whole, repeated, copy)
            _write(sheet.cell(row, cell.column), cell, value_of)
    for row, repeated in plan.lists.items():
        if repeated.rows:
            make_room(sheet, rows.all(row))


def _values(whole: TemplateTable, repeated: TemplateTable | None, number: int) -> ValueOf:
    """Return what tells a placeholder's value: of the list's row first, else of the whole."""

    def value_of(mark: Mark) -> TemplateValue:
        word = plain(mark.word)
        if mark.repeats:
            return None
        if repeated is None or word not in repeated.places:
            return whole.rows[0][whole.places[word]]
        return repeated.rows[number][repeated.places[word]] if repeated.rows else None

    return value_of


def _write(target: OpenCell, cell: MarkedCell, value_of: ValueOf) -> None:
    named = [mark for mark in cell.marks if not mark.repeats]
    if len(named) == 1 and not _replaced(cell.text, 0, cell.marks, lambda _mark: None).strip():
        _set(target, value_of(named[0]))
    elif isinstance(target.value, str):
        _set(target, _replaced(cell.text, 0, cell.marks, value_of))
    else:
        _write_runs(target, cell, value_of)


def _write_runs(target: OpenCell, cell: MarkedCell, value_of: ValueOf) -> None:
    """Fill a text of several fonts; a value has the font of the brace it begins with."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: PLC0415  heavy

    runs: list[Any] = []
    start = 0
    for run in target.value:
        told = _escaped(_replaced(str(run), start, cell.marks, value_of))
        start += len(str(run))
        if told:
            runs.append(told if isinstance(run, str) else TextBlock(run.font, told))
    target.value = CellRichText(runs)
    _refuse_too_long(target, str(target.value))


def _replaced(text: str, start: int, marks: Iterable[Mark], value_of: ValueOf) -> str:
    """Return a part of a cell's text that begins at `start`, with values for placeholders."""
    told: list[str] = []
    here, end = start, start + len(text)
    for mark in marks:
        if mark.end <= start or mark.start >= end:
            continue
        told.append(text[here - start : max(mark.start, start) - start])
        if mark.start >= start:
            told.append(_words(value_of(mark)))
        here = mark.end
    told.append(text[max(here, start) - start :])
    return "".join(told)


def _words(value: TemplateValue) -> str:
    if isinstance(value, date):
        return date_words(value)
    return "" if value is None else str(value)


def _set(target: OpenCell, value: TemplateValue) -> None:
    """Write a value: a day as a day where the cell is set for days, otherwise in words."""
    from openpyxl.styles.numbers import is_date_format  # noqa: PLC0415  heavy: loaded on first use

    if isinstance(value, date) and not is_date_format(target.number_format):
        value = date_words(value)
    if not isinstance(value, str):
        target.value = value
        return
    _refuse_too_long(target, value)
    target.value = _escaped(value) or None
    if target.value is not None:
        target.data_type = "s"


def _refuse_too_long(target: OpenCell, text: str) -> None:
    if not fits_cell(text):
        raise Refusal(_TOO_LONG.format(target.coordinate))


def _escaped(text: str) -> str:
    """Return a text that no reader takes for one with escapes, nor for a formula."""
    return _ESCAPE.sub(_ESCAPED, cell_text(text))
