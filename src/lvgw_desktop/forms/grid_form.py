"""格子表: a form of labelled cells with flowing ones, as the 工作日志."""

from collections.abc import Iterator
from dataclasses import dataclass

from lvgw_desktop.forms.definition import Form, Style
from lvgw_desktop.forms.expression import Template
from lvgw_desktop.forms.grid_row import Row, templates_of


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """The one cell of a grid that continues on the next page."""

    height: float
    label: str
    text: Template
    style: Style
    label_y: float
    text_y: float
    inset: float
    indent: float
    continued_size: float
    more: str
    more_room: float
    more_inset: float
    again: str
    carried: str
    lines_with_tail: int


@dataclass(frozen=True, slots=True, eq=False)
class GridForm(Form):
    """A form of labelled cells with one flowing cell, as the 工作日志."""

    top: float
    row_max: float
    label: Style
    rows: tuple[Row, ...]
    flow: Flow
    tail: tuple[Row, ...]

    def own_templates(self) -> Iterator[Template]:
        """Yield the templates of all rows and of the flowing cell."""
        yield from templates_of((*self.rows, *self.tail))
        yield self.flow.text
