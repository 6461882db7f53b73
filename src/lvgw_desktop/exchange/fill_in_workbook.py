"""顾问填报表: a month's empty ledger for one adviser, with drop-downs and checks of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.exchange.fill_in_checks import fill_in_checks
from lvgw_desktop.exchange.fill_in_columns import FILL_IN_COLUMNS, SEQ, FillInColumn
from lvgw_desktop.exchange.fill_in_head import FILL_IN_SHEET, FillInHead, head_cells
from lvgw_desktop.exchange.row_heights import Setting, estimated_lines
from lvgw_desktop.exchange.sheet import (
    THIN,
    CellStyle,
    PrintSetup,
    Sheet,
    SheetColumn,
    SheetRow,
    merged_row,
)
from lvgw_desktop.exchange.workbook_file import write_workbook

ROWS = 50
"""So many services can be written; more rows may be put between them."""
HEAD_ROW = 3
"""From 0."""
_BOX = (THIN, THIN, THIN, THIN)
_HIDDEN = CellStyle(wrap=False)
_TITLE = CellStyle("黑体", 16, align="center")
_ABOUT = CellStyle("宋体", 11)
_HEAD = CellStyle("黑体", 11, fill="#E7ECF4", align="center", sides=_BOX)
_SEQ = CellStyle("宋体", 11, align="center", fill="#F4F4F0", sides=_BOX, number_format="0")
_NOTE = CellStyle("宋体", 12)
_NOTE_SETTING = Setting(size=12, lead=20)
_NOTE_WIDTH = 180.0
_HEIGHT = 30.0
_FORMATS = {"day": "yyyy-mm-dd", "time": "h:mm", "number": "0"}


@dataclass(frozen=True, kw_only=True, slots=True)
class FillIn:
    """What is filled in already: whose it is, and the words offered in each column with a list."""

    head: FillInHead
    month_words: str
    firm: str
    due_words: str
    offered: Mapping[str, Sequence[str]]


def write_fill_in(target: Path, fill_in: FillIn) -> Path:
    """Write the workbook and return where it lies."""
    sheets = (_ledger(fill_in), _notes(fill_in), _hidden(fill_in))
    return write_workbook(target, sheets, "村(居)法律顾问填报表")


def _ledger(fill_in: FillIn) -> Sheet:
    columns = (SEQ, *FILL_IN_COLUMNS)
    styles = (_SEQ, *map(_style_of, FILL_IN_COLUMNS))
    empty: tuple[None, ...] = (None,) * len(FILL_IN_COLUMNS)
    rows = [SheetRow((number, *empty), styles, _HEIGHT) for number in range(1, ROWS + 1)]
    heads = tuple(column.head for column in columns)
    return Sheet(
        name="填报表",
        columns=tuple(SheetColumn(one.width) for one in columns),
        rows=(*_title_rows(fill_in, len(columns)), _head_row(heads), *rows),
        setup=PrintSetup(repeated=HEAD_ROW + 1, frozen=(HEAD_ROW + 1, 2)),
        checks=fill_in_checks(fill_in.head, fill_in.offered, HEAD_ROW + 1, ROWS),
        protected=True,
    )


def _title_rows(fill_in: FillIn, width: int) -> tuple[SheetRow, ...]:
    head = fill_in.head
    firm = f"({fill_in.firm})" if fill_in.firm else ""
    whose = f"法律顾问：{head.adviser}{firm}　　村(居)：{'、'.join(fill_in.offered['village'])}"
    days = f"{date_words(head.first_day)}至{date_words(head.last_day)}的服务"
    due = f"{days}，{fill_in.due_words}前交{head.office}"
    return (
        merged_row(f"村(居)法律顾问填报表({fill_in.month_words})", _TITLE, width, 30),
        merged_row(whose, _ABOUT, width, 20),
        merged_row(due, _ABOUT, width, 20),
    )


def _head_row(heads: tuple[str, ...]) -> SheetRow:
    return SheetRow(heads, (_HEAD,) * len(heads), 34)


def _style_of(column: FillInColumn) -> CellStyle:
    return CellStyle(
        "宋体",
        11,
        align="left" if column.check == "text" else "center",
        sides=_BOX,
        number_format=_FORMATS.get(column.check, "@"),
        unlocked=True,
    )


def _notes(fill_in: FillIn) -> Sheet:
    office, due = fill_in.head.office, fill_in.due_words
    several = (
        "一次办了几种事，服务类型里用顿号隔开写，如“法律咨询、法治宣传”；调解纠纷的，再选纠纷类型；"
    )
    back = f"写好不要改文件里别的地方，{due}前发给{office}；退回来的，红格子里写着原因，"
    sentences = (
        "一次服务写一行，只在白格里写；有箭头的格子点箭头选，日期要在这个月里。",
        f"{several}行不够，在空行上点右键插入。",
        f"{back}改好再发，已经收下的行不会重复。",
    )
    rows = tuple(
        SheetRow((f"{number}. {words}",), (_NOTE,), _note_height(words))
        for number, words in enumerate(sentences, start=1)
    )
    return Sheet(name="填写说明", columns=(SheetColumn(_NOTE_WIDTH),), rows=rows, protected=True)


def _note_height(words: str) -> float:
    width = _NOTE_SETTING.width(_NOTE_WIDTH)
    return _NOTE_SETTING.height(estimated_lines(f"1. {words}", width, _NOTE_SETTING.size))


def _hidden(fill_in: FillIn) -> Sheet:
    """Return the sheet with the mark, and below it a column of words for each drop-down."""
    lists = list(fill_in.offered.values())
    longest = max(map(len, lists))
    below = [[one[row] if row < len(one) else None for one in lists] for row in range(longest)]
    rows = [_texts(head_cells(fill_in.head)), *map(_texts, below)]
    width = max(len(row.values) for row in rows)
    columns = (SheetColumn(30),) * width
    return Sheet(name=FILL_IN_SHEET, columns=columns, rows=tuple(rows), hidden=True)


def _texts(values: Sequence[str | None]) -> SheetRow:
    return SheetRow(tuple(values), (_HIDDEN,) * len(values), 15)
