"""台账行: what the ledger shows from top to bottom: a band for each month, then its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from lvgw_desktop.domain.ledger import LedgerRow
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.ledger_layouts import LedgerLayout, TableColumn
from lvgw_desktop.ui.shared.columns import Column


@dataclass(frozen=True, slots=True)
class MonthBand:
    """6月　共 7 次."""

    month: int
    count: int

    @property
    def words(self) -> str:
        """Return the band's text."""
        return f"{self.month}月　共 {self.count} 次"


Line = MonthBand | LedgerRow


def lines_of(rows: Sequence[LedgerRow]) -> tuple[Line, ...]:
    """Return the rows under the bands of their months."""
    found: list[Line] = []
    for month, members in groupby(rows, key=lambda row: row.served_on.month):
        of_month = list(members)
        found += [MonthBand(month, len(of_month)), *of_month]
    return tuple(found)


def cell_text(row: LedgerRow, column: TableColumn) -> str:
    """Return what a row says in a column; several fields stand under each other."""
    values = (getattr(row, field) for field in column.fields)
    return "\n".join(filter(None, map(_words, values)))


def copied_columns(layout: LedgerLayout) -> tuple[Column, ...]:
    """Return the columns as they go to the clipboard."""
    return tuple(
        Column(" ".join(column.fields), "", text=partial(_text_of, column))
        for column in layout.columns
    )


def _text_of(column: TableColumn, row: LedgerRow) -> str:
    return cell_text(row, column)


def _words(value: object) -> str:
    return month_day_words(value) if isinstance(value, date) else str(value)
