"""续页: the flowing text of a grid form, at the size that fits one page, or over several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_form import Flow, GridForm
from lvgw_desktop.forms.grid_rows import SetRow
from lvgw_desktop.forms.setting import MM, width_of
from lvgw_desktop.forms.typeface import Typeface
from lvgw_desktop.forms.wrap import Measure, SetLine, wrap

_LEAST = 0.01
_SURELY_LONGER = 0.9
_LEAST_SHARED = 2  # lines of a paragraph on each side of a page break


@dataclass(frozen=True, slots=True)
class Rooms:
    """Heights for the flowing text (pt): alone on its page, with a sheet following, at the end."""

    whole: float
    first: float
    middle: float
    last: float


@dataclass(frozen=True, slots=True)
class SetFlow:
    """The flowing text, page by page, at one size."""

    size: float
    lead: float
    pages: tuple[Sequence[SetLine], ...]
    lines_left: int


def rooms_of(form: GridForm, rows: Sequence[SetRow]) -> Rooms:
    """Return the rooms; rows that grew take theirs from the flow."""
    flow = form.flow
    total = (sum(row.height for row in form.rows) + flow.height) * MM
    first = total - sum(row.height for row in rows) - flow.text_y * MM
    later = total - sum(row.height for row in rows if row.row.repeat) - flow.text_y * MM
    tail = sum(row.height for row in form.tail) * MM
    more = flow.more_room * MM
    return Rooms(first - tail, first - more, later - more, later - tail)


def flow_text(form: GridForm, filled: FilledForm, rows: Sequence[SetRow]) -> str:
    """Return the text that flows: what did not fit into a row, then the form's own."""
    carried = [
        f"{label.rstrip('：')}{form.flow.carried}{text}" if label else text
        for row in rows
        for label, text in row.left_over
    ]
    return "\n".join(filter(None, (*carried, filled.text(form.flow.text))))


def set_flow(form: GridForm, text: str, fonts: FontSet, rooms: Rooms) -> SetFlow:
    """Return the text at the first size that fits one page, else over several pages."""
    flow = form.flow
    face = fonts.typeface(flow.style.role)
    ladder = zip(flow.style.sizes, flow.style.leads, strict=True)
    for size, lead in ladder if rooms.whole >= 0 else ():
        room = _count(rooms.whole, lead)
        if _surely_longer(text, face, size, room * text_width(form)):
            continue
        lines = _wrapped(form, text, face, size)
        if len(lines) <= room:
            return SetFlow(size, lead, (lines,), room - len(lines))
    return _continued(form, text, face, rooms)


def spare_lines(form: GridForm, text: str, fonts: FontSet, rooms: Rooms) -> tuple[float, int]:
    """Return the smallest size and the lines still free on a single page set at it."""
    style = form.flow.style
    size, lead = style.sizes[-1], style.leads[-1]
    lines = _wrapped(form, text, fonts.typeface(style.role), size)
    return size, _count(rooms.whole, lead) - len(lines)


def text_width(form: GridForm) -> float:
    """Return the width of the flowing text in pt."""
    return (form.paper.type_width - 2 * form.flow.inset) * MM


def _wrapped(form: GridForm, text: str, face: Typeface, size: float) -> list[SetLine]:
    style = form.flow.style
    return wrap(text, face, Measure(text_width(form), size, style.align, form.flow.indent * size))


def _surely_longer(text: str, face: Typeface, size: float, room: float) -> bool:
    """Tell without breaking lines that a text cannot fit, allowing for squeezed marks."""
    return _SURELY_LONGER * width_of(text.replace("\n", ""), face, size) > room


def _continued(form: GridForm, text: str, face: Typeface, rooms: Rooms) -> SetFlow:
    flow = form.flow
    size = flow.continued_size
    lead = flow.style.leads[flow.style.sizes.index(size)]
    lines = _wrapped(form, text, face, size)
    last = _count(rooms.last, lead)
    counts = (_count(rooms.first, lead), _count(rooms.middle, lead), last)
    pages = tuple(_pages(lines, flow, *counts))
    return SetFlow(size, lead, pages, last - len(pages[-1]))


def _count(room: float, lead: float) -> int:
    return max(0, int((room + _LEAST) / lead))


def _pages(
    lines: Sequence[SetLine], flow: Flow, first: int, middle: int, last: int
) -> Iterator[Sequence[SetLine]]:
    """Yield the lines of each page; the last page keeps some lines beside the signatures."""
    assert min(first, middle, last) > 0, "a page must take at least one line"
    start, room = 0, first
    while start == 0 or len(lines) - start > last:
        end = _page_end(lines, start, min(start + room, len(lines) - flow.lines_with_tail))
        yield lines[start:end]
        start, room = end, middle
    yield lines[start:]


def _page_end(lines: Sequence[SetLine], start: int, end: int) -> int:
    """Return where a page ends: two lines of a paragraph on each side where possible."""
    end = max(end, start + 1)
    for _ in range(_LEAST_SHARED):
        torn = end - start > _LEAST_SHARED and not lines[end - 1].ends_paragraph
        lone_last = torn and end < len(lines) and lines[end].ends_paragraph
        lone_first = torn and lines[end - 2].ends_paragraph
        if lone_last or lone_first:
            end -= 1
    return end
