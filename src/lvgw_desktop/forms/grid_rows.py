"""格子行: the cells above the flow: each text at the size that fits, rows that grow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from lvgw_desktop.forms.document import Line
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_form import Cell, GridForm, Row
from lvgw_desktop.forms.setting import MM, Fitted, fit
from lvgw_desktop.forms.wrap import SetLine

_PAD = 1.6 * MM
_LABEL_PAD = 1.0 * MM


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row with its height (pt) and its texts; `left_over` did not fit even so."""

    row: Row
    height: float
    cells: tuple[tuple[float, Fitted], ...]
    left_over: tuple[tuple[str, str], ...] = ()

    def written(self, top: float) -> Iterator[Line]:
        """Yield the filled texts with the row's upper edge at `top`."""
        for left, fitted in self.cells:
            yield from fitted.at(left, top, self.height)


def set_rows(form: GridForm, filled: FilledForm, fonts: FontSet) -> tuple[SetRow, ...]:
    """Return the rows above the flow; a row grows up to row_max, nothing is clipped."""
    return tuple(_set_row(form, row, filled, fonts) for row in form.rows)


def cell_edges(form: GridForm, row: Row) -> Iterator[tuple[Cell, float, float]]:
    """Yield each cell with its left and right edge (pt)."""
    edges = [form.paper.left * MM, *_stops(form)]
    first = 0
    for cell in row.cells:
        yield cell, edges[first], edges[first + cell.span]
        first += cell.span


def label_lines(
    form: GridForm, row: Row, fonts: FontSet, top: float, height: float
) -> Iterator[Line]:
    """Yield the printed labels of a row."""
    face = fonts.typeface(form.label.role)
    for cell, left, right in cell_edges(form, row):
        if cell.is_label:
            room = right - left - 2 * _LABEL_PAD
            fitted = fit(cell.text.source, face, cell.style, room, height)
            yield from fitted.at(left + _LABEL_PAD, top, height)


def _stops(form: GridForm) -> Iterator[float]:
    return ((form.paper.left + width) * MM for width in accumulate(form.columns))


def _set_row(form: GridForm, row: Row, filled: FilledForm, fonts: FontSet) -> SetRow:
    height = row.height * MM
    cells, left_over = [], []
    label = ""
    for cell, left, right in cell_edges(form, row):
        if cell.is_label:
            label = cell.text.source.replace("\n", "")
            continue
        face = fonts.typeface(cell.style.role)
        room = right - left - 2 * _PAD
        fitted = fit(filled.text(cell.text), face, cell.style, room, row.height * MM - 2 * _PAD)
        kept, rest = _cut(fitted, form.row_max * MM - 2 * _PAD)
        cells.append((left + _PAD, kept))
        height = max(height, kept.height + 2 * _PAD)
        if rest:
            left_over.append((label, rest))
    return SetRow(row, height, tuple(cells), tuple(left_over))


def _cut(fitted: Fitted, most: float) -> tuple[Fitted, str]:
    """Return what a row of the greatest height holds, and the text beyond it."""
    if fitted.height <= most:
        return fitted, ""
    count = int((most - fitted.size) / fitted.lead) + 1
    kept = Fitted(fitted.lines[:count], fitted.size, fitted.lead)
    return kept, text_of(fitted.lines[count:])


def text_of(lines: Sequence[SetLine]) -> str:
    """Return the text of broken lines with its paragraphs."""
    pieces = [line.text + ("\n" if line.ends_paragraph else "") for line in lines]
    return "".join(pieces).removesuffix("\n")
