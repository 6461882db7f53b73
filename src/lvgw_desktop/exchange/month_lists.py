"""月报附表: the plain lists that stand behind the ledgers of a month's workbook."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.exchange.sheet import Sheet, Value, footer_with, merged_row
from lvgw_desktop.exchange.table_export import LEAST_HEIGHT, TABLE_TEXT, table_sheet

_NOTHING = replace(TABLE_TEXT, align="center")


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


def list_sheet(one: MonthList, office: JudicialOffice) -> Sheet:
    """Return the list as a sheet: its head on every page, and under it whose it is."""
    heads, widths = zip(*((column.head, column.width) for column in one.columns), strict=True)
    table = table_sheet(one.title, heads, one.rows, widths)
    nothing = () if one.rows else (merged_row(one.nothing, _NOTHING, len(heads), LEAST_HEIGHT),)
    return replace(
        table,
        name=one.name,
        rows=(*table.rows, *nothing),
        setup=replace(table.setup, footer=footer_with(office.full_name)),
    )
