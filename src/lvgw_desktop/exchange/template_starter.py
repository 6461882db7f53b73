"""空白模板: a workbook to begin a template with; it names everything that can be filled."""

from collections.abc import Sequence
from pathlib import Path

from lvgw_desktop.exchange.sheet import (
    GENERAL,
    MONTH_AND_DAY,
    TEXT,
    THIN,
    CellStyle,
    PrintSetup,
    Sheet,
    SheetColumn,
    SheetRow,
    Value,
    merged_row,
)
from lvgw_desktop.exchange.template_values import TemplateTable, TemplateValues, TemplateWord
from lvgw_desktop.exchange.workbook_file import write_workbook

_BOX = (THIN, THIN, THIN, THIN)
_TITLE = CellStyle("方正小标宋简体", 18, align="center", number_format=GENERAL)
_LINE = CellStyle("宋体", 10, number_format=GENERAL)
_HEAD = CellStyle("黑体", 10, align="center", fill="#E7ECF4", sides=_BOX)
_LABEL = CellStyle("宋体", 10, sides=_BOX)
_TEXT = CellStyle("宋体", 10, sides=_BOX, number_format=GENERAL)
_CELL = CellStyle("宋体", 10, align="center", sides=_BOX, number_format=GENERAL)
_DIGITS = CellStyle("宋体", 10, align="center", sides=_BOX, number_format=TEXT)
_DAY = CellStyle("宋体", 10, align="center", sides=_BOX, number_format=MONTH_AND_DAY)
_WIDE_WORDS = ("法律咨询", "纠纷调解", "法治宣传", "其他", "所在机构", "原来", "改成", "原因")
_LOOKS = {
    "服务日期": _DAY,
    **dict.fromkeys(("联系电话", "顾问电话", "执业证号"), _DIGITS),
    **dict.fromkeys(_WIDE_WORDS, _TEXT),
}

_TITLES = "{{月份}}村(居)法律顾问工作情况"
_REPORTED = "填报单位：{{本所全称}}　　填报人：{{填报人}}　　上报日期：{{上报日期}}"
_TITLE_HEIGHT, _LINE_HEIGHT, _HEAD_HEIGHT, _ROW_HEIGHT = 34.0, 20.0, 32.0, 24.0
_WHOLE_WIDTHS = (66.0, 64.0, 52.0, 52.0)
_NARROW, _MIDDLE, _WIDE = 14.0, 24.0, 34.0
_LATER = (" 上月", " 本年")
"""What is written after a figure that is not of the month itself."""


def starter_template(target: Path, values: TemplateValues) -> Path:
    """Write the workbook and return where it lies."""
    sheets = (_whole_sheet(values.whole), *map(_list_sheet, values.lists))
    return write_workbook(target, sheets, "区局模板")


def _whole_sheet(whole: TemplateTable) -> Sheet:
    """Return the sheet of what stands once: figures for the month, the one before and the year."""
    words = [column.word for column in whole.columns]
    measures = [word for word in words if f"{word}{_LATER[0]}" in words]
    counted = {f"{word}{span}" for word in measures for span in ("", *_LATER)}
    facts = [word for word in words if word not in counted]
    rows = [
        *_heading(len(_WHOLE_WIDTHS)),
        _row(("指标", "本月", "上月", "本年"), [_HEAD] * len(_WHOLE_WIDTHS), _HEAD_HEIGHT),
        *(
            _row((word, *_marks([word, *(f"{word}{span}" for span in _LATER)])), _figure_styles())
            for word in measures
        ),
        _row(("其他", "内容"), (_HEAD, _HEAD), _HEAD_HEIGHT),
        *(_row((word, *_marks([word])), (_LABEL, _LOOKS.get(word, _CELL))) for word in facts),
    ]
    return Sheet(name="统计表", columns=tuple(map(SheetColumn, _WHOLE_WIDTHS)), rows=tuple(rows))


def _list_sheet(table: TemplateTable) -> Sheet:
    """Return the sheet of a list: one row that repeats; figures of other spans are not printed."""
    columns = sorted(table.columns, key=_is_later)
    printed = sum(not _is_later(column) for column in columns)
    words = [column.word for column in columns]
    first, *others = _marks(words)
    rows = [
        *_heading(printed),
        _row(words, [_HEAD] * len(words), _HEAD_HEIGHT),
        _row(
            (f"{{{{#{table.title.word}}}}}{first}", *others),
            [_LOOKS.get(word, _CELL) for word in words],
        ),
    ]
    setup = PrintSetup(repeated=len(rows) - 1, frozen=(len(rows) - 1, 0), columns=printed)
    widths = tuple(SheetColumn(_width(word)) for word in words)
    return Sheet(name=table.title.word, columns=widths, rows=tuple(rows), setup=setup)


def _heading(columns: int) -> tuple[SheetRow, SheetRow]:
    return (
        merged_row(_TITLES, _TITLE, columns, _TITLE_HEIGHT),
        merged_row(_REPORTED, _LINE, columns, _LINE_HEIGHT),
    )


def _row(
    values: Sequence[Value], styles: Sequence[CellStyle], height: float = _ROW_HEIGHT
) -> SheetRow:
    return SheetRow(tuple(values), tuple(styles), height)


def _figure_styles() -> tuple[CellStyle, ...]:
    return (_LABEL, *(_CELL for _span in ("", *_LATER)))


def _marks(words: Sequence[str]) -> list[str]:
    return [f"{{{{{word}}}}}" for word in words]


def _is_later(column: TemplateWord) -> bool:
    return column.word.endswith(_LATER)


def _width(word: str) -> float:
    if word in _WIDE_WORDS:
        return _WIDE
    return _NARROW if word == "序号" else _MIDDLE
