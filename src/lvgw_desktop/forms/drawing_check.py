"""核对印得出: whether a form can be printed as its file says, measured with its own fonts."""

from collections.abc import Iterator
from itertools import accumulate

from lvgw_desktop.forms.definition import Heading, Paper, Style
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.grid_form import Flow, GridForm
from lvgw_desktop.forms.mistakes import Mistake, Path
from lvgw_desktop.forms.plate_check import plate_mistakes
from lvgw_desktop.forms.plate_form import PlateForm
from lvgw_desktop.forms.printed_words import printed_words
from lvgw_desktop.forms.row_check import LABEL_PAD, fits, row_mistakes, too_small
from lvgw_desktop.forms.setting import LEAST, MM
from lvgw_desktop.forms.table_form import TableForm
from lvgw_desktop.forms.table_head import HeadCell, head_cells
from lvgw_desktop.forms.typeface import ZERO_WIDTH
from lvgw_desktop.forms.wrap import Measure, wrap

_HEAD_PAD = 0.8 * MM


def drawing_mistakes(definition: Definition, fonts: FontSet) -> Iterator[Mistake]:
    """Yield what could not be printed as the form's file says; needs the pack's font files."""
    yield from _missing_glyphs(definition, fonts)
    for place, heading in _headings(definition):
        yield from _heading_mistakes(place, heading, definition.paper)
    match definition:
        case GridForm():
            yield from row_mistakes(("grid", "rows"), definition.rows, fonts)
            yield from row_mistakes(("grid", "tail"), definition.tail, fonts)
            for number, flow in enumerate(definition.flows):
                yield from _flow_mistakes(("grid", "flow", number), flow, definition.label, fonts)
        case TableForm():
            yield from row_mistakes(("table", "above"), definition.above, fonts)
            yield from _head_mistakes(definition, fonts)
        case PlateForm():
            yield from plate_mistakes(definition, fonts)


def _missing_glyphs(definition: Definition, fonts: FontSet) -> Iterator[Mistake]:
    for place, text, style in printed_words(definition):
        face = fonts.typeface(style.role)
        for char in dict.fromkeys(text):
            if char != "\n" and char not in ZERO_WIDTH and face.file_of(char) is None:
                cause = f"字体 {style.role} 里没有“{char}”(U+{ord(char):04X})，印不出来"
                yield Mistake(place, cause)


def _headings(definition: Definition) -> Iterator[tuple[Path, Heading]]:
    yield ("title",), definition.title
    for number, heading in enumerate(definition.headings):
        yield ("heading", number), heading


def _heading_mistakes(place: Path, heading: Heading, paper: Paper) -> Iterator[Mistake]:
    if not heading.style.size / MM <= heading.baseline <= paper.height:
        yield Mistake((*place, "baseline"), f"在 {heading.baseline:g} 毫米处，出了纸边")


def _flow_mistakes(place: Path, flow: Flow, label: Style, fonts: FontSet) -> Iterator[Mistake]:
    width = flow.label_width
    room = (width * MM - 2 * LABEL_PAD, flow.height * MM)
    if width and not fits(flow.label, label, room, fonts):
        yield Mistake((*place, "label"), too_small(width, flow.height, flow.label))


def _head_mistakes(form: TableForm, fonts: FontSet) -> Iterator[Mistake]:
    edges = list(accumulate((column.width for column in form.columns), initial=0.0))
    tops = list(accumulate(form.head_heights, initial=0.0))
    for cell in head_cells(form.columns):
        width = edges[cell.column + cell.colspan] - edges[cell.column]
        height = tops[cell.row + cell.rowspan] - tops[cell.row]
        if _head_height(cell, form, width, fonts) > height * MM + LEAST:
            words = cell.text + cell.note
            place = ("table", "columns", cell.column, "head")
            yield Mistake(place, too_small(width, height, words))


def _head_height(cell: HeadCell, form: TableForm, width: float, fonts: FontSet) -> float:
    """Return how high a head's words and its note are together (pt)."""
    room = width * MM - 2 * _HEAD_PAD
    parts = ((cell.text, form.head), (cell.note, form.head_note))
    return sum(
        len(wrap(text, fonts.typeface(style.role), Measure(room, style.size))) * style.lead
        for text, style in parts
    )
