"""长表: a table of many hundred thousand rows of one kind, whose heights are found quickly."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.exchange.cell_text import cell_text
from lvgw_desktop.exchange.row_heights import HIGHEST, line_room
from lvgw_desktop.exchange.sheet import Sheet, Value
from lvgw_desktop.exchange.table_export import (
    LEAST_HEIGHT,
    TABLE_SETTING,
    rows_of_one,
    rows_of_table,
    sheet_of,
)

SetRow = tuple[Sequence[Value], float]
"""A row's cells as they stand in the workbook, and its height in pt."""

_MOST_LINES = TABLE_SETTING.lines_in(HIGHEST)
_HEIGHTS = [max(LEAST_HEIGHT, TABLE_SETTING.height(lines)) for lines in range(_MOST_LINES + 1)]


@dataclass(frozen=True, kw_only=True, slots=True)
class LongTable:
    """A table that fills a sheet; its rows are taken one by one, and only once.

    `columns` are heads, and widths in mm. `sample` is any row: all others have its kinds of
    values, or empty cells.
    """

    title: str
    columns: Sequence[tuple[str, float]]
    sample: Sequence[Value]
    rows: Iterable[Sequence[Value]]

    def pattern(self) -> Sheet:
        """Return the sheet with its top and the sample alone; whatever it holds is printed."""
        heads = [head for head, _ in self.columns]
        rows = tuple(rows_of_table(self.title, heads, (self.sample,), self._widths))
        sheet = sheet_of(self.title, self._widths, rows)
        return replace(sheet, setup=replace(sheet.setup, columns=0))

    def set_rows(self) -> Iterator[SetRow]:
        """Yield the rows under the top; one too high for a row goes on in the next."""
        widths = map(TABLE_SETTING.width, self._widths)
        rooms = [line_room(width, TABLE_SETTING.size) for width in widths]
        for row in self.rows:
            cells = [cell_text(value) if type(value) is str else value for value in row]
            most = max(_line_counts(cells, rooms), default=1)
            if most > _MOST_LINES:
                yield from ((part.values, part.height) for part in rows_of_one(cells, self._widths))
            else:
                yield cells, _HEIGHTS[most]

    @property
    def _widths(self) -> list[float]:
        return [width for _, width in self.columns]


def _line_counts(cells: Sequence[Value], rooms: Sequence[int]) -> list[int]:
    """Count the lines of those cells that may have more than one."""
    return [
        _lines(value, room)
        for value, room in zip(cells, rooms, strict=True)
        if isinstance(value, str) and (len(value) * 2 > room or "\n" in value)
    ]


def _lines(text: str, room: int) -> int:
    """Count no fewer than `estimated_lines`, at the speed of an encoding: two bytes a 汉字."""
    return sum(_lines_of_one(line, room) for line in text.split("\n"))


def _lines_of_one(line: str, room: int) -> int:
    """Count the lines of a paragraph; where narrow characters are, each may lack a half."""
    width = len(line.encode("gb18030", "replace"))
    filled = room if width == 2 * len(line) else room - 1
    return max(1, -(-width // filled)) if width > room else 1
