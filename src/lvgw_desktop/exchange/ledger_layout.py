"""台账版式: the official form of the ledger as a workbook needs it, neutral of how it is read."""

from dataclasses import dataclass, field
from typing import Literal

from lvgw_desktop.exchange.form_styles import FontNames
from lvgw_desktop.exchange.page_fill import page_room
from lvgw_desktop.exchange.row_heights import HIGHEST, MM, LineEnds, Setting, estimated_ends

TITLE_HEIGHTS = (34.0, 22.0, 18.0)
"""Heights in pt of the title, the subtitle and the adviser's line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TableColumn:
    """A column of the official table; several fields of a row stand under each other.

    `repeated` columns stand again in a row that goes on (`续`).
    """

    fields: tuple[str, ...]
    width: float
    align: Literal["left", "center", "right", "justify"] = "left"
    valign: Literal["top", "middle"] = "top"
    repeated: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class HeadCell:
    """A cell of the nested head; `row` and `column` count from 0 inside the head."""

    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    text: str
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerLayout:
    """The official form of the ledger; widths and heights in mm, as the form's file has them."""

    title: str
    columns: tuple[TableColumn, ...]
    head: tuple[HeadCell, ...]
    head_heights: tuple[float, ...] = (7.5, 16)
    footnote: str = ""
    row_min: float = 12
    margins: tuple[float, float, float, float] = (22, 20, 17, 20)
    split_mark: str = "续"
    setting: Setting = field(default_factory=Setting)
    line_ends: LineEnds = estimated_ends
    fonts: FontNames = field(default_factory=FontNames)

    @property
    def widths(self) -> tuple[float, ...]:
        """Return the columns' widths in mm."""
        return tuple(column.width for column in self.columns)

    @property
    def head_rows(self) -> int:
        """Return how many rows stand on every page: title, subtitle, adviser's line and head."""
        return len(TITLE_HEIGHTS) + len(self.head_heights)

    @property
    def page_room(self) -> float:
        """Return the height in pt that a page leaves for rows."""
        return page_room(self.margins, sum(TITLE_HEIGHTS) + sum(self.head_heights) * MM)

    @property
    def row_room(self) -> float:
        """Return the most a row's height may be in pt: a page's room, or a workbook's limit."""
        return min(HIGHEST, self.page_room)
