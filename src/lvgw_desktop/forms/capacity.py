"""余量: how many sheets a text takes and about how much still fits, for the editor's counter."""

from dataclasses import dataclass

from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_flow import (
    flow_text,
    rooms_of,
    set_flow,
    spare_lines,
    text_width,
)
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_rows import set_rows
from lvgw_desktop.forms.setting import MM


@dataclass(frozen=True, slots=True)
class Capacity:
    """`characters_left` fit on the last of `pages`; `size` (pt) is what the text is set at."""

    pages: int
    size: float
    characters_left: int


def flow_capacity(form: GridForm, filled: FilledForm, fonts: FontSet) -> Capacity:
    """Measure a filled form by its layout; a page may still take a smaller size."""
    rows = set_rows(form.rows, filled, fonts, form.paper.left * MM, form.row_max * MM)
    text = flow_text(form, filled, rows)
    rooms = rooms_of(form, rows)
    flow = set_flow(form, text, fonts, rooms)
    size, lines_left = flow.size, flow.lines_left
    if len(flow.pages) == 1:
        size, lines_left = spare_lines(form, text, fonts, rooms)
    per_line = int(text_width(form) / size)
    return Capacity(len(flow.pages), flow.size, max(0, lines_left * per_line))
