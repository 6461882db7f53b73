"""模板的安排: which cells of a template are filled, and which of its rows repeat."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lvgw_desktop.exchange.template_text import CellMarks, Mark, marks_in
from lvgw_desktop.exchange.template_values import TemplateTable, TemplateValues

_HEADINGS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_SIDES = ("left", "center", "right")

OpenSheet = Any  # openpyxl is loaded on first use


class MarkedCell(NamedTuple):
    """A cell with a brace in its text; row and column count from 1."""

    place: str
    row: int
    column: int
    text: str
    is_formula: bool
    read: CellMarks

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return its placeholders."""
        return self.read.marks


class SheetPlan(NamedTuple):
    """What is to be filled of one sheet.

    `lists` has the list of each row that repeats; `regions` has what is merged over several rows
    by its first cell; `headings` is what the page's head and foot say.
    """

    name: str
    cells: tuple[MarkedCell, ...]
    lists: Mapping[int, TemplateTable]
    regions: Mapping[str, str]
    headings: str


def sheet_plan(sheet: OpenSheet, values: TemplateValues) -> SheetPlan:
    """Look one sheet through."""
    cells = tuple(_marked_cells(sheet))
    lists = {
        cell.row: found
        for cell in reversed(cells)
        for mark in reversed(cell.marks)
        if mark.repeats and (found := values.list_named(mark.word))
    }
    regions = {
        one.coord.partition(":")[0]: one.coord
        for one in sheet.merged_cells.ranges
        if one.min_row < one.max_row
    }
    return SheetPlan(sheet.title, cells, lists, regions, _headings(sheet))


def _marked_cells(sheet: OpenSheet) -> Iterator[MarkedCell]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type not in {"s", "f"}:
                continue
            text = str(getattr(cell.value, "text", cell.value))
            read = marks_in(text)
            if read.marks or read.faults or "{" in text or "｛" in text:
                is_formula = cell.data_type == "f"
                yield MarkedCell(cell.coordinate, cell.row, cell.column, text, is_formula, read)


def _headings(sheet: OpenSheet) -> str:
    sides = (getattr(getattr(sheet, name), side) for name in _HEADINGS for side in _SIDES)
    return "\n".join(filter(None, (side.text for side in sides)))
