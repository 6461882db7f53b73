"""图的版面: the bars and shades of a table's rows, all on one scale, and what they stand for."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lvgw_desktop.forms.document import Layer
from lvgw_desktop.forms.setting import MM
from lvgw_desktop.forms.table_chart import Box, filled_box, number_in, shade
from lvgw_desktop.forms.table_form import Column, TableForm

_MARGIN = 1.5 * MM
"""Kept free around bars."""
_SWATCH = (7 * MM, 2.4 * MM)
_UNDER_SWATCH = 1.4 * MM


class Drawing:
    """What is drawn of the numbers in some rows; `rows` are all of the table, for the scale."""

    def __init__(self, form: TableForm, rows: Sequence[Sequence[str]]) -> None:
        self._columns = form.columns
        self._place = {column.id: place for place, column in enumerate(form.columns)}
        self._most = {
            column.id: max((self._length(column, row) for row in rows), default=0.0)
            for column in form.columns
            if column.bars
        }
        shaded = [place for place, column in enumerate(form.columns) if column.shaded]
        self._darkest = max((number_in(row[one]) for row in rows for one in shaded), default=0.0)

    def row(
        self, texts: Sequence[str], edges: Sequence[float], top: float, height: float
    ) -> Iterator[Layer]:
        """Yield the bars and shades of a row; `edges` are the sides of the columns (pt)."""
        sides = zip(self._columns, texts, pairwise(edges), strict=True)
        for column, text, (left, right) in sides:
            cell = Box(left, top, right - left, height)
            if column.bars:
                yield from self._bars(column, texts, cell)
            elif column.shaded and (number := number_in(text)):
                yield Layer(areas=(shade(cell, number / self._darkest),))

    def _bars(self, column: Column, texts: Sequence[str], cell: Box) -> Iterator[Layer]:
        """Yield the pieces of a row's bars: end to end, or one under the other."""
        room, high = cell.width - 2 * _MARGIN, cell.height - 2 * _MARGIN
        most = self._most[column.id]
        left, top = cell.x + _MARGIN, cell.y + _MARGIN
        if not column.stacked:
            high /= len(column.bars)
        for bar, number in zip(column.bars, self._numbers(column, texts), strict=True):
            width = room * number / most if most else 0.0
            yield filled_box(Box(left, top, width, high), bar.filling)
            if column.stacked:
                left += width
            else:
                top += high

    def _length(self, column: Column, texts: Sequence[str]) -> float:
        """Return how long a row's bars are, on the scale of its numbers."""
        numbers = self._numbers(column, texts)
        return sum(numbers) if column.stacked else max(numbers)

    def _numbers(self, column: Column, texts: Sequence[str]) -> list[float]:
        return [number_in(texts[self._place[bar.of]]) for bar in column.bars]


def swatches(form: TableForm, edges: Sequence[float], bottom: float) -> Iterator[Layer]:
    """Yield in the heads of numbers how their pieces of the bars are filled; one alone needs none.

    `bottom` is where the heads end (pt).
    """
    width, height = _SWATCH
    fillings = {bar.of: bar.filling for one in form.columns for bar in one.bars if one.bars[1:]}
    for column, (left, right) in zip(form.columns, pairwise(edges), strict=True):
        if column.id in fillings:
            x, y = (left + right - width) / 2, bottom - _UNDER_SWATCH - height
            yield filled_box(Box(x, y, width, height), fillings[column.id])
