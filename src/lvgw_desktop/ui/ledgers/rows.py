"""台账行: what the ledger shows from top to bottom: bands, and the rows under them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from lvgw_desktop.domain.issued_row import RowKind
from lvgw_desktop.domain.ledger import LedgerRow
from lvgw_desktop.domain.ledger_continuation import LedgerEntry
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.ledger_layouts import LedgerLayout, TableColumn
from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.ui.shared.columns import Column

CHANGES = "作废和更正"


@dataclass(frozen=True, slots=True)
class Band:
    """6月　共 7 次, or what else stands across the table; `month` is 0 then."""

    words: str
    month: int = 0


Line = Band | LedgerEntry


def lines_of(ledger: LedgerOfLogs) -> tuple[Line, ...]:
    """Return the rows under the bands of their months; new rows begin under a band too."""
    issued = [entry for entry in ledger.entries if entry.is_issued]
    new = [entry for entry in ledger.entries if not entry.is_issued]
    seen: set[int] = set()
    found = list(_under_bands(issued, seen))
    if issued and new:
        found.append(Band(f"第 {ledger.next_page - 1} 页完 · 下面的还没打印"))
    return (*found, *_under_bands(new, seen))


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


def _under_bands(entries: Iterable[LedgerEntry], seen: set[int]) -> Iterator[Line]:
    """Yield entries under bands; a month met before counts its later rows as 另."""
    for month, members in groupby(entries, key=_month):
        rows = list(members)
        if month:
            more = "另" if month in seen else "共"
            yield Band(f"{month}月　{more} {len(rows)} 次", month)
        else:
            yield Band(CHANGES)
        seen.add(month)
        yield from rows


def _month(entry: LedgerEntry) -> int:
    """Return the month of a service, 0 for a line about an earlier row."""
    return entry.row.served_on.month if entry.kind is RowKind.SERVICE else 0


def _text_of(column: TableColumn, entry: LedgerEntry) -> str:
    return cell_text(entry.row, column)


def _words(value: object) -> str:
    return month_day_words(value) if isinstance(value, date) else str(value)
