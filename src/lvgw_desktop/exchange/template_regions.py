"""区域: merged cells, print areas, choices, conditional formats and pictures go along with rows."""

from collections.abc import Iterable
from copy import copy
from typing import Any

from lvgw_desktop.exchange.template_formula import (
    FormulaPlace,
    MovedSheets,
    moved_formula,
    moved_range,
)
from lvgw_desktop.exchange.template_rows import MovedRows

OpenSheet = Any  # openpyxl is loaded on first use
OpenRange = Any


def move_regions(sheet: OpenSheet, moved: MovedSheets) -> None:
    """Move everything of a sheet that says at which rows it is."""
    rows = moved[sheet.title]
    _move_merged(sheet, rows)
    _move_print_setup(sheet, moved)
    _move_choices(sheet, moved)
    _move_formats(sheet, moved)
    _move_tables(sheet, moved)
    _move_pictures(sheet, rows)


def _move_merged(sheet: OpenSheet, rows: MovedRows) -> None:
    """Merge in each copy of a row what is merged in it; over several rows merge all they became."""
    from openpyxl.worksheet.cell_range import CellRange, MultiCellRange  # noqa: PLC0415  heavy

    merged = MultiCellRange()
    for one in sheet.merged_cells.ranges:
        if one.min_row == one.max_row:
            tops = [(new, new) for new in rows.all(one.min_row)]
        else:
            tops = [(rows.first(one.min_row), rows.last(one.max_row))]
        for top, bottom in tops:
            merged.ranges.add(CellRange(None, one.min_col, top, one.max_col, bottom))
    sheet.merged_cells = merged


def _move_print_setup(sheet: OpenSheet, moved: MovedSheets) -> None:
    place = FormulaPlace(sheet.title)
    areas = [one.rpartition("!")[2] for one in sheet.print_area.split(",") if "!" in one]
    sheet.print_area = [moved_range(one, place, moved) for one in areas]
    if sheet.print_title_rows:
        sheet.print_title_rows = moved_range(sheet.print_title_rows, place, moved)
    if sheet.freeze_panes and moved_range(sheet.freeze_panes, place, moved) != sheet.freeze_panes:
        sheet.freeze_panes = moved_range(sheet.freeze_panes, place, moved)
    for one in sheet.row_breaks.brk:
        one.id = moved[sheet.title].last(one.id)


def _move_choices(sheet: OpenSheet, moved: MovedSheets) -> None:
    for one in sheet.data_validations.dataValidation:
        place = _place_of(sheet, one.sqref.ranges)
        one.sqref = _moved_ranges(one.sqref.ranges, moved[sheet.title])
        for name in ("formula1", "formula2"):
            if formula := getattr(one, name):
                setattr(one, name, _moved_rule(formula, place, moved))


def _move_formats(sheet: OpenSheet, moved: MovedSheets) -> None:
    from openpyxl.formatting.formatting import ConditionalFormattingList  # noqa: PLC0415  heavy

    formats = ConditionalFormattingList()
    for one in sheet.conditional_formatting:
        place = _place_of(sheet, one.sqref.ranges)
        ranges = _moved_ranges(one.sqref.ranges, moved[sheet.title])
        for rule in one.rules:
            rule.formula = [_moved_rule(formula, place, moved) for formula in rule.formula]
            formats.add(ranges, rule)
    sheet.conditional_formatting = formats


def _place_of(sheet: OpenSheet, ranges: Iterable[OpenRange]) -> FormulaPlace:
    """Return for which row the formulas of a rule are written: the first of its ranges."""
    return FormulaPlace(sheet.title, min(one.min_row for one in ranges))


def _moved_ranges(ranges: Iterable[OpenRange], rows: MovedRows) -> str:
    from openpyxl.worksheet.cell_range import CellRange  # noqa: PLC0415  heavy

    return " ".join(
        CellRange(
            None, one.min_col, rows.first(one.min_row), one.max_col, rows.last(one.max_row)
        ).coord
        for one in ranges
    )


def _moved_rule(formula: str, place: FormulaPlace, moved: MovedSheets) -> str:
    return moved_formula(f"={formula}", place, moved).removeprefix("=")


def _move_tables(sheet: OpenSheet, moved: MovedSheets) -> None:
    """Move the filter of the sheet, and its tables with theirs."""
    place = FormulaPlace(sheet.title)
    tables = sheet.tables.values()
    filters = (sheet.auto_filter, *(one.autoFilter for one in tables))
    for one in (*tables, *filters):
        if one is not None and one.ref:
            one.ref = moved_range(one.ref, place, moved)


def _move_pictures(sheet: OpenSheet, rows: MovedRows) -> None:
    """Pictures stay at the rows they are at; their anchors count from 0."""
    for picture in sheet._images:  # noqa: SLF001  openpyxl shows them nowhere else
        picture.anchor = copy(picture.anchor)
        for end in (getattr(picture.anchor, name, None) for name in ("_from", "to")):
            if end is not None:
                end.row = rows.first(end.row + 1) - 1
