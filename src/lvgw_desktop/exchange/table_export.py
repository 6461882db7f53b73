"""列表导出: a list as it stands on the screen, as a plain workbook."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import zip_longest
from pathlib import Path

from lvgw_desktop.exchange.continuation import Ends, continued, of_paragraphs
from lvgw_desktop.exchange.row_heights import (
    HIGHEST,
    MM,
    SPARE,
    Setting,
    estimated_ends,
    estimated_lines,
    half_widths,
)
from lvgw_desktop.exchange.sheet import (
    GENERAL,
    THIN,
    CellStyle,
    PrintSetup,
    Sheet,
    SheetColumn,
    SheetRow,
    Value,
    merged_row,
)
from lvgw_desktop.exchange.workbook_file import write_workbook

_BOX = (THIN, THIN, THIN, THIN)
_TITLE = CellStyle("黑体", 16, align="center")
_HEAD = CellStyle("黑体", 11, fill="#E7ECF4", align="center", sides=_BOX)
TABLE_TEXT = CellStyle("宋体", 10, sides=_BOX)
_FIGURE = replace(TABLE_TEXT, align="center", number_format=GENERAL)
_NOTE = CellStyle("宋体", 10)
TABLE_DAY = replace(TABLE_TEXT, align="center", number_format="yyyy-mm-dd")
TABLE_SETTING = Setting(size=10, lead=14, padding=(1.0, 1.2))
_HEAD_SETTING = Setting(size=11, lead=14, padding=(0.2, 1.0))
_TITLE_HEIGHT, _HEAD_HEIGHT, LEAST_HEIGHT = 36.0, 24.0, 20.0
_MOST_LINES = TABLE_SETTING.lines_in(HIGHEST)
_NARROWEST, _WIDEST, _DAY_WIDTH = 14.0, 80.0, 25.0
_TOP = 2
"""Rows: title and head."""
_LOOKED_AT = 200
"""So many rows decide on the widths."""


def export_table(
    target: Path,
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[Value]],
    notes: Sequence[str] = (),
) -> Path:
    """Write a list as a workbook and return where it lies; texts stay texts, days days.

    Each of the `notes` stands in a line of its own under the list.
    """
    sheet = table_sheet(title, head, rows)
    below = tuple(merged_row(one, _NOTE, len(head), LEAST_HEIGHT) for one in notes)
    return write_workbook(target, (replace(sheet, rows=(*sheet.rows, *below)),), title)


def table_sheet(
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[Value]],
    widths: Sequence[float] = (),
) -> Sheet:
    """Return the list as a sheet, its widths in mm as given or fitted to what it holds."""
    widths = widths or _widths(head, rows)
    return sheet_of(title, widths, tuple(rows_of_table(title, head, rows, widths)))


def rows_of_table(
    title: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Value]],
    widths: Sequence[float],
) -> Iterator[SheetRow]:
    """Yield the rows of the sheet, the two of its top first, one by one as they are asked for."""
    yield merged_row(title, _TITLE, len(head), _TITLE_HEIGHT)
    yield SheetRow(tuple(head), (_HEAD,) * len(head), _head_height(head, widths))
    for row in rows:
        yield from rows_of_one(row, widths)


def sheet_of(title: str, widths: Sequence[float], rows: Collection[SheetRow]) -> Sheet:
    """Return a sheet of such rows; its top stays in sight and stands on every page."""
    return Sheet(
        name=title,
        columns=tuple(map(SheetColumn, widths)),
        rows=rows,
        setup=PrintSetup(repeated=_TOP, frozen=(_TOP, 1)),
    )


def _head_height(head: Sequence[str], widths: Sequence[float]) -> float:
    rooms = map(_HEAD_SETTING.width, widths)
    lines = (estimated_lines(*one, _HEAD_SETTING.size) for one in zip(head, rooms, strict=True))
    return max(_HEAD_HEIGHT, _HEAD_SETTING.height(max(lines)))


def _widths(head: Sequence[str], rows: Sequence[Sequence[Value]]) -> list[float]:
    columns = zip_longest(head, *rows[:_LOOKED_AT], fillvalue="")
    return [min(_WIDEST, max(_NARROWEST, *map(_width, column))) for column in columns]


def _width(value: Value) -> float:
    """Return the width in mm that a value needs; a day too wide for its cell would be ###."""
    if isinstance(value, date):
        return _DAY_WIDTH
    longest = max(map(half_widths, str(value or "").split("\n")))
    ems = -(-longest // 2)
    return ems * TABLE_SETTING.size * SPARE / MM + 2 * TABLE_SETTING.padding[0] + 1


def rows_of_one(
    row: Sequence[Value],
    widths: Sequence[float],
    styles: tuple[CellStyle, ...] = (),
    least: float = LEAST_HEIGHT,
) -> list[SheetRow]:
    """Return the row, or its beginning and the rows in which its long texts go on.

    Without `styles` each value is set as its type is; none of the rows is lower than `least`.
    """
    texts = [value if isinstance(value, str) else "" for value in row]
    ends = [partial(_ends, width=TABLE_SETTING.width(width)) for width in widths]
    looks = styles or tuple(map(_style, row))
    return [
        SheetRow(_values(row, part, place), looks, max(least, _height(part, ends)))
        for place, part in enumerate(continued(texts, ends, _MOST_LINES))
    ]


def _values(row: Sequence[Value], part: Sequence[str], place: int) -> tuple[Value, ...]:
    """Return one part's cells; numbers and days stand in the first part only."""
    pairs = zip(row, part, strict=True)
    return tuple(
        text if isinstance(value, str) else (None if place else value) for value, text in pairs
    )


def _style(value: Value) -> CellStyle:
    if value is None or isinstance(value, str):
        return TABLE_TEXT
    return TABLE_DAY if isinstance(value, date) else _FIGURE


def _ends(text: str, width: float) -> Sequence[int]:
    return of_paragraphs(text, lambda one: estimated_ends(one, width, TABLE_SETTING.size))


def _height(part: Sequence[str], ends: Sequence[Ends]) -> float:
    lines = max((len(of(text)) for text, of in zip(part, ends, strict=True)), default=0)
    return min(HIGHEST, max(LEAST_HEIGHT, TABLE_SETTING.height(lines)))
