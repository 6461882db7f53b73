"""流动: the flowing texts of a grid form, at the size that fits one page, or over several."""

from collections.abc import Sequence
from typing import NamedTuple

from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_continuation import continued
from lvgw_desktop.forms.grid_form import Flow, GridForm
from lvgw_desktop.forms.grid_parts import FlowText, Part, PartShape, SetText, needed
from lvgw_desktop.forms.grid_rooms import Rooms, shared
from lvgw_desktop.forms.grid_rows import LeftOver
from lvgw_desktop.forms.setting import LEAST


class SetFlows(NamedTuple):
    """The flowing texts, page by page, and the room (pt) left on the last."""

    pages: tuple[tuple[Part, ...], ...]
    room_left: float


def flow_texts(
    form: GridForm, filled: FilledForm, fonts: FontSet, left_over: Sequence[LeftOver]
) -> tuple[FlowText, ...]:
    """Return the texts that flow; what did not fit into a row comes first.

    A form without flows has its spill for that, and only then.
    """
    carried = [
        f"{label.rstrip('：')}{form.continuation.carried}{text}" if label else text
        for label, text in left_over
    ]
    spilt = "\n".join(carried)
    if not form.flows:
        return (FlowText(form, form.spill, spilt, fonts),) if carried else ()
    texts = [filled.text(flow.text) for flow in form.flows]
    texts[0] = "\n".join(filter(None, (spilt, texts[0])))
    pairs = zip(form.flows, texts, strict=True)
    return tuple(FlowText(form, flow, text, fonts) for flow, text in pairs)


def set_flows(form: GridForm, texts: Sequence[FlowText], fonts: FontSet, rooms: Rooms) -> SetFlows:
    """Return the texts at the first sizes that fit one page, else over several pages."""
    for step in range(max((len(text.flow.style.sizes) for text in texts), default=1)):
        needs = _needs(form, texts, fonts, step)
        if sum(needs) <= rooms.whole + LEAST:
            found = [text.at(_size(text.flow, step)) for text in texts]
            return SetFlows((_whole_page(found, needs, rooms),), rooms.whole - sum(needs))
    pages = tuple(
        continued(form, [text.at(text.flow.continued_size) for text in texts], fonts, rooms)
    )
    needs = [
        needed(form, part.text.flow, part.text.height, fonts, is_again=part.shape.is_again)
        for part in pages[-1]
    ]
    return SetFlows(pages, rooms.last - sum(needs))


def room_at_smallest(
    form: GridForm, texts: Sequence[FlowText], fonts: FontSet, rooms: Rooms
) -> tuple[SetText, float]:
    """Return the first text at its smallest size, and the room left on a single page then."""
    smallest = texts[0].at(_size(texts[0].flow, -1))
    return smallest, rooms.whole - sum(_needs(form, texts, fonts, -1))


def _needs(form: GridForm, texts: Sequence[FlowText], fonts: FontSet, step: int) -> list[float]:
    """Return the heights of the cells at a step of the ladders, before any line is set."""
    return [needed(form, text.flow, text.height(_size(text.flow, step)), fonts) for text in texts]


def _size(flow: Flow, step: int) -> float:
    """Return a size of the flow's ladder; a shorter ladder stays at its foot."""
    sizes = flow.style.sizes
    return sizes[min(step, len(sizes) - 1)]


def _whole_page(texts: Sequence[SetText], needs: Sequence[float], rooms: Rooms) -> tuple[Part, ...]:
    heights = shared([text.flow for text in texts], needs, rooms.whole, rooms.tail)
    pairs = zip(texts, heights, strict=True)
    return tuple(Part(PartShape(text.flow, height), text) for text, height in pairs)
