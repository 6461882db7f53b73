"""格子表的版面: rows, flows and signing rows on as many sheets as the texts take."""

from collections.abc import Iterator
from dataclasses import dataclass

from lvgw_desktop.forms.document import Document, Layer, Line, Page
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.furniture import page_code, page_lines, page_size
from lvgw_desktop.forms.grid_flow import flow_texts, set_flows
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_parts import FlowText, Part
from lvgw_desktop.forms.grid_rooms import Rooms, is_roomy, rooms_of
from lvgw_desktop.forms.grid_rows import SetRow, height_of, set_rows, written_lines
from lvgw_desktop.forms.grid_sheet import SheetShape, blank_sheet
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.setting import MM

_GROWTHS = (1.0, 0.75, 0.5, 0.25, 0.0)


@dataclass(frozen=True, slots=True)
class Contents:
    """A filled form before its pages are known: its rows set, its flowing texts and their rooms."""

    rows: tuple[SetRow, ...]
    tail: tuple[SetRow, ...]
    texts: tuple[FlowText, ...]
    rooms: Rooms


def contents_of(form: GridForm, filled: FilledForm, fonts: FontSet) -> Contents:
    """Return the rows as high as their texts need and the page allows, and what flows."""
    left = form.paper.left * MM
    tail = set_rows(form.tail, filled, fonts, left, 0.0)
    for growth in _GROWTHS if form.flows else (0.0,):
        rows = set_rows(form.rows, filled, fonts, left, growth * form.row_max * MM)
        rooms = rooms_of(form, rows, tail)
        if is_roomy(form, rooms):
            break
    left_over = [each for row in (*rows, *tail) for each in row.left_over]
    return Contents(rows, tail, flow_texts(form, filled, fonts, left_over), rooms)


def lay_out_grid(
    form: GridForm, filled: FilledForm, fonts: FontSet, issue: Issue | None
) -> Document:
    """Return the pages of a grid form; on a second page its repeated rows stand again."""
    contents = contents_of(form, filled, fonts)
    flows = set_flows(form, contents.texts, fonts, contents.rooms)
    sheets = _Sheets(form, filled, fonts, issue, contents)
    pages = (
        sheets.page(parts, (number, len(flows.pages)))
        for number, parts in enumerate(flows.pages, start=1)
    )
    return Document(form.id, form.edition, tuple(pages))


@dataclass(frozen=True, slots=True)
class _Sheets:
    """The pages of a grid form while they are being laid out."""

    form: GridForm
    filled: FilledForm
    fonts: FontSet
    issue: Issue | None
    contents: Contents

    def page(self, parts: tuple[Part, ...], page: tuple[int, int]) -> Page:
        """Return page x of y with its parts of the flowing texts."""
        form = self.form
        rows = self.contents.rows
        if page[0] > 1:
            rows = tuple(row for row in rows if row.row.repeat)
        tail = self.contents.tail if page[0] == page[1] else ()
        shape = SheetShape(
            self._headings(page[0]),
            tuple(row.shape for row in rows),
            tuple(part.shape for part in parts),
            tuple(row.shape for row in tail),
            is_last=page[0] == page[1],
        )
        lines = (
            *_written(form, rows, parts, tail),
            *page_lines(form, self.filled, self.fonts, self.issue, page),
        )
        blank = blank_sheet(form, self.fonts, shape)
        code = page_code(form, self.issue, page)
        return Page(*page_size(form.paper), blank, Layer(lines), code)

    def _headings(self, number: int) -> tuple[str, ...]:
        """Return the title and what stands under it; a 续页 says so."""
        headings = (self.form.title, *self.form.headings)
        first, *others = (self.filled.text(heading.text) for heading in headings)
        return (first if number == 1 else first + self.form.title.continued, *others)


def _written(
    form: GridForm,
    rows: tuple[SetRow, ...],
    parts: tuple[Part, ...],
    tail: tuple[SetRow, ...],
) -> Iterator[Line]:
    left, top = form.paper.left * MM, form.top * MM
    yield from written_lines(rows, top)
    top += height_of(rows)
    for part in parts:
        yield from part.written(left, top)
        top += part.shape.height
    yield from written_lines(tail, top)
