"""工作表: what one sheet of a workbook shows and how it prints, declared as data."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Literal

THIN, MEDIUM = 1, 2
MONTH_AND_DAY = 'm"月"d"日"'
TEXT = "@"
PAGE_NUMBER = '&C&"宋体,Regular"&9第 &P 页　共 &N 页'
GENERAL = "General"


@dataclass(frozen=True, slots=True, eq=False)
class CellStyle:
    """How a cell is set; one object per look, compared by identity.

    `size` in pt; `sides` are the rules left, top, right and below (0 none, THIN, MEDIUM). Only in
    an `unlocked` cell one may type where the sheet is protected.
    """

    font: str = "宋体"
    size: float = 10
    color: str = ""
    fill: str = ""
    align: Literal["left", "center", "right", "justify"] = "left"
    valign: Literal["top", "middle", "bottom"] = "middle"
    wrap: bool = True
    sides: tuple[int, int, int, int] = (0, 0, 0, 0)
    number_format: str = TEXT
    unlocked: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """A head with a note in smaller letters under it, in one cell."""

    text: str
    note: str
    note_font: str
    note_size: float

    @property
    def whole(self) -> str:
        """Return what a reader of the cell gets."""
        return f"{self.text}\n{self.note}"


@dataclass(frozen=True, slots=True)
class Formula:
    """What a cell reckons (=SUM(E5:E9)), with its result, which a reader finds there."""

    text: str
    result: Decimal


CheckKind = Literal["list", "date", "time", "integer", "length"]
Value = str | int | float | Decimal | date | Noted | Formula | None


@dataclass(frozen=True, slots=True)
class Span:
    """A merged region whose upper left cell stands in its row, at `column` (from 0)."""

    column: int
    columns: int
    rows: int = 1


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its values, their styles (one each) and its height in pt.

    `begins` is the number of the ledger's row that begins here, 0 in every other row.
    """

    values: tuple[Value, ...]
    styles: tuple[CellStyle, ...]
    height: float
    spans: tuple[Span, ...] = ()
    begins: int = 0


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column's width in mm, and the style of the cells in it that have no row yet."""

    width: float
    style: CellStyle | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintSetup:
    """How a sheet prints on A4 landscape; margins in mm: top, right, bottom, left.

    `repeated` rows stand on every page; `frozen` is (rows, columns) that stay while scrolling;
    `columns` is how many of them print (None: all, 0: whatever is used); `footer` in Excel's codes.
    """

    margins: tuple[float, float, float, float] = (22, 20, 17, 20)
    repeated: int = 0
    frozen: tuple[int, int] = (0, 0)
    columns: int | None = None
    footer: str = PAGE_NUMBER


@dataclass(frozen=True, slots=True)
class DropDown:
    """Choices offered in a column's cells from row `first` to row `last` (from 0)."""

    column: int
    first: int
    last: int
    choices: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CellCheck:
    """What WPS and Excel let be typed into a column's cells from row `first` to `last` (from 0).

    A list is the place of its words (`=Sheet!$A$1:$A$9`); one that `may_differ` only warns. All
    else lies between `least` and `most`. `message` says what to write.
    """

    column: int
    first: int
    last: int
    kind: CheckKind
    message: str
    source: str = ""
    may_differ: bool = False
    least: date | time | int = 0
    most: date | time | int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """One sheet; its name is made safe when the workbook is written.

    A `hidden` one cannot even be listed in WPS or Excel, and it is never printed. In a
    `protected` one only unlocked cells are typed into, and rows may be put between.
    """

    name: str
    columns: tuple[SheetColumn, ...]
    rows: Collection[SheetRow]
    setup: PrintSetup = field(default_factory=PrintSetup)
    drop_downs: tuple[DropDown, ...] = ()
    checks: tuple[CellCheck, ...] = ()
    hidden: bool = False
    protected: bool = False


def merged_row(text: Value, style: CellStyle, columns: int, height: float) -> SheetRow:
    """Return a row whose one text runs over all columns."""
    blanks: tuple[Value, ...] = (None,) * (columns - 1)
    return SheetRow((text, *blanks), (style,) * columns, height, (Span(0, columns),))


def footer_with(text: str) -> str:
    """Return a footer with a text on the left; `&` begins a code there, so it is doubled."""
    return f'&L&"宋体,Regular"&8 {text.replace("&", "&&")}{PAGE_NUMBER}'
