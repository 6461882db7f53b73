"""印刷文字: every word a form prints, with its place in the form's file and its font."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lvgw_desktop.forms.definition import Heading, Style
from lvgw_desktop.forms.expression import Field, Template
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_row import Row
from lvgw_desktop.forms.letter_form import LetterForm
from lvgw_desktop.forms.mistakes import Path
from lvgw_desktop.forms.plate_form import (
    Block,
    Frame,
    Photo,
    Piece,
    PlacedText,
    PlateForm,
    Ruler,
    Stroke,
)
from lvgw_desktop.forms.table_form import TableForm

_KINDS_OF_PIECES: dict[type, str] = {
    Frame: "frame",
    Stroke: "line",
    PlacedText: "text",
    Block: "grid",
    Photo: "photo",
    Ruler: "ruler",
}


class Printed(NamedTuple):
    """A text as the form's file has it, and how it is set."""

    place: Path
    text: str
    style: Style


def printed_words(definition: Definition) -> Iterator[Printed]:
    """Yield the texts in the order of the file; of a text with fields, what stands around them."""
    yield from _heading(("title",), definition.title)
    for number, heading in enumerate(definition.headings):
        yield from _heading(("heading", number), heading)
    match definition:
        case GridForm():
            yield from _grid(definition)
        case TableForm():
            yield from _table(definition)
        case PlateForm():
            yield from _plate(definition)
        case LetterForm():
            yield from _letter(definition)


def row_words(place: Path, rows: Sequence[Row]) -> Iterator[Printed]:
    """Yield the texts of grid rows that stand in the file at `place`."""
    for number, row in enumerate(rows):
        for cell_number, cell in enumerate(row.cells):
            yield Printed((*place, number, "cells", cell_number), own_words(cell.text), cell.style)
        for mark_number, mark in enumerate(row.marks):
            yield Printed((*place, number, "marks", mark_number), own_words(mark.text), mark.style)


def _heading(place: Path, heading: Heading) -> Iterator[Printed]:
    yield Printed((*place, "text"), own_words(heading.text), heading.style)
    if heading.continued:
        yield Printed((*place, "continued"), heading.continued, heading.style)


def _grid(form: GridForm) -> Iterator[Printed]:
    yield from row_words(("grid", "rows"), form.rows)
    for number, flow in enumerate(form.flows):
        place: Path = ("grid", "flow", number)
        yield Printed((*place, "label"), flow.label, form.label)
        yield Printed((*place, "text"), own_words(flow.text), flow.style)
    yield from row_words(("grid", "tail"), form.tail)


def _table(form: TableForm) -> Iterator[Printed]:
    yield from row_words(("table", "above"), form.above)
    for number, column in enumerate(form.columns):
        place: Path = ("table", "columns", number)
        for text in column.head:
            yield Printed((*place, "head"), text, form.head)
        yield Printed((*place, "note"), column.note, form.head_note)
        yield Printed((*place, "text"), own_words(column.text), column.style)
        yield Printed(
            ("table", "blank", "prefill", column.id), own_words(column.prefill), form.body
        )
    for number, total in enumerate(form.totals):
        for column in total.columns:
            total_place: Path = ("table", "total", number, "cells", column.id)
            yield Printed(total_place, own_words(column.text), column.style)
    for number, foot in enumerate(form.feet):
        yield Printed(("table", "foot", number, "text"), own_words(foot.text), foot.style)
    if form.group:
        yield Printed(("table", "group", "text"), own_words(form.group.text), form.group.style)


def _plate(form: PlateForm) -> Iterator[Printed]:
    for place, piece in placed_pieces(form):
        match piece:
            case PlacedText():
                yield Printed(place, own_words(piece.text), piece.style)
            case Block():
                yield from row_words((*place, "rows"), piece.rows)
            case Photo():
                yield Printed(place, piece.label, piece.style)


def _letter(form: LetterForm) -> Iterator[Printed]:
    for key in ("addressee", "signature", "dated"):
        yield Printed(("letter", key), own_words(getattr(form, key)), form.body)


def placed_pieces(form: PlateForm) -> Iterator[tuple[Path, Piece]]:
    """Yield each piece with its place; one of a strip has a place beyond those of its kind."""
    counts: Counter[str] = Counter()
    for piece in form.pieces:
        kind = _KINDS_OF_PIECES[type(piece)]
        yield ("plate", kind, counts[kind]), piece
        counts[kind] += 1


def own_words(template: Template) -> str:
    """Return what a text prints whatever its fields say: the words around them, the prefixes."""
    parts = (part for line in template.lines for part in line)
    return "".join(part.prefix + part.suffix if isinstance(part, Field) else part for part in parts)
