"""台账类表的版面: rows between head and foot, on as many pages as they take."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms import frame
from lvgw_desktop.forms.document import Area, Document, Layer, Line, Page, Rule, joined
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.furniture import page_code, page_lines, page_size
from lvgw_desktop.forms.grid_rows import height_of, set_rows, written_lines
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.setting import MM, line_of
from lvgw_desktop.forms.table_blank import blank_table, column_edges
from lvgw_desktop.forms.table_drawing import Drawing
from lvgw_desktop.forms.table_foot import foot_lines
from lvgw_desktop.forms.table_form import TableForm
from lvgw_desktop.forms.table_pages import BandRow, Piece, deal
from lvgw_desktop.forms.table_rows import TableRow, row_lines

_BAND_GREY = 0.92
_BAND_INSET = 2 * MM


def lay_out_table(
    form: TableForm, filled: FilledForm, fonts: FontSet, issue: Issue | None
) -> Document:
    """Return the pages of a table form.

    Raises Refusal if the texts above its head leave no room for a row.
    """
    above = set_rows(form.above, filled, fonts, form.paper.left * MM)
    top = form.top * MM + height_of(above) + sum(form.head_heights) * MM
    pages = deal(form, filled, fonts, _room(form, top))
    texts = tuple(filled.text(heading.text) for heading in (form.title, *form.headings))
    blank = blank_table(form, fonts, texts, tuple(row.shape for row in above))
    drawing = Drawing(form, filled.rows)
    laid_out = []
    for number, pieces in enumerate(pages, start=1):
        page = (number, len(pages))
        body = _Body(form, fonts, pieces, top, drawing)
        lines = (
            *written_lines(above, form.top * MM),
            *body.lines(),
            *foot_lines(form, filled, fonts, body.bottom, is_last=number == len(pages)),
            *page_lines(form, filled, fonts, issue, page),
        )
        written = Layer(lines, tuple(body.rules()), tuple(body.areas()))
        laid_out.append(Page(*page_size(form.paper), blank, written, page_code(form, issue, page)))
    return Document(form.id, form.edition, tuple(laid_out))


def _room(form: TableForm, top: float) -> float:
    """Return how high the rows of a page may be together (pt)."""
    room = form.bottom * MM - top
    if room < form.row_min * MM:
        title = form.title.text.source
        raise Refusal(f"“{title}”表头以上的文字太长，一页纸放不下，请删短一些再打印。")
    return room


class _Body:
    """The rows of one page at their places."""

    def __init__(
        self,
        form: TableForm,
        fonts: FontSet,
        pieces: Sequence[Piece],
        top: float,
        drawing: Drawing,
    ) -> None:
        self._form = form
        self._fonts = fonts
        self._pieces = pieces
        self._tops = [top, *(top + y for y in accumulate(piece.height for piece in pieces))]
        self._edges = column_edges(form)
        self._drawn = joined(self._draw(drawing))

    @property
    def bottom(self) -> float:
        """Return where the frame ends."""
        return self._tops[-1]

    def lines(self) -> Iterator[Line]:
        """Yield the texts of rows and bands."""
        for piece, top in zip(self._pieces, self._tops, strict=False):
            if isinstance(piece, BandRow):
                yield self._band_line(piece, top)
            else:
                yield from row_lines(self._form, piece, self._edges, top)

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
        yield from self._drawn.rules

    def areas(self) -> Iterator[Area]:
        """Yield the grey of the bands, and of what is drawn in the rows."""
        yield from self._drawn.areas
        left, right = self._edges[0], self._edges[-1]
        for piece, top in zip(self._pieces, self._tops, strict=False):
            if isinstance(piece, BandRow):
                box = (left, top, right - left, piece.height, _BAND_GREY)
                yield Area._make(round(length, 2) for length in box)

    def _draw(self, drawing: Drawing) -> Iterator[Layer]:
        for piece, top in zip(self._pieces, self._tops, strict=False):
            if isinstance(piece, TableRow) and piece.texts:
                yield from drawing.row(piece.texts, self._edges, top, piece.height)

    def _band_line(self, band: BandRow, top: float) -> Line:
        group = self._form.group
        assert group is not None
        size = group.style.size
        at = (self._edges[0] + _BAND_INSET, top + (band.height - size) / 2 + 0.86 * size)
        return line_of(band.text, self._fonts.typeface(group.style.role), size, at)
