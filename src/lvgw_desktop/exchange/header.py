"""认表头: which column holds which field, whatever an office calls it."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from lvgw_desktop.exchange.workbook_reading import ReadSheet

_SEARCHED_ROWS = 10
_BRACKETED = re.compile(r"[(\[【].*?[)\]】]")
_NOT_A_LETTER = re.compile(r"[\W_]+")

HEADS: Mapping[str, tuple[str, ...]] = {
    "village": (
        "村(居)", "村居名称", "村(居)名称", "村名", "村(社区)", "村(社区)名称",
        "村居社区", "服务村居", "服务村(居)", "村级名称", "村委会", "社区", "社区名称", "行政村", "village",
    ),
    "street": (
        "街道", "乡镇", "街道/乡镇", "乡镇/街道", "乡(镇)", "乡(镇、街道)", "乡镇街道名称",
        "所属街道", "所属乡镇", "街道名称", "乡镇名称", "乡级名称", "办事处", "subdistrict", "street",
    ),
    "adviser": (
        "法律顾问", "顾问", "法律顾问姓名", "顾问姓名", "律师姓名", "律师", "姓名", "adviser",
    ),
    "kind": ("类别", "人员类别", "顾问类别", "人员类型", "类型", "身份", "kind"),
    "firm": (
        "所在机构", "机构", "执业机构", "机构名称", "所在单位", "工作单位", "单位", "律所",
        "律师事务所", "所在律所", "firm",
    ),
    "licence_no": (
        "执业证号", "证号", "执业证号码", "执业证书号", "执业证", "律师执业证号", "执业证编号",
        "licence_no",
    ),
    "phone": ("电话", "联系电话", "手机", "手机号", "手机号码", "联系方式", "电话号码", "phone"),
    "starts_on": (
        "聘期起", "起始日期", "聘任起", "聘期开始", "开始日期", "聘用起始日期", "聘任日期", "起",
        "聘期起始", "聘期起始日期", "starts_on",
    ),
    "ends_on": (
        "聘期止", "截止日期", "聘任止", "聘期结束", "结束日期", "终止日期", "到期日期", "止",
        "聘期截止", "聘期截止日期", "ends_on",
    ),
    "period": ("聘期", "聘期起止", "聘任期限", "聘用期限", "聘期(起止)", "服务期限", "起止日期"),
    "area_code": (
        "统计代码", "区划代码", "村级代码", "行政区划代码", "统计用区划代码", "代码",
        "village_code", "area_code",
    ),
}  # fmt: skip
"""Field → what its column may be called, the surest name first."""


@dataclass(frozen=True, slots=True)
class HeaderMatch:
    """Where the head of a table ends (`row`, from 0) and which column holds which field."""

    row: int = -1
    columns: Mapping[str, int] = field(default_factory=dict)


def find_header(sheet: ReadSheet, wanted: Collection[str]) -> HeaderMatch:
    """Find the head among the first ten rows; it may be nested in two rows.

    The row that names most of the wanted fields is taken; nothing found has no columns.
    """
    best = HeaderMatch()
    for row in range(min(_SEARCHED_ROWS, len(sheet.values))):
        for depth in (1, 2):
            columns = _columns(_head_texts(sheet, row, depth), wanted)
            if len(columns) > len(best.columns):
                best = HeaderMatch(row + depth - 1, columns)
    return best


def is_head(text: str, field_name: str) -> bool:
    """Tell whether a text is what the field's column may be called."""
    return _rank(text, field_name) is not None


def _head_texts(sheet: ReadSheet, row: int, depth: int) -> list[str]:
    """Return each column's head; of two rows their texts together: 聘期 over 起 → 聘期起."""
    return [
        "".join(
            dict.fromkeys(sheet.covering(each, column).text for each in range(row, row + depth))
        )
        for column in range(sheet.width)
    ]


def _columns(texts: list[str], wanted: Collection[str]) -> dict[str, int]:
    found = {}
    for name in wanted:
        ranked = [
            (rank, column)
            for column, text in enumerate(texts)
            if (rank := _rank(text, name)) is not None
        ]
        if ranked:
            found[name] = min(ranked)[1]
    return found


def _rank(text: str, name: str) -> int | None:
    """Return the place of a head among the field's names: whole, then less its brackets."""
    known = _KNOWN[name]
    for letters in _spellings(text):
        if letters in known:
            return known[letters]
    return None


def _spellings(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", text).lower()
    yield _NOT_A_LETTER.sub("", plain)
    yield _NOT_A_LETTER.sub("", _BRACKETED.sub("", plain))


_KNOWN = {
    name: {next(_spellings(head)): place for place, head in reversed(list(enumerate(heads)))}
    for name, heads in HEADS.items()
}
