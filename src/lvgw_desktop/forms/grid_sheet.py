"""格子表的一页空表: headings, labels and rules of a page, drawn once for all pages alike."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lvgw_desktop.forms import frame
from lvgw_desktop.forms.document import Layer, Line, Rule
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.furniture import binding_line, heading_line
from lvgw_desktop.forms.grid_blank import Upright, joints, label_lines, uprights
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_parts import PartShape, part_label
from lvgw_desktop.forms.grid_rows import Shape, height_of
from lvgw_desktop.forms.setting import MM, line_of

_MORE_RISE = 3 * MM
_MORE_DROP = 5 * MM  # where the rows leave no cell to say it in


class SheetShape(NamedTuple):
    """All that an empty page depends on: its headings, rows, flowing cells and signing rows."""

    headings: tuple[str, ...]
    rows: tuple[Shape, ...]
    parts: tuple[PartShape, ...]
    tail: tuple[Shape, ...]
    is_last: bool

    @property
    def flow_height(self) -> float:
        """Return the height of the flowing cells together (pt)."""
        return sum(part.height for part in self.parts)


@lru_cache(maxsize=64)
def blank_sheet(form: GridForm, fonts: FontSet, shape: SheetShape) -> Layer:
    """Return what is printed on an empty page."""
    binding = binding_line(form, fonts)
    lines = (*binding.lines, *_lines(form, fonts, shape))
    return Layer(lines, (*binding.rules, *_rules(form, shape)))


def _lines(form: GridForm, fonts: FontSet, shape: SheetShape) -> Iterator[Line]:
    left, top = form.paper.left * MM, form.top * MM
    for heading, text in zip((form.title, *form.headings), shape.headings, strict=True):
        yield heading_line(heading, text, form.paper, fonts)
    yield from label_lines(shape.rows, fonts, left, top)
    top += height_of(shape.rows)
    for part in shape.parts:
        yield from part_label(form, part, fonts, top)
        top += part.height
    yield from label_lines(shape.tail, fonts, left, top)
    if not shape.is_last:
        yield _more_line(form, fonts, top, has_room=bool(shape.parts))


def _rules(form: GridForm, shape: SheetShape) -> Iterator[Rule]:
    left, right, top = form.paper.left * MM, form.paper.right_edge * MM, form.top * MM
    flow_top = top + height_of(shape.rows)
    signing = flow_top + shape.flow_height
    yield from frame.box(left, top, right, signing + height_of(shape.tail))
    yield from joints(shape.rows, left, top)
    yield from frame.across(left, right, _between(shape, flow_top))
    if shape.tail and not shape.tail[0].row.joined and signing > top:
        yield from frame.across(left, right, (signing,))
    yield from joints(shape.tail, left, signing)
    pieces = (
        *uprights(shape.rows, left, top),
        *_label_sides(shape, left, flow_top),
        *uprights(shape.tail, left, signing),
    )
    yield from frame.upright(pieces)


def _between(shape: SheetShape, top: float) -> Iterator[float]:
    """Yield the upper edge of every flowing cell that something stands above."""
    for part in shape.parts:
        if shape.rows or part is not shape.parts[0]:
            yield top
        top += part.height


def _label_sides(shape: SheetShape, left: float, top: float) -> Iterator[Upright]:
    """Yield the strokes between flowing texts and the labels beside them."""
    for part in shape.parts:
        if part.flow.label_width:
            yield round(left + part.flow.label_width * MM, 2), top, top + part.height
        top += part.height


def _more_line(form: GridForm, fonts: FontSet, foot: float, *, has_room: bool) -> Line:
    flow = (*form.flows, form.spill)[0]
    right = (form.paper.right_edge - form.continuation.more_inset) * MM
    y = foot - _MORE_RISE if has_room else foot + _MORE_DROP
    face = fonts.typeface(flow.style.role)
    return line_of(form.continuation.more, face, flow.continued_size, (right, y), "right")
