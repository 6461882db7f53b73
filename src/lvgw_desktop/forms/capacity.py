"""余量: how many sheets a text takes and about how much still fits, for the editor's counter."""

from dataclasses import dataclass

from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.grid_flow import room_at_smallest, set_flows
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_layout import contents_of
from lvgw_desktop.forms.grid_parts import text_width


@dataclass(frozen=True, slots=True)
class Capacity:
    """`characters_left` fit on the last of `pages`; `size` (pt) is what the text is set at."""

    pages: int
    size: float
    characters_left: int


def flow_capacity(form: GridForm, filled: FilledForm, fonts: FontSet) -> Capacity:
    """Measure a filled form by its layout; a page may still take a smaller size.

    A form whose rows leave nothing to flow has one page and takes no more.
    """
    contents = contents_of(form, filled, fonts)
    if not contents.texts:
        return Capacity(1, form.label.size, 0)
    flows = set_flows(form, contents.texts, fonts, contents.rooms)
    text, room = flows.pages[-1][0].text, flows.room_left
    size = text.size
    if len(flows.pages) == 1:
        text, room = room_at_smallest(form, contents.texts, fonts, contents.rooms)
    per_line = int(text_width(form, text.flow) / text.size)
    return Capacity(len(flows.pages), size, max(0, int(room / text.lead) * per_line))
