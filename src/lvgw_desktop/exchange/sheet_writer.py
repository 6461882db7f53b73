"""写工作表: one declared sheet written row by row, so that it also works in flat memory."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from lvgw_desktop.exchange.cell_formats import CellFormats
from lvgw_desktop.exchange.cell_text import CELL_LIMIT, cell_text, fits_cell
from lvgw_desktop.exchange.sheet import (
    CellCheck,
    DropDown,
    Formula,
    Noted,
    PrintSetup,
    Sheet,
    SheetRow,
    Span,
    Value,
)

_A4 = 9
_MM_PER_INCH = 25.4
_PIXELS_PER_INCH = 96
_MAY_STILL = dict.fromkeys(("format_rows", "format_columns", "insert_rows"), True)
"""What one may do in a protected sheet beside typing."""

Worksheet = Any  # XlsxWriter is loaded on first use
Write = Callable[[int, int, Any, Any], object]


def write_sheet(worksheet: Worksheet, sheet: Sheet, formats: CellFormats) -> None:
    """Write everything a sheet declares into a new worksheet."""
    _set_columns(worksheet, sheet, formats)
    if sheet.hidden:
        worksheet.very_hidden()
    else:
        _set_up_printing(worksheet, sheet)
    _write_rows(worksheet, sheet.rows, formats)
    _add_drop_downs(worksheet, sheet.drop_downs)
    _add_checks(worksheet, sheet.checks)
    if sheet.protected:
        worksheet.protect("", _MAY_STILL)


def pixels_of(width: float) -> int:
    """Return the pixels of a width in mm, on a screen of 96 pixels an inch as Excel takes it."""
    return round(width / _MM_PER_INCH * _PIXELS_PER_INCH)


def _set_columns(worksheet: Worksheet, sheet: Sheet, formats: CellFormats) -> None:
    for place, column in enumerate(sheet.columns):
        style = formats.of(column.style) if column.style else None
        worksheet.set_column_pixels(place, place, pixels_of(column.width), style)


def _write_rows(worksheet: Worksheet, rows: Iterable[SheetRow], formats: CellFormats) -> None:
    writers = _writers(worksheet, formats)
    for number, row in enumerate(rows):
        worksheet.set_row(number, row.height)
        row_formats = formats.of_row(row.styles)
        for column, (value, style) in enumerate(zip(row.values, row_formats, strict=True)):
            writers[type(value)](number, column, value, style)
        _add_merges(worksheet, number, row.spans)


def _writers(worksheet: Worksheet, formats: CellFormats) -> dict[type[Value], Write]:
    """Tell how each type of value is written. A text is never anything but a text."""

    def write_text(row: int, column: int, text: str, style: object) -> None:
        if text:
            worksheet.write_string(row, column, _checked(cell_text(text)), style)
        else:
            worksheet.write_blank(row, column, None, style)

    def write_noted(row: int, column: int, noted: Noted, style: object) -> None:
        small = formats.of_font(noted.note_font, noted.note_size)
        head, note = cell_text(noted.text), cell_text(noted.note)
        worksheet.write_rich_string(row, column, f"{head}\n", small, note, style)

    def write_formula(row: int, column: int, formula: Formula, style: object) -> None:
        worksheet.write_formula(row, column, formula.text, style, formula.result)

    return {
        str: write_text,
        Noted: write_noted,
        Formula: write_formula,
        date: worksheet.write_datetime,
        int: worksheet.write_number,
        float: worksheet.write_number,
        Decimal: worksheet.write_number,
        type(None): worksheet.write_blank,
    }


def _checked(text: str) -> str:
    if not fits_cell(text):
        raise ValueError(f"a cell holds {CELL_LIMIT} units: split the text over rows first")
    return text


def _add_merges(worksheet: Worksheet, number: int, spans: Iterable[Span]) -> None:
    """Merge regions of a row whose cells are written for themselves.

    `merge_range` would write them again, and in flat memory lose the rows above its last one.
    """
    for span in spans:
        last_row, last_column = number + span.rows - 1, span.column + span.columns - 1
        if (last_row, last_column) != (number, span.column):
            worksheet.merge.append([number, span.column, last_row, last_column])


def _set_up_printing(worksheet: Worksheet, sheet: Sheet) -> None:
    setup = sheet.setup
    worksheet.set_paper(_A4)
    worksheet.set_landscape()
    top, right, bottom, left = (side / _MM_PER_INCH for side in setup.margins)
    worksheet.set_margins(left, right, top, bottom)
    worksheet.set_footer(setup.footer, {"margin": bottom / 2})
    worksheet.center_horizontally()
    worksheet.fit_to_pages(1, 0)
    _set_print_area(worksheet, sheet, setup)


def _set_print_area(worksheet: Worksheet, sheet: Sheet, setup: PrintSetup) -> None:
    columns = len(sheet.columns) if setup.columns is None else setup.columns
    if sheet.rows and columns:
        worksheet.print_area(0, 0, len(sheet.rows) - 1, columns - 1)
    if setup.repeated:
        worksheet.repeat_rows(0, setup.repeated - 1)
    if any(setup.frozen):
        worksheet.freeze_panes(*setup.frozen)


def _add_drop_downs(worksheet: Worksheet, drop_downs: Iterable[DropDown]) -> None:
    for one in drop_downs:
        choices = {"validate": "list", "source": list(one.choices), "error_type": "warning"}
        worksheet.data_validation(one.first, one.column, one.last, one.column, choices)


def _add_checks(worksheet: Worksheet, checks: Iterable[CellCheck]) -> None:
    for one in checks:
        limits = {"criteria": "between", "minimum": one.least, "maximum": one.most}
        meant = {"source": one.source} if one.kind == "list" else limits
        rule = {
            "validate": one.kind,
            **meant,
            "error_title": "请再看看",
            "error_message": one.message,
            "input_message": one.message,
            "error_type": "warning" if one.may_differ else "stop",
        }
        worksheet.data_validation(one.first, one.column, one.last, one.column, rule)
