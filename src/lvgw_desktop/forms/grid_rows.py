"""格子行的排版: one block of rows, in a grid form, above a table's head or on a plate.

Set the rows once, then draw the block at any place; what an empty form shows is in grid_blank.py:

    rows = set_rows(block, filled, fonts, left, most)     # heights; texts no room was for
    written_lines(rows, top)                              # the filled texts
    shapes = tuple(row.shape for row in rows)             # hashable: all an empty page depends on
    label_lines(shapes, fonts, left, top)                 # printed labels, blanks for dates
    joints(shapes, left, top), uprights(shapes, left, top)

Lengths in pt, `left` and `top` from the paper's corner. The frame around the block, and the rule
between it and what stands above or below, are its owner's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import floor, inf
from typing import NamedTuple

from lvgw_desktop.forms.document import Line
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_marks import SetMark, fits, set_mark
from lvgw_desktop.forms.grid_row import Cell, Mark, Row
from lvgw_desktop.forms.setting import CELL_PAD, LEAST, MM, Fitted, fit
from lvgw_desktop.forms.wrap import SetLine

_SHARE_OF_LOW_ROWS = 0.7  # a row too low for the padding gives its texts so much of its height
LeftOver = tuple[str, str]
"""A label and what no room was for of the text it belongs to."""


class Shape(NamedTuple):
    """A row as the empty form shows it: its height, and which of its marks are dates left blank."""

    row: Row
    height: float
    undated: tuple[bool, ...]


class SetCell(NamedTuple):
    """A filled text: its left side, and how far its cell reaches below the row."""

    left: float
    below: float
    fitted: Fitted


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row with its height and its texts."""

    shape: Shape
    cells: tuple[SetCell, ...]
    marks: tuple[SetMark, ...]
    left_over: tuple[LeftOver, ...]

    @property
    def row(self) -> Row:
        """Return the row of the definition."""
        return self.shape.row

    @property
    def height(self) -> float:
        """Return the height in pt."""
        return self.shape.height


def set_rows(
    rows: tuple[Row, ...], filled: FilledForm, fonts: FontSet, left: float, most: float = inf
) -> tuple[SetRow, ...]:
    """Return the rows with their texts, each at the largest of its sizes that fits.

    A row whose text does not fit at the smallest grows up to `most` pt; rows that a cell reaches
    over keep their heights. What is beyond that is left over: nothing is clipped, its owner
    prints it elsewhere.
    """
    setting = _Setting(rows, filled, fonts, left, most)
    return tuple(setting.row(number) for number in range(len(rows)))


def height_of(rows: Sequence[SetRow] | Sequence[Shape]) -> float:
    """Return the height of a block in pt."""
    return sum(row.height for row in rows)


def tops_of(rows: Sequence[SetRow] | Sequence[Shape], top: float) -> list[float]:
    """Return the upper edge of every row and the foot of the last."""
    return list(accumulate((row.height for row in rows), initial=top))


def written_lines(rows: Sequence[SetRow], top: float) -> Iterator[Line]:
    """Yield the filled texts, the block's upper edge at `top`."""
    for row, upper in zip(rows, tops_of(rows, top), strict=False):
        for cell in row.cells:
            yield from cell.fitted.at(cell.left, upper, row.height + cell.below)
        yield from (mark.at(upper, row.height) for mark in row.marks)


class _Setting:
    """A block of rows while it is being set."""

    def __init__(
        self, rows: tuple[Row, ...], filled: FilledForm, fonts: FontSet, left: float, most: float
    ) -> None:
        self._rows = rows
        self._filled = filled
        self._fonts = fonts
        self._left = left
        self._most = most
        self._kept = _reached_over(rows)
        self._left_over: list[LeftOver] = []

    def row(self, number: int) -> SetRow:
        row = self._rows[number]
        height = row.height * MM
        most = height if number in self._kept else max(height, self._most)
        self._left_over = []
        cells = tuple(self._cells(number, most))
        marks = tuple(self._marks(row))
        height = max((height, *(_needed(cell, height) for cell in cells)))
        undated = tuple(mark.is_date and not self._filled.text(mark.text) for mark in row.marks)
        return SetRow(Shape(row, height, undated), cells, marks, tuple(self._left_over))

    def _cells(self, number: int, most: float) -> Iterator[SetCell]:
        row = self._rows[number]
        for cell in row.cells:
            if cell.is_label:
                continue
            below = self._below(number, cell) if cell.rowspan > 1 else 0.0
            fitted, rest = _cut(self._fitted(cell, row.height * MM + below), _room(most + below))
            if rest:
                self._left_over.append((_label_before(row, cell), rest))
            yield SetCell(self._left + (cell.left + cell.inset) * MM, below, fitted)

    def _below(self, number: int, cell: Cell) -> float:
        """Return how far a cell of row `number` reaches below it."""
        following = self._rows[number + 1 : number + cell.rowspan]
        return sum(row.height for row in following) * MM

    def _fitted(self, cell: Cell, height: float) -> Fitted:
        face = self._fonts.typeface(cell.style.role)
        width = (cell.right - cell.left - 2 * cell.inset) * MM
        return fit(self._filled.text(cell.text), face, cell.style, width, _room(height))

    def _marks(self, row: Row) -> Iterator[SetMark]:
        for mark in row.marks:
            if mark.text.is_constant or not (text := self._filled.text(mark.text)):
                continue
            text = text.replace("\n", " ")
            if not fits(mark, text, self._fonts):
                text = self._unfilled(mark, text)
            yield set_mark(mark, text, row, self._fonts, self._left)

    def _unfilled(self, mark: Mark, text: str) -> str:
        """Return the mark's own words; all of its text is left over."""
        words = mark.text.text({})
        self._left_over.append((words.rstrip("："), text.removeprefix(words)))
        return words


@lru_cache(maxsize=256)
def _reached_over(rows: tuple[Row, ...]) -> frozenset[int]:
    """Return the numbers of the rows that share a cell with another."""
    return frozenset(
        number + step
        for number, row in enumerate(rows)
        for cell in row.cells
        if cell.rowspan > 1
        for step in range(cell.rowspan)
    )


def _label_before(row: Row, cell: Cell) -> str:
    """Return the label a text stands beside, on one line."""
    before = row.cells[: row.cells.index(cell)]
    labels = (each.text.source for each in reversed(before) if each.is_label)
    return next(labels, "").replace("\n", "")


def _room(height: float) -> float:
    """Return how high a text may be in a cell of this height."""
    return max(height - 2 * CELL_PAD, _SHARE_OF_LOW_ROWS * height)


def _needed(cell: SetCell, height: float) -> float:
    """Return the height a row of at least this height needs for a text."""
    whole = height + cell.below
    if cell.fitted.height <= _room(whole) + LEAST:
        return height
    return cell.fitted.height + 2 * CELL_PAD - cell.below


def _cut(fitted: Fitted, most: float) -> tuple[Fitted, str]:
    """Return what a cell holds whose text may be `most` high, and the text beyond it."""
    if fitted.height <= most + LEAST:
        return fitted, ""
    count = max(0, floor((most - fitted.size) / fitted.lead) + 1)
    return fitted.first(count), text_of(fitted.lines[count:])


def text_of(lines: Sequence[SetLine]) -> str:
    """Return the text of broken lines with its paragraphs."""
    pieces = [line.text + ("\n" if line.ends_paragraph else "") for line in lines]
    return "".join(pieces).removesuffix("\n")
