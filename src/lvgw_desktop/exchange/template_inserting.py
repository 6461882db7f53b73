"""添行: rows of a template put in as often as they repeat; all below goes down with its look."""

from collections.abc import Mapping
from copy import copy
from typing import Any

from lvgw_desktop.exchange.template_formula import (
    FormulaPlace,
    MovedSheets,
    moved_formula,
    moved_range,
)
from lvgw_desktop.exchange.template_regions import move_regions
from lvgw_desktop.exchange.template_rows import MovedRows, RowOrigin

OpenWorkbook = Any  # openpyxl is loaded on first use
OpenSheet = Any
OpenCell = Any


def put_in_rows(workbook: OpenWorkbook, moved: MovedSheets) -> None:
    """Make the rows that repeat as many as they become, in every sheet.

    Each has the text, look, height and merged cells of the row it comes from. What points at
    rows, in these sheets or from others, points at what they became.
    """
    origins = {
        sheet.title: moved[sheet.title].origins(sheet.max_row) for sheet in workbook.worksheets
    }
    for sheet in workbook.worksheets:
        _insert(sheet, moved[sheet.title])
        _move_heights(sheet, moved[sheet.title])
        move_regions(sheet, moved)
    for sheet in workbook.worksheets:
        _move_formulas(sheet, origins[sheet.title], moved)
    _move_names(workbook, moved)


def _insert(sheet: OpenSheet, rows: MovedRows) -> None:
    """Put in the rows from the last up, so that those above keep their numbers meanwhile."""
    over_rows = (one for one in sheet.merged_cells.ranges if one.min_row < one.max_row)
    labels = {(one.min_row, one.min_col) for one in over_rows}
    for row, times in sorted(rows.times.items(), reverse=True):
        if times > 1:
            sheet.insert_rows(row + 1, times - 1)
            cells = next(sheet.iter_rows(min_row=row, max_row=row))
            for new in range(row + 1, row + times):
                for cell in cells:
                    is_label = (row, cell.column) in labels
                    _copy_cell(cell, sheet.cell(new, cell.column), with_value=not is_label)
    _move_links(sheet)


def _copy_cell(source: OpenCell, target: OpenCell, *, with_value: bool) -> None:
    if source.has_style:
        target._style = copy(source._style)  # noqa: SLF001  openpyxl copies no style otherwise
    if with_value and source.value is not None:
        target.value = copy(source.value)
        target.data_type = source.data_type


def _move_links(sheet: OpenSheet) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if link := getattr(cell, "hyperlink", None):
                link.ref = cell.coordinate


def _move_heights(sheet: OpenSheet, rows: MovedRows) -> None:
    """Give every row the height, style and group of the row it comes from."""
    before = dict(sheet.row_dimensions)
    sheet.row_dimensions.clear()
    for row, dimension in before.items():
        for new in rows.all(row):
            moved = copy(dimension)
            moved.index = new
            sheet.row_dimensions[new] = moved


def _move_formulas(sheet: OpenSheet, origins: Mapping[int, RowOrigin], moved: MovedSheets) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                _move_formula(cell, FormulaPlace(sheet.title, *origins[cell.row]), moved)


def _move_formula(cell: OpenCell, place: FormulaPlace, moved: MovedSheets) -> None:
    formula = cell.value
    if isinstance(formula, str):
        cell.value = moved_formula(formula, place, moved)
    elif text := getattr(formula, "text", None):
        formula.text = moved_formula(text, place, moved)
        formula.ref = moved_range(formula.ref, place, moved)


def _move_names(workbook: OpenWorkbook, moved: MovedSheets) -> None:
    homes = [(workbook, ""), *((sheet, sheet.title) for sheet in workbook.worksheets)]
    for home, title in homes:
        for name in home.defined_names.values():
            if name.attr_text:
                told = moved_formula(f"={name.attr_text}", FormulaPlace(title), moved)
                name.attr_text = told.removeprefix("=")
