"""表脚: the lines under a table's frame: notes, who filled it in, when."""

from collections.abc import Iterator

from lvgw_desktop.forms.document import Line
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.setting import MM
from lvgw_desktop.forms.table_form import Foot, TableForm
from lvgw_desktop.forms.wrap import Measure, wrap


def foot_lines(
    form: TableForm, filled: FilledForm, fonts: FontSet, bottom: float, *, is_last: bool
) -> Iterator[Line]:
    """Yield the lines under a frame that ends at `bottom` (pt)."""
    for foot in form.feet:
        if is_last or foot.each_page:
            yield from _lines(form, foot, filled.text(foot.text), fonts, bottom)


def _lines(form: TableForm, foot: Foot, text: str, fonts: FontSet, bottom: float) -> Iterator[Line]:
    """Yield a foot's text; one longer than the type area goes on below."""
    style = foot.style
    measure = Measure((form.paper.right_edge - foot.x) * MM, style.size, style.align)
    y = bottom + foot.baseline * MM
    for line in wrap(text, fonts.typeface(style.role), measure):
        yield Line(round(foot.x * MM + line.x, 2), round(y, 2), style.size, line.runs)
        y += style.lead
