"""行列表: a form of rows under a nested head, as the 工作台账."""

from collections.abc import Iterator
from dataclasses import dataclass

from lvgw_desktop.forms.definition import Form, Style
from lvgw_desktop.forms.expression import Template
from lvgw_desktop.forms.grid_row import Row, templates_of
from lvgw_desktop.forms.table_chart import Bar


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column: `head` is its path in the nested head, `prefill` stands in its empty rows.

    One with `bars` draws the numbers of other columns, end to end if they are `stacked`, else one
    under the other. A `shaded` one is the darker, the greater its number among all shaded ones.
    """

    id: str
    width: float
    head: tuple[str, ...]
    note: str
    text: Template
    style: Style
    prefill: Template
    repeat: bool = False
    bars: tuple[Bar, ...] = ()
    stacked: bool = False
    shaded: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Blank:
    """Rows to write in.

    A form without records has so many `rows`. With `fill` each last page has them too: so many
    rows in all, or where `rows` is 0 as many as there is room for.
    """

    rows: int = 0
    fill: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Total:
    """A row under the last one: the table's columns with words and a style of its own."""

    height: float
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Foot:
    """A line under the frame, on every page or the last; `baseline` counts from the frame.

    It begins at `x` from the paper's left edge. A text wider than `width` is set smaller; without
    one it goes on below from the right side of the type area.
    """

    text: Template
    style: Style
    baseline: float
    x: float
    width: float | None
    each_page: bool


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Bands between groups of rows: 6月　共7次."""

    by: Template
    text: Template
    shown: bool
    height: float
    style: Style


@dataclass(frozen=True, slots=True, eq=False)
class TableForm(Form):
    """A form of rows under a nested head; the rows `above` stand inside the frame over it."""

    top: float
    bottom: float
    rows: str
    row_min: float
    pad_side: float
    pad_top: float
    body: Style
    head: Style
    head_note: Style
    head_heights: tuple[float, ...]
    split_mark: str
    above: tuple[Row, ...]
    blank: Blank
    group: Group | None
    totals: tuple[Total, ...]
    feet: tuple[Foot, ...]
    columns: tuple[Column, ...]

    def own_templates(self) -> Iterator[Template]:
        """Yield the templates that stand once: above the head, in totals, under the frame."""
        yield from templates_of(self.above)
        yield from (column.text for total in self.totals for column in total.columns)
        yield from (foot.text for foot in self.feet)
