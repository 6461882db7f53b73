"""流动格的排版: what of a flowing cell stands on one page, and how high its cell must be."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lvgw_desktop.forms.document import Line
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_form import Flow, GridForm
from lvgw_desktop.forms.setting import LEAST, MM, Fitted, fit, line_of, place
from lvgw_desktop.forms.wrap import Measure, SetLine, Story

_LABEL_PAD = 1.0 * MM
_FOOT = 1.0 * MM


class PartShape(NamedTuple):
    """A flow's cell as an empty page shows it; `is_again`: its text began on an earlier page."""

    flow: Flow
    height: float
    is_again: bool = False


class SetText(NamedTuple):
    """A flow's text broken into lines at one size."""

    flow: Flow
    lines: Sequence[SetLine]
    size: float
    lead: float

    @property
    def height(self) -> float:
        """Return the height of its lines in pt."""
        return len(self.lines) * self.lead

    def part(self, start: int, end: int) -> "SetText":
        """Return the lines from `start` to `end` alone."""
        return self._replace(lines=self.lines[start:end])


class FlowText:
    """A flow's text while its size is being looked for."""

    def __init__(self, form: GridForm, flow: Flow, text: str, fonts: FontSet) -> None:
        self.flow = flow
        self._story = Story(text, fonts.typeface(flow.style.role))
        self._width = text_width(form, flow)

    def height(self, size: float) -> float:
        """Return the height of its lines at a size of the flow's ladder (pt)."""
        return self._story.count(self._measure(size)) * self._lead(size)

    def at(self, size: float) -> SetText:
        """Return it set at a size of the flow's ladder."""
        return SetText(self.flow, self._story.lines(self._measure(size)), size, self._lead(size))

    def _measure(self, size: float) -> Measure:
        return Measure(self._width, size, self.flow.style.align, self.flow.indent * size)

    def _lead(self, size: float) -> float:
        style = self.flow.style
        return style.leads[style.sizes.index(size)]


class Part(NamedTuple):
    """What of a flow stands on a page."""

    shape: PartShape
    text: SetText

    def written(self, left: float, top: float) -> Iterator[Line]:
        """Yield the text's lines in a form whose frame begins at `left`."""
        flow, text = self.shape.flow, self.text
        x = left + (flow.label_width + flow.inset) * MM
        return place(text.lines, x, top + flow.text_y * MM, text.size, text.lead)


def text_width(form: GridForm, flow: Flow) -> float:
    """Return the width of the flowing text in pt."""
    return (form.paper.type_width - flow.label_width - 2 * flow.inset) * MM


def needed(
    form: GridForm, flow: Flow, height: float, fonts: FontSet, *, is_again: bool = False
) -> float:
    """Return the height of the cell that holds lines of this height and their label (pt)."""
    whole = flow.text_y * MM + height + _foot(form)
    if not flow.label_width:
        return whole
    label = _label_beside(form, flow, fonts, is_again=is_again)
    return max(whole, label.height + 2 * _LABEL_PAD)


def lines_in(form: GridForm, text: SetText, room: float) -> int:
    """Return how many of a text's lines a cell of this height (pt) holds."""
    return max(0, int((room - text.flow.text_y * MM - _foot(form) + LEAST) / text.lead))


def part_label(form: GridForm, shape: PartShape, fonts: FontSet, top: float) -> Iterator[Line]:
    """Yield the label of a flow's cell."""
    flow = shape.flow
    left = form.paper.left * MM
    if flow.label_width:
        label = _label_beside(form, flow, fonts, is_again=shape.is_again)
        yield from label.at(left + _LABEL_PAD, top, shape.height)
        return
    text = flow.label + form.continuation.again if shape.is_again else flow.label
    at = (left + flow.inset * MM, top + flow.label_y * MM)
    if flow.label:
        yield line_of(text, fonts.typeface(form.label.role), form.label.size, at)


def _foot(form: GridForm) -> float:
    """Return what is kept free under a text: nothing where the frame alone is below it."""
    return _FOOT if len(form.flows) > 1 else 0.0


def _label_beside(form: GridForm, flow: Flow, fonts: FontSet, *, is_again: bool) -> Fitted:
    text = f"{flow.label}\n{form.continuation.again}" if is_again else flow.label
    width = flow.label_width * MM - 2 * _LABEL_PAD
    return fit(text, fonts.typeface(form.label.role), form.label, width, flow.height * MM)
