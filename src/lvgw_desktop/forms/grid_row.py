"""格子行: rows of labelled cells as a form file says; lengths in mm from the block's left side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lvgw_desktop.forms.definition import Style
from lvgw_desktop.forms.expression import Template


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A cell from `left` to `right`: a printed label, or a text filled from records.

    `inset` is kept free at both sides. It reaches over `rowspan` rows; the rows below leave its
    place out.
    """

    text: Template
    style: Style
    is_label: bool
    left: float
    right: float
    inset: float
    rowspan: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A text or date blank at a place of a row, on one line.

    `x` is its left end, or its middle where its style is centred; `right` counts from the row's
    right side. `y` is the baseline under the row's top, or above its foot when negative. `room` is
    the width it may take.
    """

    text: Template
    style: Style
    y: float
    room: float
    x: float = 0.0
    right: float | None = None
    is_date: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of cells and marks; `repeat`: on every page; `joined`: no rule above it."""

    height: float
    width: float
    cells: tuple[Cell, ...]
    marks: tuple[Mark, ...] = ()
    repeat: bool = False
    joined: bool = False


def templates_of(rows: Iterable[Row]) -> Iterator[Template]:
    """Yield the templates of all cells and marks."""
    for row in rows:
        yield from (cell.text for cell in row.cells)
        yield from (mark.text for mark in row.marks)
