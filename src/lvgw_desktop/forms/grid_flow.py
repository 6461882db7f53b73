"""流动: the flowing texts of a grid form, at the size that fits one page, or over several."""

from collections.abc import Sequence
from typing import NamedTuple

from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_continuation import continued
from lvgw_desktop.forms.grid_form import Flow, GridForm
from lvgw_desktop.forms.grid_parts import Part, PartShape, SetText, needed, set_text, text_width
from lvgw_desktop.forms.grid_rooms import Rooms, shared
from lvgw_desktop.forms.grid_rows import LeftOver
from lvgw_desktop.forms.setting import LEAST, width_of

_SURELY_LONGER = 0.9
FlowText = tuple[Flow, str]


class SetFlows(NamedTuple):
    """The flowing texts, page by page, and the room (pt) left on the last."""

    pages: tuple[tuple[Part, ...], ...]
    room_left: float


def flow_texts(
    form: GridForm, filled: FilledForm, left_over: Sequence[LeftOver]
) -> tuple[FlowText, ...]:
    """Return the texts that flow; what did not fit into a row comes first.

    A form without flows has its spill for that, and only then.
    """
    carried = [
        f"{label.rstrip('：')}{form.continuation.carried}{text}" if label else text
        for label, text in left_over
    ]
    if not form.flows:
        return ((form.spill, "\n".join(carried)),) if carried else ()
    first, *others = ((flow, filled.text(flow.text)) for flow in form.flows)
    return ((first[0], "\n".join(filter(None, (*carried, first[1])))), *others)


def set_flows(form: GridForm, texts: Sequence[FlowText], fonts: FontSet, rooms: Rooms) -> SetFlows:
    """Return the texts at the first sizes that fit one page, else over several pages."""
    for step in range(max((len(flow.style.sizes) for flow, _ in texts), default=1)):
        if rooms.whole < -LEAST or _surely_longer(form, texts, fonts, rooms, step):
            continue
        found = _set(form, texts, fonts, step)
        needs = [needed(form, text, fonts) for text in found]
        if sum(needs) <= rooms.whole + LEAST:
            return SetFlows((_whole_page(found, needs, rooms),), rooms.whole - sum(needs))
    found = [set_text(form, flow, text, fonts, flow.continued_size) for flow, text in texts]
    pages = tuple(continued(form, found, fonts, rooms))
    needs = [needed(form, part.text, fonts, is_again=part.shape.is_again) for part in pages[-1]]
    return SetFlows(pages, rooms.last - sum(needs))


def room_at_smallest(
    form: GridForm, texts: Sequence[FlowText], fonts: FontSet, rooms: Rooms
) -> tuple[SetText, float]:
    """Return the first text at its smallest size, and the room left on a single page then."""
    found = _set(form, texts, fonts, -1)
    return found[0], rooms.whole - sum(needed(form, text, fonts) for text in found)


def _set(form: GridForm, texts: Sequence[FlowText], fonts: FontSet, step: int) -> list[SetText]:
    return [set_text(form, flow, text, fonts, _size(flow, step)) for flow, text in texts]


def _size(flow: Flow, step: int) -> float:
    """Return a size of the flow's ladder; a shorter ladder stays at its foot."""
    sizes = flow.style.sizes
    return sizes[min(step, len(sizes) - 1)]


def _surely_longer(
    form: GridForm, texts: Sequence[FlowText], fonts: FontSet, rooms: Rooms, step: int
) -> bool:
    """Tell without breaking lines that texts cannot fit, allowing for squeezed marks."""
    height = 0.0
    for flow, text in texts:
        size = _size(flow, step)
        width = width_of(text.replace("\n", ""), fonts.typeface(flow.style.role), size)
        lead = flow.style.leads[flow.style.sizes.index(size)]
        height += _SURELY_LONGER * width / text_width(form, flow) * lead
    return height > rooms.whole


def _whole_page(texts: Sequence[SetText], needs: Sequence[float], rooms: Rooms) -> tuple[Part, ...]:
    heights = shared([text.flow for text in texts], needs, rooms.whole, rooms.tail)
    pairs = zip(texts, heights, strict=True)
    return tuple(Part(PartShape(text.flow, height), text) for text, height in pairs)
