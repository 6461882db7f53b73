"""台账类表的版面: head and footnote on every page, rows between them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from lvgw_desktop.forms import frame
from lvgw_desktop.forms.definition import Style
from lvgw_desktop.forms.document import Area, Document, Layer, Line, Page, Rule
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.furniture import (
    binding_line,
    heading_line,
    page_code,
    page_lines,
    page_size,
)
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.setting import MM, line_of, place
from lvgw_desktop.forms.table_form import TableForm
from lvgw_desktop.forms.table_head import HeadCell, head_cells
from lvgw_desktop.forms.table_pages import BandRow, Piece, deal
from lvgw_desktop.forms.table_rows import row_lines
from lvgw_desktop.forms.wrap import Measure, SetLine, wrap

_BAND_GREY = 0.92
_BAND_INSET = 2 * MM
_HEAD_PAD = 0.8 * MM


def lay_out_table(
    form: TableForm, filled: FilledForm, fonts: FontSet, issue: Issue | None
) -> Document:
    """Return the pages of a table form."""
    pages = deal(form, filled, fonts)
    texts = tuple(filled.text(heading.text) for heading in (form.title, *form.headings))
    blank = _blank(form, fonts, texts)
    laid_out = []
    for number, pieces in enumerate(pages, start=1):
        page = (number, len(pages))
        body = _Body(form, fonts, pieces)
        written = Layer(
            (*body.lines(), *page_lines(form, filled, fonts, issue, page)),
            tuple(body.rules()),
            tuple(body.areas()),
        )
        laid_out.append(Page(*page_size(form.paper), blank, written, page_code(form, issue, page)))
    return Document(form.id, form.edition, tuple(laid_out))


class _Body:
    """The rows of one page at their places."""

    def __init__(self, form: TableForm, fonts: FontSet, pieces: Sequence[Piece]) -> None:
        self._form = form
        self._fonts = fonts
        self._pieces = pieces
        top = (form.top + sum(form.head_heights)) * MM
        self._tops = [top, *(top + y for y in accumulate(piece.height for piece in pieces))]
        self._edges = _edges(form)

    def lines(self) -> Iterator[Line]:
        """Yield the texts of rows and bands and the footnote under them."""
        for piece, top in zip(self._pieces, self._tops, strict=False):
            if isinstance(piece, BandRow):
                yield self._band_line(piece, top)
            else:
                yield from row_lines(self._form, piece, self._edges, top)
        note = self._form.footnote
        if note:
            text = note.text.source
            yield heading_line(note, text, self._form.paper, self._fonts, self._tops[-1])

    def rules(self) -> Iterator[Rule]:
        """Yield the frame of the whole table and the rules between the rows."""
        left, right = self._edges[0], self._edges[-1]
        yield from frame.box(left, self._form.top * MM, right, self._tops[-1])
        yield from frame.across(left, right, self._tops[1:-1])
        yield from frame.upright(
            [
                (edge, top, bottom)
                for piece, top, bottom in zip(
                    self._pieces, self._tops, self._tops[1:], strict=False
                )
                if not isinstance(piece, BandRow)
                for edge in self._edges[1:-1]
            ]
        )

    def areas(self) -> Iterator[Area]:
        """Yield the grey of the bands."""
        left, right = self._edges[0], self._edges[-1]
        for piece, top in zip(self._pieces, self._tops, strict=False):
            if isinstance(piece, BandRow):
                box = (left, top, right - left, piece.height, _BAND_GREY)
                yield Area._make(round(length, 2) for length in box)

    def _band_line(self, band: BandRow, top: float) -> Line:
        group = self._form.group
        assert group is not None
        size = group.style.size
        at = (self._edges[0] + _BAND_INSET, top + (band.height - size) / 2 + 0.86 * size)
        return line_of(band.text, self._fonts.typeface(group.style.role), size, at)


@lru_cache(maxsize=64)
def _blank(form: TableForm, fonts: FontSet, texts: tuple[str, ...]) -> Layer:
    """Return headings and head, the same on every page of a document."""
    binding = binding_line(form, fonts)
    headings = zip((form.title, *form.headings), texts, strict=True)
    lines = [heading_line(heading, text, form.paper, fonts) for heading, text in headings]
    edges = _edges(form)
    tops = [(form.top + y) * MM for y in accumulate(form.head_heights, initial=0.0)]
    rules: list[Rule] = []
    for cell in head_cells(form.columns):
        lines.extend(_head_lines(form, fonts, cell, edges, tops))
        foot = tops[cell.row + cell.rowspan]
        right = edges[cell.column + cell.colspan]
        rules.append(frame.stroke(edges[cell.column], foot, right, foot, frame.INNER))
    uprights = frame.upright(
        [
            (edges[cell.column], tops[cell.row], tops[cell.row + cell.rowspan])
            for cell in head_cells(form.columns)
            if cell.column
        ]
    )
    return Layer((*binding.lines, *lines), (*binding.rules, *_joined(rules), *uprights))


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


def _edges(form: TableForm) -> list[float]:
    widths = (column.width for column in form.columns)
    return [(form.paper.left + x) * MM for x in accumulate(widths, initial=0.0)]


def _head_lines(
    form: TableForm, fonts: FontSet, cell: HeadCell, edges: Sequence[float], tops: Sequence[float]
) -> Iterator[Line]:
    """Yield a head cell's words with its note under them, in the middle of the cell."""
    left = edges[cell.column] + _HEAD_PAD
    room = edges[cell.column + cell.colspan] - _HEAD_PAD - left
    words = _head_text(cell.text, form.head, fonts, room)
    note = _head_text(cell.note, form.head_note, fonts, room)
    top, bottom = tops[cell.row], tops[cell.row + cell.rowspan]
    height = len(words) * form.head.lead + len(note) * form.head_note.lead
    start = top + (bottom - top - height) / 2
    yield from place(words, left, start, form.head.size, form.head.lead)
    start += len(words) * form.head.lead
    yield from place(note, left, start, form.head_note.size, form.head_note.lead)


def _head_text(text: str, style: Style, fonts: FontSet, room: float) -> list[SetLine]:
    return wrap(text, fonts.typeface(style.role), Measure(room, style.size, style.align))
