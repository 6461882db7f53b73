"""空白名册: an empty roster to fill in, with drop-downs, and a second sheet that explains it."""

from pathlib import Path

from lvgw_desktop.exchange.row_heights import Setting, estimated_lines
from lvgw_desktop.exchange.sheet import (
    THIN,
    CellStyle,
    DropDown,
    PrintSetup,
    Sheet,
    SheetColumn,
    SheetRow,
)
from lvgw_desktop.exchange.workbook_file import write_workbook

_BOX = (THIN, THIN, THIN, THIN)
_HEAD = CellStyle("黑体", 11, fill="#E7ECF4", align="center", sides=_BOX)
_TEXT = CellStyle("宋体", 11)
_DAY = CellStyle("宋体", 11, number_format="yyyy-mm-dd")
_NOTE_HEAD = CellStyle("黑体", 11, sides=_BOX)
_NOTE = CellStyle("宋体", 11, sides=_BOX)
_NOTE_SETTING = Setting(size=11, lead=16)
_NOTE_WIDTHS = (36.0, 150.0)
_LAST_ROW = 2_000
_HEAD_HEIGHT = 26.0

_COLUMNS = (
    ("村(居)", 32, _TEXT, "必填。写全名，如“兴梁社区”。"),
    ("街道", 28, _TEXT, "有同名的村(居)时必填，如“龙兴街道”。"),
    ("法律顾问", 24, _TEXT, "姓名。一位顾问服务几个村(居)，就写几行。"),
    ("类别", 36, _TEXT, "点格子右边的箭头选：律师，或基层法律服务工作者。"),
    ("所在机构", 52, _TEXT, "律师事务所或基层法律服务所的全称。"),
    ("执业证号", 42, _TEXT, "这一列已设成文本，证号不会被改成 1.41E+16 这样。"),
    ("电话", 32, _TEXT, "手机或座机；座机请带区号，如 0375-0000000。"),
    ("聘期起", 26, _DAY, "必填，聘任的第一天，如 2026-01-01。"),
    ("聘期止", 26, _DAY, "聘任的最后一天；没有定期限的，空着。"),
)
_KIND_COLUMN = 3


def roster_template(
    target: Path, kind_words: tuple[str, ...] = ("律师", "基层法律服务工作者")
) -> Path:
    """Write the empty roster and return where it lies."""
    return write_workbook(target, (_roster(kind_words), _notes()), "村(居)法律顾问名册")


def _roster(kind_words: tuple[str, ...]) -> Sheet:
    heads = tuple(head for head, *_ in _COLUMNS)
    return Sheet(
        name="名册",
        columns=tuple(SheetColumn(width, style) for _, width, style, _ in _COLUMNS),
        rows=(SheetRow(heads, (_HEAD,) * len(heads), _HEAD_HEIGHT),),
        setup=PrintSetup(repeated=1, frozen=(1, 1)),
        drop_downs=(DropDown(_KIND_COLUMN, 1, _LAST_ROW, kind_words),),
    )


def _notes() -> Sheet:
    head = SheetRow(("列名", "怎么填"), (_HEAD, _HEAD), _HEAD_HEIGHT)
    rows = (
        SheetRow((name, note), (_NOTE_HEAD, _NOTE), _height(note)) for name, _, _, note in _COLUMNS
    )
    return Sheet(name="填写说明", columns=tuple(map(SheetColumn, _NOTE_WIDTHS)), rows=(head, *rows))


def _height(note: str) -> float:
    width = _NOTE_SETTING.width(_NOTE_WIDTHS[1])
    return _NOTE_SETTING.height(estimated_lines(note, width, _NOTE_SETTING.size))
