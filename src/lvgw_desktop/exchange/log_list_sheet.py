"""日志清单: a list of logs as a sheet, one row each, for the office's own use and for printing."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path

from lvgw_desktop.exchange.kept_rows import KeptRows
from lvgw_desktop.exchange.table_export import rows_of_table, sheet_of
from lvgw_desktop.exchange.told_rows import ToldRows
from lvgw_desktop.exchange.workbook_file import write_workbook

_COLUMNS = (
    ("编号", 15.0),
    ("日期", 24.0),
    ("时间", 26.0),
    ("村(居)", 28.0),
    ("顾问", 20.0),
    ("方式", 22.0),
    ("服务对象", 44.0),
    ("联系电话", 31.0),
    ("服务内容及结果", 100.0),
    ("数量", 40.0),
    ("备注", 30.0),
    ("纸质状态", 21.0),
)
"""Heads, and widths in mm; printed, they are made to fit the page's width."""

LOG_LIST_HEADS = tuple(head for head, _ in _COLUMNS)

Tell = Callable[[int, int, int], object]
"""(pass over the rows, 0 writing or 1 checking; rows done; rows in all); it may raise to stop."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LogListRow:
    """What the sheet says of one log, in the order of its columns."""

    serial: str
    served_on: date
    spells: str
    village: str
    adviser: str
    method: str
    client: str
    phone: str
    text: str
    amounts: str
    remark: str
    paper_state: str


def write_log_list(target: Path, title: str, rows: Iterable[LogListRow], tell: Tell) -> Path:
    """Write the list as a workbook and return where it lies; serials and telephones are texts.

    The rows are taken one by one and kept in a temporary file: memory stays flat.
    """
    widths = [width for _, width in _COLUMNS]
    with closing(
        KeptRows(rows_of_table(title, LOG_LIST_HEADS, map(astuple, rows), widths))
    ) as kept:
        told = ToldRows(kept, lambda number, done: tell(number, done, len(kept)))
        return write_workbook(target, (sheet_of(title, widths, told),), title)
