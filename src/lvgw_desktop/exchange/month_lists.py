"""月报附表: the plain lists that stand behind the ledgers of a month's workbook."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.exchange.sheet import Sheet, Value
from lvgw_desktop.exchange.table_export import table_sheet


@dataclass(frozen=True, kw_only=True, slots=True)
class ListColumn:
    """A column's head, and its width in mm."""

    head: str
    width: float


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthList:
    """One list: its sheet's name, its title, its columns and what stands in them."""

    name: str
    title: str
    columns: tuple[ListColumn, ...]
    rows: Sequence[tuple[Value, ...]]
    nothing: str = ""
    """What is said where there is no row."""


def list_sheet(one: MonthList) -> Sheet:
    """Return the list as a sheet, its head on every page."""
    blanks: tuple[Value, ...] = (None,) * (len(one.columns) - 1)
    rows = one.rows or ((one.nothing, *blanks),)
    heads, widths = zip(*((column.head, column.width) for column in one.columns), strict=True)
    return replace(table_sheet(one.title, heads, rows, widths), name=one.name)
