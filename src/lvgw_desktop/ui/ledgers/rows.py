"""台账行: what the ledger shows from top to bottom: bands, and the rows under them."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from lvgw_desktop.domain.issued_row import RowKind
from lvgw_desktop.domain.ledger import LedgerRow
from lvgw_desktop.domain.ledger_continuation import LedgerEntry
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.ledger_layouts import LedgerLayout, TableColumn
from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.ui.shared.columns import Column

CHANGES = "作废和更正"
LATER = "下一年补报、作废和更正"
CLOSED = "上面灰色的行已封账，不能直接改。要更正请按 F7，在当月加一行更正。"


@dataclass(frozen=True, slots=True)
class Band:
    """6月　共 7 次, or what else stands across the table; `month` is 0 then.

    `is_closing`: the line under what is closed.
    """

    words: str
    month: int = 0
    is_closing: bool = False


Line = Band | LedgerEntry


def lines_of(ledger: LedgerOfLogs) -> tuple[Line, ...]:
    """Return the rows under the bands of their months; new rows begin under a band too."""
    issued = [entry for entry in ledger.entries if entry.is_issued]
    new = [entry for entry in ledger.entries if not entry.is_issued]
    seen: set[int] = set()
    found = list(_under_bands(issued, seen))
    if issued and new:
        found.append(Band(f"第 {ledger.next_page - 1} 页完 · 下面的还没打印"))
    return tuple(_with_closing((*found, *_under_bands(new, seen)), ledger.closed_logs))


def is_closed(line: Line, closed_logs: AbstractSet[str]) -> bool:
    """Tell whether a line is the row of a service whose month is closed."""
    return (
        isinstance(line, LedgerEntry)
        and line.kind is RowKind.SERVICE
        and line.log_uuid in closed_logs
    )


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


def _with_closing(lines: Sequence[Line], closed_logs: AbstractSet[str]) -> Iterator[Line]:
    """Yield the lines, and one under the last row that is closed."""
    closed = [place for place, line in enumerate(lines) if is_closed(line, closed_logs)]
    end = closed[-1] + 1 if closed else 0
    yield from lines[:end]
    if end:
        yield Band(CLOSED, is_closing=True)
    yield from lines[end:]


def _under_bands(entries: Iterable[LedgerEntry], seen: set[int]) -> Iterator[Line]:
    """Yield entries under bands; a month met before counts its later rows as 另."""
    for month, members in groupby(entries, key=_month):
        rows = list(members)
        if month:
            more = "另" if month in seen else "共"
            services = sum(one.kind is RowKind.SERVICE for one in rows)
            changes = len(rows) - services
            said = f"{more} {services} 次" if services else ""
            said += "，" if services and changes else ""
            said += f"作废、更正 {changes} 行" if changes else ""
            yield Band(f"{month}月　{said}", month)
        else:
            yield Band(CHANGES if all(map(_is_change, rows)) else LATER)
        seen.add(month)
        yield from rows


def _month(entry: LedgerEntry) -> int:
    """Return the month under which a row stands, 0 for a line that none tells."""
    if entry.month:
        month = read_month(entry.month)
        return month.number if month.year == entry.row.served_on.year else 0
    return entry.row.served_on.month if entry.kind is RowKind.SERVICE else 0


def _is_change(entry: LedgerEntry) -> bool:
    return entry.kind is not RowKind.SERVICE


def _text_of(column: TableColumn, entry: LedgerEntry) -> str:
    return cell_text(entry.row, column)


def _words(value: object) -> str:
    return month_day_words(value) if isinstance(value, date) else str(value)
