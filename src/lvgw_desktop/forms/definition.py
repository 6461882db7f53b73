"""表样定义: what a form file says, checked and frozen; lengths in mm, font sizes in pt.

Definitions are compared by identity: a layout keeps what it drew for each of them.
"""

from dataclasses import dataclass
from typing import Literal

from lvgw_desktop.forms.expression import Template

Align = Literal["left", "center", "right", "justify"]
VAlign = Literal["top", "middle"]


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """A page system: the paper, its type area and the places outside the official frame."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    code_top: float
    number_y: float
    binding_x: float | None = None

    @property
    def type_width(self) -> float:
        """Return the width of the type area."""
        return self.width - self.left - self.right

    @property
    def right_edge(self) -> float:
        """Return where the type area ends."""
        return self.width - self.right


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How a text is set. `sizes` are tried in order, each with its lead."""

    role: str
    sizes: tuple[float, ...]
    leads: tuple[float, ...]
    align: Align = "left"
    valign: VAlign = "middle"

    @property
    def size(self) -> float:
        """Return the first choice of size."""
        return self.sizes[0]

    @property
    def lead(self) -> float:
        """Return the lead of the first choice."""
        return self.leads[0]


@dataclass(frozen=True, slots=True, eq=False)
class Heading:
    """A line outside the frame: the title, the year, the adviser's line, the footnote."""

    text: Template
    style: Style
    baseline: float
    continued: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """What stands outside the official frame; None and "" switch a piece off."""

    serial: Template | None = None
    payload: Template | None = None
    page_number: Template | None = None
    binding_line: bool = False
    foot_left: Template | None = None


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
class Form:
    """What every form has."""

    id: str
    edition: str
    paper: Paper
    title: Heading
    headings: tuple[Heading, ...]
    furniture: Furniture
    full_width_marks: bool


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


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column of a table; `head` is its path in the nested head."""

    id: str
    width: float
    head: tuple[str, ...]
    note: str
    text: Template
    style: Style
    repeat: bool = False
    prefill: str = ""


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
    """A form of rows under a nested head, as the 工作台账."""

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
    blank_rows: int
    group: Group | None
    footnote: Heading | None
    columns: tuple[Column, ...]


Definition = GridForm | TableForm
