"""格子表的版面: rows, flow and signing rows on as many sheets as the text takes."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lvgw_desktop.forms import frame
from lvgw_desktop.forms.document import Document, Layer, Line, Page, Rule
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.furniture import (
    binding_line,
    heading_line,
    page_code,
    page_lines,
    page_size,
)
from lvgw_desktop.forms.grid_blank import joints, label_lines, uprights
from lvgw_desktop.forms.grid_flow import SetFlow, flow_text, rooms_of, set_flow
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_rows import SetRow, Shape, height_of, set_rows, written_lines
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.setting import MM, line_of, place


def lay_out_grid(
    form: GridForm, filled: FilledForm, fonts: FontSet, issue: Issue | None
) -> Document:
    """Return the pages of a grid form; on a second page its repeated rows stand again."""
    left = form.paper.left * MM
    rows = set_rows(form.rows, filled, fonts, left, form.row_max * MM)
    tail = set_rows(form.tail, filled, fonts, left, 0.0)
    flow = set_flow(form, flow_text(form, filled, (*rows, *tail)), fonts, rooms_of(form, rows))
    count = len(flow.pages)
    sheets = (
        _Sheet(form, filled, fonts, rows, tail, (number, count)) for number in range(1, count + 1)
    )
    pages = tuple(sheet.page(flow, issue) for sheet in sheets)
    return Document(form.id, form.edition, pages)


class _Sheet:
    """One page of a grid form while it is being laid out."""

    def __init__(
        self,
        form: GridForm,
        filled: FilledForm,
        fonts: FontSet,
        rows: tuple[SetRow, ...],
        tail: tuple[SetRow, ...],
        page: tuple[int, int],
    ) -> None:
        self._form = form
        self._filled = filled
        self._fonts = fonts
        self._number, self._count = page
        self._rows = rows if page[0] == 1 else tuple(row for row in rows if row.row.repeat)
        self._tail = tail if page[0] == page[1] else ()

    def page(self, flow: SetFlow, issue: Issue | None) -> Page:
        """Return the page with its part of the flowing text."""
        form, page = self._form, (self._number, self._count)
        shapes = tuple(row.shape for row in self._rows)
        tail = tuple(row.shape for row in self._tail)
        blank = _blank(
            form, self._fonts, shapes, tail, (self._number == 1, self._number == self._count)
        )
        lines = (
            *written_lines(self._rows, form.top * MM),
            *self._flow_lines(flow),
            *written_lines(self._tail, _bottom(form) - height_of(self._tail)),
            *page_lines(form, self._filled, self._fonts, issue, page),
        )
        code = page_code(form, issue, page)
        return Page(*page_size(form.paper), blank, Layer(lines), code)

    def _flow_lines(self, flow: SetFlow) -> Iterator[Line]:
        form = self._form
        left = (form.paper.left + form.flow.inset) * MM
        top = form.top * MM + height_of(self._rows) + form.flow.text_y * MM
        return place(flow.pages[self._number - 1], left, top, flow.size, flow.lead)


@lru_cache(maxsize=64)
def _blank(
    form: GridForm,
    fonts: FontSet,
    rows: tuple[Shape, ...],
    tail: tuple[Shape, ...],
    parts: tuple[bool, bool],
) -> Layer:
    """Return what is printed on an empty page with these rows at its top and its foot.

    `parts` tells whether it is the first and the last page.
    """
    is_first, is_last = parts
    left, top = form.paper.left * MM, form.top * MM
    binding = binding_line(form, fonts)
    title = form.title.text.source + ("" if is_first else form.title.continued)
    lines = [*binding.lines, heading_line(form.title, title, form.paper, fonts)]
    lines.extend(label_lines(rows, fonts, left, top))
    lines.append(_flow_label(form, fonts, top + height_of(rows), is_first=is_first))
    lines.extend(label_lines(tail, fonts, left, _bottom(form) - height_of(tail)))
    if not is_last:
        lines.append(_more_line(form, fonts))
    return Layer(tuple(lines), (*binding.rules, *_rules(form, rows, tail)))


def _rules(form: GridForm, rows: Sequence[Shape], tail: Sequence[Shape]) -> Iterator[Rule]:
    left, right = form.paper.left * MM, form.paper.right_edge * MM
    top, bottom = form.top * MM, _bottom(form)
    signing = bottom - height_of(tail)
    yield from frame.box(left, top, right, bottom)
    yield from joints(rows, left, top)
    yield from frame.across(left, right, (top + height_of(rows),))
    if tail and not tail[0].row.joined:
        yield from frame.across(left, right, (signing,))
    yield from joints(tail, left, signing)
    yield from frame.upright([*uprights(rows, left, top), *uprights(tail, left, signing)])


def _bottom(form: GridForm) -> float:
    return (form.top + sum(row.height for row in form.rows) + form.flow.height) * MM


def _flow_label(form: GridForm, fonts: FontSet, top: float, *, is_first: bool) -> Line:
    flow = form.flow
    text = flow.label if is_first else flow.label + flow.again
    at = ((form.paper.left + flow.inset) * MM, top + flow.label_y * MM)
    return line_of(text, fonts.typeface(form.label.role), form.label.size, at)


def _more_line(form: GridForm, fonts: FontSet) -> Line:
    flow = form.flow
    right = (form.paper.right_edge - flow.more_inset) * MM
    at = (right, _bottom(form) - 3 * MM)
    return line_of(flow.more, fonts.typeface(flow.style.role), flow.continued_size, at, "right")
