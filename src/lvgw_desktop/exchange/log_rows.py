"""读旧日志: the rows of every sheet of a workbook that holds old logs or an old ledger."""

from collections.abc import Callable

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.collector import collector_at_rest
from lvgw_desktop.exchange.column_mapping import ColumnMapping
from lvgw_desktop.exchange.log_header import find_log_head
from lvgw_desktop.exchange.log_row import LogReading, LogRow, LogSheet
from lvgw_desktop.exchange.log_row_reading import read_log_row
from lvgw_desktop.exchange.log_table import LogTable
from lvgw_desktop.exchange.log_words import LogWords
from lvgw_desktop.exchange.read_sheet import Workbook
from lvgw_desktop.exchange.sheet_context import SheetContext

Tell = Callable[[int, int], object]
"""(rows read, rows in all); it may raise to stop."""

_TELL_EVERY = 200
"""Rows."""
_MOST_ON_A_COVER = 200
"""Cells."""


def read_log_rows(
    workbook: Workbook,
    vocabulary: Vocabulary,
    mapping: ColumnMapping | None = None,
    tell: Tell = lambda _done, _total: None,
) -> LogReading:
    """Return the logs of every sheet that has the columns, and what the others were.

    Without a `mapping` the columns are known by their heads alone. Nothing is refused here: a
    workbook without logs has no rows, and its sheets say why.
    """
    words = LogWords(vocabulary)
    context = _context_of(workbook, mapping)
    total = sum(len(sheet.values) for sheet in workbook.sheets)
    rows: list[LogRow] = []
    sheets: list[LogSheet] = []
    with collector_at_rest():
        for sheet in workbook.sheets:
            table = LogTable(sheet, mapping, context)
            for cells in table.rows():
                if len(rows) % _TELL_EVERY == 0:
                    tell(len(rows), total)
                row = read_log_row(cells, sheet.name, words, epoch_1904=workbook.epoch_1904)
                rows.append(row)
            sheets.append(table.seen())
    hidden = (LogSheet(name=name, why_not="隐藏的工作表") for name in workbook.hidden)
    return LogReading(rows=tuple(rows), sheets=(*sheets, *hidden), mapping=mapping)


def _context_of(workbook: Workbook, mapping: ColumnMapping | None) -> SheetContext:
    """Return the year that the file's name or a cover says for all sheets."""
    covers = (
        sheet
        for sheet in workbook.sheets
        if len(sheet.values) * sheet.width <= _MOST_ON_A_COVER
        and not find_log_head(sheet, mapping).is_of_logs
    )
    texts = [text for sheet in covers for text in sheet.texts(len(sheet.values))]
    return SheetContext(file_year=SheetContext().with_texts([workbook.name, *texts]).year)


def heads_of(workbook: Workbook) -> tuple[str, ...]:
    """Return all heads of a workbook's tables, by which a saved mapping is found again."""
    found = (find_log_head(sheet, None) for sheet in workbook.sheets)
    return tuple(dict.fromkeys(text for head in found for text in head.texts if text))
