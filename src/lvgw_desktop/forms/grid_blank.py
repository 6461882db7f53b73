"""格子行的空表: the labels of a block of rows, its blanks for dates and the rules between cells."""

from collections.abc import Iterator, Sequence

from lvgw_desktop.forms import frame
from lvgw_desktop.forms.document import Line, Rule
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_marks import SetMark, date_blank, set_mark
from lvgw_desktop.forms.grid_row import Cell
from lvgw_desktop.forms.grid_rows import Shape, height_of, tops_of
from lvgw_desktop.forms.setting import MM, fit

Upright = tuple[float, float, float]
"""An upright stroke: x, y1, y2."""


def label_lines(shapes: Sequence[Shape], fonts: FontSet, left: float, top: float) -> Iterator[Line]:
    """Yield the printed labels of all rows and the blanks for dates."""
    for number, (shape, upper) in enumerate(zip(shapes, tops_of(shapes, top), strict=False)):
        for cell in shape.row.cells:
            if cell.is_label:
                yield from _label(cell, fonts, left, upper, _height(shapes, number, cell))
        for mark in _printed_marks(shape, fonts, left):
            yield mark.at(upper, shape.height)


def joints(shapes: Sequence[Shape], left: float, top: float) -> Iterator[Rule]:
    """Yield the level rules between rows, broken where a cell reaches over them."""
    for number, upper in enumerate(tops_of(shapes, top)):
        if 0 < number < len(shapes) and not shapes[number].row.joined:
            for start, end in _stretches(shapes, number):
                yield from frame.across(left + start * MM, left + end * MM, (upper,))


def uprights(shapes: Sequence[Shape], left: float, top: float) -> Iterator[Upright]:
    """Yield the upright strokes between cells, for `frame.upright` to join."""
    for number, (shape, upper) in enumerate(zip(shapes, tops_of(shapes, top), strict=False)):
        for cell in shape.row.cells:
            if cell.left > 0:
                x = round(left + cell.left * MM, 2)
                yield x, upper, upper + _height(shapes, number, cell)


def _height(shapes: Sequence[Shape], number: int, cell: Cell) -> float:
    """Return the height of a cell of row `number`, with the rows it reaches over."""
    return height_of(shapes[number : number + cell.rowspan])


def _label(cell: Cell, fonts: FontSet, left: float, top: float, height: float) -> Iterator[Line]:
    width = (cell.right - cell.left - 2 * cell.inset) * MM
    face = fonts.typeface(cell.style.role)
    fitted = fit(cell.text.source, face, cell.style, width, height)
    return fitted.at(left + (cell.left + cell.inset) * MM, top, height)


def _printed_marks(shape: Shape, fonts: FontSet, left: float) -> Iterator[SetMark]:
    """Yield the words of marks that say the same on every sheet, and the blanks for dates."""
    for mark, is_undated in zip(shape.row.marks, shape.undated, strict=True):
        if is_undated:
            yield from date_blank(mark, shape.row, fonts, left)
        elif mark.text.is_constant:
            yield set_mark(mark, mark.text.source, shape.row, fonts, left)


def _stretches(shapes: Sequence[Shape], number: int) -> Iterator[tuple[float, float]]:
    """Yield from where to where (mm) the rule above row `number` is drawn."""
    reaching = sorted(
        (cell.left, cell.right)
        for above, shape in enumerate(shapes[:number])
        for cell in shape.row.cells
        if above + cell.rowspan > number
    )
    start = 0.0
    for left, right in reaching:
        if left > start:
            yield start, left
        start = right
    if start < shapes[number].row.width:
        yield start, shapes[number].row.width
