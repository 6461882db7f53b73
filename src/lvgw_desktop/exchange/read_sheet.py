"""读到的表: the sheets of a workbook from outside, cell by cell, as they were read."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lvgw_desktop.exchange.cell_reading import EMPTY, ReadCell, read_cell

Place = tuple[int, int]
"""Row and column, from 0."""
Region = tuple[Place, Place]
"""Its first and its last cell."""


@dataclass(frozen=True)
class ReadSheet:
    """One visible sheet; rows and columns count from 0.

    `uncomputed` cells hold a formula without a result, or with an error for one.
    """

    name: str
    values: Sequence[Sequence[object]]
    regions: Sequence[Region] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    uncomputed: frozenset[Place] = frozenset()

    def cell(self, row: int, column: int) -> ReadCell:
        """Return what stands in a cell itself; empty beyond the used area."""
        if row < len(self.values) and column < len(self.values[row]):
            return read_cell(self.values[row][column])
        return EMPTY

    def covering(self, row: int, column: int) -> ReadCell:
        """Return what stands over a cell: in a merged region, the region's text."""
        return self.cell(*self.merged.get((row, column), (row, column)))

    def carried_down(self, row: int, column: int) -> ReadCell:
        """Return the cell, or the text of a region merged over rows that begins in its column."""
        return read_cell(self.value_down(row, column))

    def value_down(self, row: int, column: int) -> object:
        """Return the value of `carried_down`, "" where there is none."""
        top, left = self.merged.get((row, column), (row, column))
        values = self.values[top if left == column else row]
        return values[column] if column < len(values) else ""

    def texts(self, end: int) -> list[str]:
        """Return all texts above a row."""
        return [
            text
            for row in range(end)
            for column in range(self.width)
            if (text := self.cell(row, column).text)
        ]

    @cached_property
    def width(self) -> int:
        """How many columns are used."""
        return max(map(len, self.values), default=0)

    @cached_property
    def merged(self) -> dict[Place, Place]:
        """From every used cell of a merged region to the cell that holds its text."""
        return {
            (row, column): (top, left)
            for (top, left), (bottom, right) in self.regions
            for row in range(top, min(bottom + 1, len(self.values)))
            for column in range(left, min(right + 1, self.width))
        }


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook's visible sheets; `epoch_1904` tells how its bare day numbers count.

    `hidden` are the names of the sheets that cannot be seen and were not read; `name` is the
    file's, without its ending. `fill_in` is the mark of our own 填报表, () in any other workbook.
    """

    sheets: tuple[ReadSheet, ...]
    epoch_1904: bool = False
    hidden: tuple[str, ...] = ()
    name: str = ""
    fill_in: tuple[str, ...] = ()
