"""行列表: a form of rows under a nested head, as the 工作台账."""

from dataclasses import dataclass

from lvgw_desktop.forms.definition import Form, Heading, Style
from lvgw_desktop.forms.expression import Template


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
