"""格子表的版面: rows, flow and signing rows on as many sheets as the text takes."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

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
from lvgw_desktop.forms.grid_flow import SetFlow, flow_text, rooms_of, set_flow
from lvgw_desktop.forms.grid_form import GridForm, Mark, Row, Tail
from lvgw_desktop.forms.grid_rows import SetRow, cell_edges, label_lines, set_rows
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.setting import MM, line_of, place

_DATE_WORDS = "日月年"
_DATE_GAP = 9 * MM


def lay_out_grid(
    form: GridForm, filled: FilledForm, fonts: FontSet, issue: Issue | None
) -> Document:
    """Return the pages of a grid form; on a second page its repeated rows stand again."""
    rows = set_rows(form, filled, fonts)
    flow = set_flow(form, flow_text(form, filled, rows), fonts, rooms_of(form, rows))
    count = len(flow.pages)
    sheets = (_Sheet(form, filled, fonts, rows, (number, count)) for number in range(1, count + 1))
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
        page: tuple[int, int],
    ) -> None:
        self._form = form
        self._filled = filled
        self._fonts = fonts
        self._number, self._count = page
        self._rows = rows if page[0] == 1 else tuple(row for row in rows if row.row.repeat)
        self._heights = tuple(row.height for row in self._rows)

    @property
    def _is_last(self) -> bool:
        return self._number == self._count

    def page(self, flow: SetFlow, issue: Issue | None) -> Page:
        """Return the page with its part of the flowing text."""
        form, page = self._form, (self._number, self._count)
        undated = tuple(
            mark.is_date and not self._filled.text(mark.text)
            for tail in form.tail
            for mark in tail.marks
        )
        parts = (self._number == 1, self._is_last)
        blank = _blank(form, self._fonts, self._heights, parts, undated)
        lines = (
            *self._row_lines(),
            *self._flow_lines(flow),
            *(self._mark_lines() if self._is_last else ()),
            *page_lines(form, self._filled, self._fonts, issue, page),
        )
        code = page_code(form, issue, page)
        return Page(*page_size(form.paper), blank, Layer(lines), code)

    def _row_lines(self) -> Iterator[Line]:
        top = self._form.top * MM
        for row in self._rows:
            yield from row.written(top)
            top += row.height

    def _flow_lines(self, flow: SetFlow) -> Iterator[Line]:
        form = self._form
        left = (form.paper.left + form.flow.inset) * MM
        top = form.top * MM + sum(self._heights) + form.flow.text_y * MM
        return place(flow.pages[self._number - 1], left, top, flow.size, flow.lead)

    def _mark_lines(self) -> Iterator[Line]:
        """Yield the filled marks of the signing rows: a telephone, a date printed in advance."""
        for tail, top in _tail_places(self._form):
            for mark in tail.marks:
                text = self._filled.text(mark.text)
                if text and not mark.text.is_constant:
                    yield _mark_line(self._form, self._fonts, mark, text, _mark_y(mark, tail, top))


@lru_cache(maxsize=64)
def _blank(
    form: GridForm,
    fonts: FontSet,
    heights: tuple[float, ...],
    parts: tuple[bool, bool],
    undated: tuple[bool, ...],
) -> Layer:
    """Return what is printed on an empty page with rows of these heights.

    `parts` tells whether it is the first and the last page; `undated` which marks are dates left
    blank for the hand.
    """
    is_first, is_last = parts
    rows = tuple(row for row in form.rows if is_first or row.repeat)
    tops = [form.top * MM, *(form.top * MM + height for height in accumulate(heights))]
    binding = binding_line(form, fonts)
    title = form.title.text.source + ("" if is_first else form.title.continued)
    lines = [*binding.lines, heading_line(form.title, title, form.paper, fonts)]
    for row, top, height in zip(rows, tops, heights, strict=False):
        lines.extend(label_lines(form, row, fonts, top, height))
    lines.append(_flow_label(form, fonts, tops[-1], is_first=is_first))
    lines.extend(_tail_lines(form, fonts, undated) if is_last else (_more_line(form, fonts),))
    rules = (*binding.rules, *_rules(form, rows, tops, is_last=is_last))
    return Layer(tuple(lines), rules)


def _rules(
    form: GridForm, rows: tuple[Row, ...], tops: list[float], *, is_last: bool
) -> Iterator[Rule]:
    left, right = form.paper.left * MM, form.paper.right_edge * MM
    yield from frame.box(left, form.top * MM, right, _bottom(form))
    joints = list(tops[1:])
    if is_last:
        joints.extend(top for tail, top in _tail_places(form) if not tail.joined)
    yield from frame.across(left, right, joints)
    pieces = [
        (edge, top, bottom)
        for row, top, bottom in zip(rows, tops, tops[1:], strict=False)
        for cell, edge, _ in cell_edges(form, row)
        if edge > left
    ]
    yield from frame.upright(pieces)


def _bottom(form: GridForm) -> float:
    return (form.top + sum(row.height for row in form.rows) + form.flow.height) * MM


def _tail_places(form: GridForm) -> Iterator[tuple[Tail, float]]:
    """Yield each signing row with its upper edge, the last one on the frame's foot."""
    top = _bottom(form) - sum(tail.height for tail in form.tail) * MM
    for tail in form.tail:
        yield tail, top
        top += tail.height * MM


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


def _tail_lines(form: GridForm, fonts: FontSet, undated: tuple[bool, ...]) -> Iterator[Line]:
    """Yield the printed labels of the signing rows and the blanks for dates."""
    is_undated = iter(undated)
    for tail, top in _tail_places(form):
        for mark in tail.marks:
            y = _mark_y(mark, tail, top)
            if next(is_undated):
                yield from _date_blank(form, fonts, mark, y)
            elif mark.text.is_constant:
                yield _mark_line(form, fonts, mark, mark.text.source, y)


def _mark_y(mark: Mark, tail: Tail, top: float) -> float:
    return top + (mark.y if mark.y >= 0 else tail.height + mark.y) * MM


def _mark_line(form: GridForm, fonts: FontSet, mark: Mark, text: str, y: float) -> Line:
    face = fonts.typeface(form.label.role)
    if mark.right is not None:
        right = (form.paper.right_edge - mark.right) * MM
        return line_of(text, face, form.label.size, (right, y), "right")
    return line_of(text, face, form.label.size, ((form.paper.left + mark.x) * MM, y))


def _date_blank(form: GridForm, fonts: FontSet, mark: Mark, y: float) -> Iterator[Line]:
    """Yield 年 月 日 with room to write between them, from the right."""
    face = fonts.typeface(form.label.role)
    right = (form.paper.right_edge - (mark.right or 0)) * MM
    for word in _DATE_WORDS:
        line = line_of(word, face, form.label.size, (right, y), "right")
        yield line
        right = line.x - _DATE_GAP
