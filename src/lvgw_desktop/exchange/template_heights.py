"""模板行高: the rows of a list made higher where a wrapped text needs it, never lower."""

from collections.abc import Mapping
from typing import Any

from lvgw_desktop.exchange.row_heights import HIGHEST, MM, Setting, estimated_lines

_DIGIT = 5.25 / MM
"""Width in mm of one digit, in which the width of a column is counted."""
_USUAL_WIDTH, _USUAL_SIZE, _USUAL_HEIGHT = 8.43, 11.0, 15.0
_LEAD, _PADDING = 1.45, (0.3, 0.4)

OpenSheet = Any  # openpyxl is loaded on first use
OpenCell = Any


def make_room(sheet: OpenSheet, rows: range) -> None:
    """Make rows as high as their texts need; the district's own height is the least."""
    widths = _column_widths(sheet)
    spans = {(one.min_row, one.min_col): one.max_col for one in sheet.merged_cells.ranges}
    usual = sheet.sheet_format.defaultRowHeight or _USUAL_HEIGHT
    for cells in sheet.iter_rows(min_row=rows[0], max_row=rows[-1]):
        needed = 0.0
        for cell in cells:
            last = spans.get((cell.row, cell.column), cell.column)
            columns = range(cell.column, last + 1)
            width = sum(widths.get(number, _USUAL_WIDTH) for number in columns)
            needed = max(needed, _height(cell, width * _DIGIT))
        dimension = sheet.row_dimensions[cells[0].row]
        if needed > (dimension.height or usual):
            dimension.height = min(needed, HIGHEST)


def _column_widths(sheet: OpenSheet) -> Mapping[int, float]:
    """Return the widths that are set; one setting may be for several columns."""
    return {
        number: one.width
        for one in sheet.column_dimensions.values()
        for number in range(one.min or 0, (one.max or -1) + 1)
    }


def _height(cell: OpenCell, width: float) -> float:
    """Return the height in pt of a wrapped text of several lines, 0 for any other cell."""
    if not isinstance(cell.value, str) or cell.data_type != "s" or not cell.alignment.wrap_text:
        return 0
    size = cell.font.size or _USUAL_SIZE
    setting = Setting(size, size * _LEAD, _PADDING)
    lines = estimated_lines(cell.value, setting.width(width), size)
    return setting.height(lines) if lines > 1 else 0
