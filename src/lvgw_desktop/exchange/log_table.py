"""日志表: one table of old logs gone through row by row; lines that belong together are one row."""

import re
from collections.abc import Iterator

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.exchange.column_mapping import ColumnMapping
from lvgw_desktop.exchange.log_cells import TOLD, CellsReader, RowCells
from lvgw_desktop.exchange.log_header import LogHead, find_log_head, head_again
from lvgw_desktop.exchange.log_list_sheet import LOG_LIST_HEADS
from lvgw_desktop.exchange.log_row import LogSheet, SkippedRow
from lvgw_desktop.exchange.read_sheet import ReadSheet
from lvgw_desktop.exchange.sheet_context import SheetContext

HIDDEN_ROW = "这一行在原表里是隐藏的(可能是被筛选掉的)，请核对要不要导入。"

_NOTE = re.compile(
    r"合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本\s*[页月]|注\s*[:：]|备\s*注\s*[:：]|说明|填表|填报"
    r"|制表|审核|负责人|报送|签\s*[字名]|联系人|本(工作)?台账|第.{1,4}页"
)
_LABELLED = re.compile(r"(法律顾问|顾问|律师|村\s*[(（]?居[)）]?|社区|村名|所在机构|年度)\s*[:：]")
_IS_NOTE, _IS_TITLE, _IS_HEAD = "合计、说明或签字", "标题或分段", "又一次表头"
_IS_EMPTY = "只有日期或序号"
_IS_UNDER_HEAD = "表头下的说明"
_MANY = 3
_BRACKETED = re.compile(r"[(（].{1,20}[)）]")
_BESIDE = "这张表右边还有一张表，没有读。请把它移到这张表下面，再导入一次。"
_GOES_ON = "续"
_OWN = frozenset(("village", "adviser", "client", "client_name", "client_phone", "kind", "method"))
_SERVICE = TOLD | _OWN
_BEGINS = _OWN | {"served_on", "seq"}


