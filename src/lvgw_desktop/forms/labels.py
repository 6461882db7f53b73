"""栏目名: under which printed label each filled text of a form stands."""

from collections.abc import Iterator
from typing import NamedTuple

from lvgw_desktop.forms.expression import Template
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_row import Row
from lvgw_desktop.forms.letter_form import LetterForm
from lvgw_desktop.forms.plate_form import Block, PlacedText, PlateForm
from lvgw_desktop.forms.table_form import TableForm

_HEADING = "表头"
_ADDRESSEE, _SIGNATURE, _TEXT = "主送机关", "落款", "正文"


class Labelled(NamedTuple):
    """A place of a form that is filled from records, and the words printed beside it.

    `by_hand`: it lies where people sign, and is mostly written with a pen.
    """

    label: str
    template: Template
    by_hand: bool = False


def labelled_places(definition: Definition) -> tuple[Labelled, ...]:
    """Return the places filled once a form, from the top down; a constant text is none."""
    match definition:
        case GridForm():
            places = _grid_places(definition)
        case TableForm():
            places = _table_places(definition)
        case LetterForm():
            places = _letter_places(definition)
        case _:
            places = _plate_places(definition)
    headings = (Labelled(_HEADING, heading.text) for heading in definition.headings)
    return tuple(place for place in (*headings, *places) if not place.template.is_constant)


def label_of(char: str, definition: Definition, filled: FilledForm) -> str:
    """Return where a character stands first: a label, 序号 12 法律咨询 in a table, 正文, or ""."""
    for place in labelled_places(definition):
        if char in filled.text(place.template):
            return place.label
    if isinstance(definition, TableForm):
        return _label_in_rows(char, definition, filled)
    return _TEXT if isinstance(definition, LetterForm) else ""


def _grid_places(form: GridForm) -> Iterator[Labelled]:
    for row in form.rows:
        yield from _row_places(row)
    yield from (Labelled(_plain(flow.label), flow.text) for flow in form.flows)
    for tail in form.tail:
        yield from (place._replace(by_hand=True) for place in _row_places(tail))


def _table_places(form: TableForm) -> Iterator[Labelled]:
    """Yield what stands once in a table: above its head, in sums, under its frame."""
    for row in form.above:
        yield from _row_places(row)
    columns = (column for total in form.totals for column in total.columns)
    yield from (Labelled(_plain(column.head[-1]), column.text) for column in columns)
    yield from (Labelled(_own_words(foot.text), foot.text) for foot in form.feet)


def _plate_places(form: PlateForm) -> Iterator[Labelled]:
    for piece in form.pieces:
        match piece:
            case PlacedText():
                words = _own_words(piece.text) or _words_beside(piece, form)
                yield Labelled(words, piece.text)
            case Block():
                for row in piece.rows:
                    yield from _row_places(row)


def _letter_places(form: LetterForm) -> Iterator[Labelled]:
    yield Labelled(_ADDRESSEE, form.addressee)
    yield Labelled(_SIGNATURE, form.signature)
    yield Labelled(_SIGNATURE, form.dated)


def _words_beside(text: PlacedText, form: PlateForm) -> str:
    """Return the printed words on the same line, the last to the left."""
    printed = (piece for piece in form.pieces if isinstance(piece, PlacedText))
    beside = [one for one in printed if one.text.is_constant and one.y == text.y]
    left = [one for one in beside if one.x < text.x]
    return _plain(max(left, key=lambda one: one.x).text.source) if left else ""


def _row_places(row: Row) -> Iterator[Labelled]:
    label = ""
    for cell in row.cells:
        if cell.is_label:
            label = _plain(cell.text.source)
        else:
            yield Labelled(label, cell.text)
    for mark in row.marks:
        label = _own_words(mark.text) or label
        yield Labelled(label, mark.text)


def _own_words(template: Template) -> str:
    """Return the printed words of a text, 电话 of 电话：{service_log.signer_phone}."""
    words = (part for line in template.lines for part in line if isinstance(part, str))
    return _plain("".join(words))


def _label_in_rows(char: str, form: TableForm, filled: FilledForm) -> str:
    heads = [_plain(column.head[-1]) for column in form.columns]
    for texts in filled.rows:
        for head, text in zip(heads, texts, strict=True):
            if char in text:
                return f"{heads[0]} {texts[0]} {head}"
    return ""


def _plain(label: str) -> str:
    return label.replace("\n", "").rstrip("：")
