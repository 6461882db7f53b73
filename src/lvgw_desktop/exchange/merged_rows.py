"""汇总台账的行: rows of all offices' ledgers, many hundred thousand of them, set quickly."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from lvgw_desktop.exchange.cell_text import CELL_LIMIT
from lvgw_desktop.exchange.row_heights import HIGHEST, MM
from lvgw_desktop.exchange.sheet import SheetRow
from lvgw_desktop.exchange.table_export import (
    LEAST_HEIGHT,
    TABLE_DAY,
    TABLE_SETTING,
    TABLE_TEXT,
    rows_of_one,
    rows_of_table,
)

_COLUMNS = (
    ("司法所", 24.0),
    ("月份", 15.0),
    ("类别", 13.0),
    ("日期", 20.0),
    ("村(居)", 22.0),
    ("法律顾问", 16.0),
    ("服务对象", 20.0),
    ("法律咨询", 44.0),
    ("纠纷调解", 44.0),
    ("法治宣传", 30.0),
    ("培训", 26.0),
    ("其他", 34.0),
    ("备注", 16.0),
    ("日志编号", 26.0),
)
"""Heads, and widths in mm; printed, they are made to fit the page's width."""


HEADS = tuple(head for head, _ in _COLUMNS)
WIDTHS = tuple(width for _, width in _COLUMNS)


class LedgerLine(NamedTuple):
    """A row of some office's ledger, in the order of the columns; `kind` is 更正, 补报 or ""."""

    office: str
    month: str
    kind: str
    served_on: date | None
    village: str
    adviser: str
    client_name: str
    consultation: str
    mediation: str
    publicity: str
    training: str
    other: str
    remark: str
    log_serial: str


_ROOMS = tuple(
    max(2, int(TABLE_SETTING.width(width) * MM / TABLE_SETTING.size * 2)) for width in WIDTHS
)
"""Halves of a full-width character that a line of each column holds."""
_DAY = LedgerLine._fields.index("served_on")
_STYLES = tuple(TABLE_DAY if place == _DAY else TABLE_TEXT for place in range(len(HEADS)))
_MOST_LINES = TABLE_SETTING.lines_in(HIGHEST)
_HEIGHTS = [max(LEAST_HEIGHT, TABLE_SETTING.height(lines)) for lines in range(_MOST_LINES + 1)]


def merged_rows(title: str, lines: Iterable[LedgerLine]) -> Iterator[SheetRow]:
    """Yield the rows of a sheet, the two of its top first."""
    yield from rows_of_table(title, HEADS, (), WIDTHS)
    for line in lines:
        most = max(map(_lines, line, _ROOMS))
        if most > _MOST_LINES or any(map(_is_long, line)):
            yield from rows_of_one(line, WIDTHS)
        else:
            yield SheetRow(line, _STYLES, _HEIGHTS[most])


def _is_long(value: str | date | None) -> bool:
    return isinstance(value, str) and len(value) * 2 > CELL_LIMIT


def _lines(value: str | date | None, room: int) -> int:
    """Count lines as `estimated_lines` does, at the speed of an encoding: two bytes a 汉字."""
    if not isinstance(value, str) or (len(value) * 2 <= room and "\n" not in value):
        return 1
    widths = (len(line.encode("gb18030", "replace")) for line in value.split("\n"))
    return sum(max(1, -(-width // room)) for width in widths)