class LogTable:
    """Goes through one sheet; `seen` says afterwards what it was."""

    def __init__(
        self, sheet: ReadSheet, mapping: ColumnMapping | None, context: SheetContext
    ) -> None:
        self._sheet, self._mapping = sheet, mapping
        self._first_head = self._head = find_log_head(sheet, mapping)
        self._reader = CellsReader(sheet, self._head.columns, self._head.ticked)
        titles = sheet.texts(self._head.first)
        self._context = context.with_texts([sheet.name]).with_texts(titles)
        self._skipped: list[SkippedRow] = []
        self._has_another_beside = _is_repeated(self._head)

    def rows(self) -> Iterator[RowCells]:
        """Yield every row that is a log, in order, whole with the lines in which it goes on."""
        before: RowCells | None = None
        for cells in self._lines():
            if before is None:
                before = cells
            elif (between := self._between(cells)) is not None:
                before.go_on(cells, between)
            else:
                cells.repeat(before)
                yield before
                before = cells
        if before is not None:
            yield before

    def seen(self) -> LogSheet:
        """Return what the sheet was, once its rows have been gone through."""
        head = self._first_head
        return LogSheet(
            name=self._sheet.name,
            head_rows=(head.first + 1, head.last + 1),
            heads=head.texts,
            columns={name: column + 1 for name, column in head.columns.items()},
            ticked={place + 1: name for name, words in head.ticked.items() for place in words},
            skipped=tuple(self._skipped),
            why_not="" if head.is_of_logs else _why_not(self._sheet, head),
        )

    def _lines(self) -> Iterator[RowCells]:
        if not self._head.is_of_logs:
            return
        row = self._head.last
        while (row := row + 1) < len(self._sheet.values):
            if again := head_again(self._sheet, row, self._head, self._mapping):
                self._head = again
                self._reader = CellsReader(self._sheet, again.columns, again.ticked)
                self._skip(row, _IS_HEAD)
                row = again.last
            elif cells := self._line(row):
                yield cells

    def _line(self, row: int) -> RowCells | None:
        """Return a row's texts; None for one that is no log, which is noted."""
        cells = self._reader.read(row, self._context)
        filled = [place for place, value in enumerate(self._sheet.values[row]) if value != ""]
        if not filled:
            return None
        if why := self._why_no_log(cells, row, filled):
            self._skip(row, why)
            if why == _IS_TITLE:
                texts = [self._sheet.cell(row, column).text for column in filled]
                self._context = self._context.with_texts(texts)
            return None
        if self._has_another_beside:
            cells.problems.append(Problem("row", _BESIDE, Severity.CHECK))
            self._has_another_beside = False
        if row in self._sheet.hidden_rows:
            cells.problems.append(Problem("row", HIDDEN_ROW, Severity.CHECK))
        return cells

    def _why_no_log(self, cells: RowCells, row: int, filled: list[int]) -> str:
        if self._is_under_head(row) and self._explains_the_head(row, filled):
            return _IS_UNDER_HEAD
        first = self._sheet.values[row][filled[0]]
        if isinstance(first, str):
            text = first.strip()
            if _NOTE.match(text) and not self._is_own(cells, filled[0]):
                return _IS_NOTE
            if _LABELLED.match(text) or (len(filled) == 1 and self._is_title(row, filled[0])):
                return _IS_TITLE
        return _IS_EMPTY if _SERVICE.isdisjoint(cells.texts) else ""

    def _is_under_head(self, row: int) -> bool:
        above = self._skipped[-1:]
        return row == self._head.last + 1 or above == [SkippedRow(row=row, why=_IS_UNDER_HEAD)]

    def _explains_the_head(self, row: int, filled: list[int]) -> bool:
        """Tell a row of numbers of columns, 1 2 3 4, or of words in brackets, (全称) (姓名)."""
        texts = [self._sheet.cell(row, column).text.strip() for column in filled]
        numbers = [str(number) for number in range(1, len(texts) + 1)]
        return len(texts) >= _MANY and (texts == numbers or all(map(_BRACKETED.fullmatch, texts)))

    def _is_own(self, cells: RowCells, column: int) -> bool:
        """Tell whether a text that could be a note stands in a column of a log with its day."""
        return self._field_of(column) in _SERVICE and "served_on" in cells.texts

    def _is_title(self, row: int, column: int) -> bool:
        """Tell a title or band from a line that goes on: it is no text of a log's own columns."""
        across = self._sheet.merged.get((row, column + 1)) == (row, column)
        return across or self._field_of(column) not in TOLD

    def _field_of(self, column: int) -> str:
        columns = self._head.columns
        return next((name for name, place in columns.items() if place == column), "")

    def _between(self, cells: RowCells) -> str | None:
        """Return what stands between a row and this line of it; None for a row of its own.

        Our own sheets cut a long text where a row ends, so that nothing stands between.
        """
        if _GOES_ON in cells.text("seq"):
            return ""
        if self._is_below_its_number(cells.row - 1) or _BEGINS.isdisjoint(cells.texts):
            return "" if self._head.texts == LOG_LIST_HEADS else "\n"
        return None

    def _is_below_its_number(self, row: int) -> bool:
        """Tell whether the number of a row above is merged down over this one."""
        place = (row, self._head.columns.get("seq", -1))
        return self._sheet.merged.get(place, place)[0] < row

    def _skip(self, row: int, why: str) -> None:
        self._skipped.append(SkippedRow(row=row + 1, why=why))


def _is_repeated(head: LogHead) -> bool:
    """Tell whether the heads of a table stand once more beside it."""
    if not head.is_of_logs:
        return False
    named = [head.texts[column] for column in head.columns.values()]
    again = [text for text in named if head.texts.count(text) > 1]
    return head.texts[head.columns["served_on"]] in again and len(again) >= _MANY


def _why_not(sheet: ReadSheet, head: LogHead) -> str:
    if not any(value != "" for row in sheet.values for value in row):
        return "空表"
    missing = "日期" if "served_on" not in head.columns else "服务内容"
    return f"没有找到“{missing}”这一列"
