"""格子表: a form of labelled cells with flowing ones, as the 工作日志."""

from collections.abc import Iterator
from dataclasses import dataclass

from lvgw_desktop.forms.definition import Form, Style
from lvgw_desktop.forms.expression import Template
from lvgw_desktop.forms.grid_row import Row, templates_of


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """A cell whose text continues on the next page.

    Its label stands in its upper left corner or, with a `label_width`, in a cell of its own beside
    it. `height` is its share of a single page; the last one's holds the tail's rows too.
    """

    height: float
    label: str
    label_width: float
    text: Template
    style: Style
    label_y: float
    text_y: float
    inset: float
    indent: float
    continued_size: float

    @property
    def lead(self) -> float:
        """Return the lead of the size it continues at."""
        return self.style.leads[self.style.sizes.index(self.continued_size)]


@dataclass(frozen=True, slots=True)
class Continuation:
    """What a 续页 says, and how much stays together."""

    more: str
    more_room: float
    more_inset: float
    again: str
    carried: str
    lines_with_tail: int


@dataclass(frozen=True, slots=True, eq=False)
class GridForm(Form):
    """A form of labelled cells; its flows share what its rows leave of the page.

    `spill` is the cell of the 续页 of a form without flows: it takes what no row had room for.
    """

    top: float
    row_max: float
    label: Style
    rows: tuple[Row, ...]
    flows: tuple[Flow, ...]
    spill: Flow
    continuation: Continuation
    tail: tuple[Row, ...]

    @property
    def height(self) -> float:
        """Return the height of the frame."""
        below = sum(flow.height for flow in self.flows) or sum(row.height for row in self.tail)
        return sum(row.height for row in self.rows) + below

    def own_templates(self) -> Iterator[Template]:
        """Yield the templates of all rows and of the flowing cells."""
        yield from templates_of((*self.rows, *self.tail))
        yield from (flow.text for flow in self.flows)
