"""栏目名: under which printed label each filled text of a form stands."""

from collections.abc import Iterator
from typing import NamedTuple

from lvgw_desktop.forms.expression import Template
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.form_kinds import Definition
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.forms.grid_row import Row
from lvgw_desktop.forms.table_form import TableForm

_HEADING = "表头"


class Labelled(NamedTuple):
    """A place of a form that is filled from records, and the words printed beside it.

    `by_hand`: it lies where people sign, and is mostly written with a pen.
    """

    label: str
    template: Template
    by_hand: bool = False


def labelled_places(definition: Definition) -> tuple[Labelled, ...]:
    """Return the places filled once a form, from the top down; a constant text is none."""
    places = _grid_places(definition) if isinstance(definition, GridForm) else ()
    headings = (Labelled(_HEADING, heading.text) for heading in definition.headings)
    return tuple(place for place in (*headings, *places) if not place.template.is_constant)


def label_of(char: str, definition: Definition, filled: FilledForm) -> str:
    """Return where a character stands first: a label, 序号 12 法律咨询 in a table, or ""."""
    for place in labelled_places(definition):
        if char in filled.text(place.template):
            return place.label
    if isinstance(definition, TableForm):
        return _label_in_rows(char, definition, filled)
    return ""


def _grid_places(form: GridForm) -> Iterator[Labelled]:
    for row in form.rows:
        yield from _row_places(row)
    yield from (Labelled(_plain(flow.label), flow.text) for flow in form.flows)
    for tail in form.tail:
        yield from (place._replace(by_hand=True) for place in _row_places(tail))


def _row_places(row: Row) -> Iterator[Labelled]:
    label = ""
    for cell in row.cells:
        if cell.is_label:
            label = _plain(cell.text.source)
        else:
            yield Labelled(label, cell.text)
    for mark in row.marks:
        label = _mark_label(mark.text) or label
        yield Labelled(label, mark.text)


def _mark_label(template: Template) -> str:
    """Return a mark's own words, 电话 of 电话：{service_log.signer_phone}."""
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
