"""多层表头: paths of the columns become cells with spans, for the PDF and the workbook alike."""

from collections.abc import Sequence
from typing import NamedTuple

from lvgw_desktop.forms.table_form import Column


class HeadCell(NamedTuple):
    """A cell of the head: its first row and column, how far it spans, its words and note."""

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str
    note: str = ""


def head_cells(columns: Sequence[Column]) -> tuple[HeadCell, ...]:
    """Return the head's cells from the columns' paths.

    Equal neighbouring prefixes merge sideways; a path shorter than the deepest merges down.
    """
    depth = max(len(column.head) for column in columns)
    cells = []
    for row in range(depth):
        start = 0
        for place in range(1, len(columns) + 1):
            if place == len(columns) or not _same(columns[start], columns[place], row):
                if row < len(columns[start].head):
                    cells.append(_cell(columns, row, start, place, depth))
                start = place
    return tuple(cells)


def _same(one: Column, other: Column, row: int) -> bool:
    """Tell whether two neighbours share a cell of this row: a common prefix, not a last step."""
    return one.head[: row + 1] == other.head[: row + 1] and row < min(
        len(one.head) - 1, len(other.head) - 1
    )


def _cell(columns: Sequence[Column], row: int, start: int, end: int, depth: int) -> HeadCell:
    column = columns[start]
    is_last = row == len(column.head) - 1
    rowspan = depth - row if is_last else 1
    return HeadCell(
        row, start, rowspan, end - start, column.head[row], column.note if is_last else ""
    )
