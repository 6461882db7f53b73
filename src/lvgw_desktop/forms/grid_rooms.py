"""格子表的高度: the room that rows and signatures leave to the flowing cells, and their shares."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lvgw_desktop.forms.grid_form import Flow, GridForm
from lvgw_desktop.forms.grid_rows import SetRow, height_of
from lvgw_desktop.forms.setting import LEAST, MM


class Rooms(NamedTuple):
    """Heights for the flowing cells (pt): alone on their page, with a sheet following, at the end.

    `more` is kept free on pages that another follows, `tail` is what the last page's rows take.
    """

    whole: float
    first: float
    middle: float
    last: float
    more: float
    tail: float


def rooms_of(form: GridForm, rows: Sequence[SetRow], tail: Sequence[SetRow]) -> Rooms:
    """Return the rooms; rows that grew take theirs from the flows."""
    repeated = height_of([row for row in rows if row.row.repeat])
    return _rooms(form, height_of(rows), repeated, height_of(tail))


def planned_rooms(form: GridForm) -> Rooms:
    """Return the rooms beside rows that did not grow."""
    repeated = sum(row.height for row in form.rows if row.repeat)
    heights = (sum(row.height for row in form.rows), repeated, sum(row.height for row in form.tail))
    return _rooms(form, *(height * MM for height in heights))


def is_roomy(form: GridForm, rooms: Rooms) -> bool:
    """Tell whether the rows stay in the frame and every 续页 has room for a few lines."""
    return rooms.first + rooms.more >= -LEAST and min(rooms.middle, rooms.last) >= _least(form)


def _rooms(form: GridForm, rows: float, repeated: float, tail: float) -> Rooms:
    total, more = form.height * MM, form.continuation.more_room * MM
    whole, later = total - rows - tail, total - repeated
    return Rooms(whole, total - rows - more, later - more, later - tail, more, tail)


@lru_cache(maxsize=64)
def _least(form: GridForm) -> float:
    """Return how high a cell must be for some lines of any flow of a form (pt)."""
    return max(_least_of(form, flow) for flow in form.flows or (form.spill,))


def _least_of(form: GridForm, flow: Flow) -> float:
    """Return how high a cell must be for some lines of a flow, and for its label beside them."""
    lines = flow.text_y * MM + max(2, form.continuation.lines_with_tail) * flow.lead
    label = (flow.label.count("\n") + 3) * form.label.lead
    return max(lines, label) if flow.label_width else lines


def shared(flows: Sequence[Flow], needs: Sequence[float], room: float, tail: float) -> list[float]:
    """Return the heights of cells that share a room (pt) their needs fit into.

    Each has its share as the form gives it; what one needs beyond it, those with slack lend it.
    """
    shares = [flow.height * MM for flow in flows]
    if shares:
        shares[-1] -= tail
    slack = [max(0.0, share - need) for share, need in zip(shares, needs, strict=True)]
    spare, lent = room - sum(needs), sum(slack)
    if not lent:
        slack[-1:] = [lent := 1.0] if slack else []
    return [need + spare * each / lent for need, each in zip(needs, slack, strict=True)]
