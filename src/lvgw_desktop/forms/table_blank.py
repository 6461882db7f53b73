"""台账的空表: what every page of a table form has: headings, the rows above, the nested head."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from lvgw_desktop.forms import frame
from lvgw_desktop.forms.definition import Style
from lvgw_desktop.forms.document import Layer, Line, Rule, joined
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.furniture import binding_line, heading_lines
from lvgw_desktop.forms.grid_blank import joints, label_lines, uprights
from lvgw_desktop.forms.grid_rows import Shape, height_of
from lvgw_desktop.forms.setting import MM, place
from lvgw_desktop.forms.table_drawing import swatches
from lvgw_desktop.forms.table_form import TableForm
from lvgw_desktop.forms.table_head import HeadCell, head_cells
from lvgw_desktop.forms.wrap import Measure, SetLine, wrap

_HEAD_PAD = 0.6 * MM


@lru_cache(maxsize=64)
def blank_table(
    form: TableForm, fonts: FontSet, texts: tuple[str, ...], above: tuple[Shape, ...]
) -> Layer:
    """Return what is the same on every page of a document.

    `texts` are those of the title and the headings, `above` the rows over the head.
    """
    binding = binding_line(form, fonts)
    left, top = form.paper.left * MM, form.top * MM
    head = _Head(form, fonts, top + height_of(above))
    lines = (
        *heading_lines(form, texts, fonts),
        *label_lines(above, fonts, left, top),
        *head.lines(),
    )
    rules = (
        *joints(above, left, top),
        *frame.upright(list(uprights(above, left, top))),
        *head.rules(is_under_rows=bool(above)),
    )
    swatched = swatches(form, column_edges(form), head.bottom)
    return joined((binding, Layer(lines, rules), *swatched))


def column_edges(form: TableForm) -> list[float]:
    """Return the left side of every column and the right side of the last (pt)."""
    widths = (column.width for column in form.columns)
    return [(form.paper.left + x) * MM for x in accumulate(widths, initial=0.0)]


class _Head:
    """The nested head with its upper edge at `top` (pt)."""

    def __init__(self, form: TableForm, fonts: FontSet, top: float) -> None:
        self._form = form
        self._fonts = fonts
        self._cells = head_cells(form.columns)
        self._edges = column_edges(form)
        self._tops = [top + y * MM for y in accumulate(form.head_heights, initial=0.0)]

    @property
    def bottom(self) -> float:
        """Return where it ends (pt)."""
        return self._tops[-1]

    def lines(self) -> Iterator[Line]:
        """Yield every cell's words with its note under them, in the middle of the cell."""
        for cell in self._cells:
            yield from self._cell_lines(cell)

    def rules(self, *, is_under_rows: bool) -> Iterator[Rule]:
        """Yield the rules between the cells, under them, and over them where rows stand above."""
        edges, tops = self._edges, self._tops
        level = [
            frame.stroke(
                edges[cell.column],
                tops[cell.row + cell.rowspan],
                edges[cell.column + cell.colspan],
                tops[cell.row + cell.rowspan],
                frame.INNER,
            )
            for cell in self._cells
        ]
        if is_under_rows:
            level.extend(frame.across(edges[0], edges[-1], tops[:1]))
        yield from _joined(level)
        yield from frame.upright(
            [
                (edges[cell.column], tops[cell.row], tops[cell.row + cell.rowspan])
                for cell in self._cells
                if cell.column
            ]
        )

    def _cell_lines(self, cell: HeadCell) -> Iterator[Line]:
        form = self._form
        left = self._edges[cell.column] + _HEAD_PAD
        room = self._edges[cell.column + cell.colspan] - _HEAD_PAD - left
        words = self._broken(cell.text, form.head, room)
        note = self._broken(cell.note, form.head_note, room)
        top, bottom = self._tops[cell.row], self._tops[cell.row + cell.rowspan]
        height = len(words) * form.head.lead + len(note) * form.head_note.lead
        start = top + (bottom - top - height) / 2
        yield from place(words, left, start, form.head.size, form.head.lead)
        start += len(words) * form.head.lead
        yield from place(note, left, start, form.head_note.size, form.head_note.lead)

    def _broken(self, text: str, style: Style, room: float) -> list[SetLine]:
        face = self._fonts.typeface(style.role)
        return wrap(text, face, Measure(room, style.size, style.align))


def _joined(rules: Sequence[Rule]) -> Iterator[Rule]:
    """Yield level rules; those that touch at the same height become one stroke."""
    last: Rule | None = None
    for rule in sorted(rules, key=lambda rule: (rule.y1, rule.x1)):
        if last and last.y1 == rule.y1 and last.x2 >= rule.x1:
            last = last._replace(x2=rule.x2)
            continue
        if last:
            yield last
        last = rule
    if last:
        yield last
