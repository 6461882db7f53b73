"""台账的行: every cell broken into lines, the height they need, and a row cut by lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.forms.document import Line
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.setting import MM, place, width_of
from lvgw_desktop.forms.table_form import Column, TableForm, Total
from lvgw_desktop.forms.tokens import tokens
from lvgw_desktop.forms.wrap import Measure, SetLine, wrap

Cells = tuple[Sequence[SetLine], ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row, or the part of a long one that stands on a page; `height` in pt.

    Its columns are those of the form at the size each cell is set in. `texts` are those of a whole
    row, from which its bars are drawn.
    """

    columns: Sequence[Column]
    cells: Cells
    height: float
    texts: Sequence[str] = ()


def row_height(form: TableForm, texts: Sequence[str], fonts: FontSet) -> float:
    """Return the height in mm of a row with these texts, one for each column."""
    return set_row(form, texts, fonts).height / MM


def set_row(form: TableForm, texts: Sequence[str], fonts: FontSet) -> TableRow:
    """Return a row with its texts broken to the columns' widths."""
    row = _set(form, form.columns, texts, fonts, form.row_min)
    return replace(row, texts=texts)


def set_total(form: TableForm, total: Total, filled: FilledForm, fonts: FontSet) -> TableRow:
    """Return a row of sums."""
    texts = [filled.text(column.text) for column in total.columns]
    return _set(form, total.columns, texts, fonts, total.height)


def split_row(
    form: TableForm, row: TableRow, texts: Sequence[str], fonts: FontSet, rooms: Iterator[float]
) -> Iterator[TableRow]:
    """Yield the parts of a row longer than a page; each takes the next room (pt).

    All columns are cut at the same line; those marked `repeat` stand again in each part, the
    first of them with the split mark under it.
    """
    again = _repeated(form, texts, fonts)
    start = 0
    while True:
        room = next(rooms)
        count = lines_in(form, room)
        repeats = [
            column.repeat and len(lines) <= count
            for column, lines in zip(row.columns, again, strict=True)
        ]
        shown = row.cells if start == 0 else again
        cells = tuple(
            whole if repeat else lines[start : start + count]
            for repeat, whole, lines in zip(repeats, shown, row.cells, strict=True)
        )
        assert count > 0, "each page must take at least one line"
        start += count
        longest = (
            len(lines) for repeat, lines in zip(repeats, row.cells, strict=True) if not repeat
        )
        ends = start >= max(longest, default=0)
        height = _height(form, row.columns, cells, form.row_min) if ends else room
        yield TableRow(row.columns, cells, height)
        if ends:
            return


def lines_in(form: TableForm, room: float) -> int:
    """Return how many body lines a room (pt) takes."""
    return int((room - 2 * form.pad_top * MM + 0.01) / form.body.lead)


def row_lines(form: TableForm, row: TableRow, edges: Sequence[float], top: float) -> Iterator[Line]:
    """Yield a row's texts with its upper edge at `top`; `edges` are the columns' left sides."""
    for column, lines, left in zip(row.columns, row.cells, edges, strict=False):
        if not lines:
            continue
        style = column.style
        start = top + form.pad_top * MM
        if style.valign == "middle":
            start = top + (row.height - len(lines) * style.lead) / 2
        yield from place(lines, left + form.pad_side * MM, start, style.size, style.lead)


def _set(
    form: TableForm,
    columns: Sequence[Column],
    texts: Sequence[str],
    fonts: FontSet,
    least: float,
) -> TableRow:
    pairs = zip(columns, texts, strict=True)
    sized = [_sized(form, column, text, fonts) for column, text in pairs]
    cells = tuple(
        _lines(form, column, text, fonts) if text else ()
        for column, text in zip(sized, texts, strict=True)
    )
    return TableRow(sized, cells, _height(form, sized, cells, least))


def _sized(form: TableForm, column: Column, text: str, fonts: FontSet) -> Column:
    """Return the column at the largest of its sizes that tears no number or Latin word."""
    style = column.style
    if len(style.sizes) == 1 or not text:
        return column
    face = fonts.typeface(style.role)
    widest = max((width_of(text[a:b], face, 1.0) for a, b in tokens(text)), default=0.0)
    fitting = (n for n, size in enumerate(style.sizes) if widest * size <= _room(form, column))
    number = next(fitting, len(style.sizes) - 1)
    one = replace(style, sizes=style.sizes[number:][:1], leads=style.leads[number:][:1])
    return replace(column, style=one)


def _lines(form: TableForm, column: Column, text: str, fonts: FontSet) -> list[SetLine]:
    style = column.style
    measure = Measure(_room(form, column), style.size, style.align)
    return wrap(text, fonts.typeface(style.role), measure)


def _room(form: TableForm, column: Column) -> float:
    """Return how wide a text in the column may be (pt)."""
    return (column.width - 2 * form.pad_side) * MM


def _height(form: TableForm, columns: Sequence[Column], cells: Cells, least: float) -> float:
    """Return the height (pt) of a row at least so many mm high."""
    leads = zip(columns, cells, strict=True)
    tallest = max((len(lines) * column.style.lead for column, lines in leads), default=0.0)
    return max(least * MM, tallest + 2 * form.pad_top * MM)


def _repeated(form: TableForm, texts: Sequence[str], fonts: FontSet) -> Cells:
    """Return the cells as they stand on the following pages, marked once in the first column.

    The marked text is made from the row's own, never from a marked one: it cannot grow.
    """
    marked = (f"{texts[0]}\n{form.split_mark}", *texts[1:])
    return set_row(form, marked, fonts).cells
