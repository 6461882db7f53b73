"""格子表: a form of labelled cells with flowing ones, as the 工作日志."""

from dataclasses import dataclass

from lvgw_desktop.forms.definition import Form, Style
from lvgw_desktop.forms.expression import Template


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A cell of a grid row: a printed label, or a text filled from records."""

    text: Template
    style: Style
    is_label: bool
    span: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A grid row; `repeat` puts it on every page."""

    height: float
    cells: tuple[Cell, ...]
    repeat: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A text or date blank at a place of a tail row.

    `x` counts from the frame, `right` from its right side; `y` is the baseline under the row's
    top, or above its foot when negative.
    """

    text: Template
    y: float
    x: float = 0.0
    right: float | None = None
    is_date: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Tail:
    """A row of the last page alone, with room for signatures; `joined`: no rule above."""

    height: float
    marks: tuple[Mark, ...]
    joined: bool = False


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
    columns: tuple[float, ...]
    row_max: float
    label: Style
    rows: tuple[Row, ...]
    flow: Flow
    tail: tuple[Tail, ...]
