"""表脚: the lines under a table's frame: notes, who filled it in, when."""

from collections.abc import Iterator

from lvgw_desktop.forms.document import Line
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.setting import MM, line_within
from lvgw_desktop.forms.table_form import Foot, TableForm
from lvgw_desktop.forms.wrap import Measure, wrap


def room_of_last_feet(form: TableForm) -> float:
    """Return how much lower (pt) a frame may end on the pages before the last one.

    What stands only under the last frame keeps no room on them.
    """
    lowest = max((foot.baseline for foot in form.feet), default=0.0)
    on_each = max((foot.baseline for foot in form.feet if foot.each_page), default=0.0)
    return (lowest - on_each) * MM


def foot_lines(
    form: TableForm, filled: FilledForm, fonts: FontSet, bottom: float, *, is_last: bool
) -> Iterator[Line]:
    """Yield the lines under a frame that ends at `bottom` (pt)."""
    for foot in form.feet:
        if is_last or foot.each_page:
            yield from _lines(form, foot, filled.text(foot.text), fonts, bottom)


def _lines(form: TableForm, foot: Foot, text: str, fonts: FontSet, bottom: float) -> Iterator[Line]:
    """Yield a foot's text on one line of its width, or on as many as it takes."""
    style, face = foot.style, fonts.typeface(foot.style.role)
    if foot.width is not None:
        at = (foot.x * MM, bottom + foot.baseline * MM)
        yield line_within(text, face, style, at, foot.width * MM)
        return
    measure = Measure((form.paper.right_edge - foot.x) * MM, style.size, style.align)
    y = bottom + foot.baseline * MM
    for line in wrap(text, face, measure):
        if line.runs:
            yield Line(round(foot.x * MM + line.x, 2), round(y, 2), style.size, line.runs)
        y += style.lead
