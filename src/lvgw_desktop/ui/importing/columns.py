"""试导入的表: the rows of a workbook with what becomes of each; odd cells are coloured."""

from collections.abc import Callable
from typing import Any

from lvgw_desktop.domain.phone import masked_phone
from lvgw_desktop.domain.refusal import Severity
from lvgw_desktop.domain.wording import masked_name
from lvgw_desktop.exchange.roster import RosterRow
from lvgw_desktop.services.import_outcome import ImportOutcome, RowOutcome, RowResult
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.services.log_list import headline
from lvgw_desktop.ui.shared.badge import DONE, TO_CHECK, WRONG, Mark
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.tokens import Tone

MARKS = {
    RowResult.TAKEN: DONE,
    RowResult.CHECKED: TO_CHECK,
    RowResult.KNOWN: Mark("minus", Tone.MUTE, "已有"),
    RowResult.LEFT_OUT: WRONG,
}
_PERIOD = ("starts_on", "ends_on", "period")


def columns(outcome: ImportOutcome) -> tuple[Column, ...]:
    """Return the columns that a kind of workbook fills, and the result at the right."""
    number = Column("number", "行", 56, text=lambda one: str(one.number), align=Align.RIGHT)
    result = Column(
        "result",
        "结果",
        0,
        text=lambda one: one.remark,
        mark=lambda one: MARKS[one.result],
    )
    beside = (_SHEET,) if outcome.has_sheets else ()
    return (number, *beside, *_BY_KIND[outcome.source.kind], result)


def _cell(
    field: str,
    title: str,
    width: int,
    text: Callable[[Any], str],
    *,
    hide_rank: int = 0,
    also: tuple[str, ...] = (),
) -> Column:
    fields = (field, *also)

    def tone(outcome: RowOutcome) -> Tone | None:
        weights = {one.severity for one in outcome.problems if one.field in fields}
        if Severity.ERROR in weights:
            return Tone.SEAL
        return Tone.WARN if weights else None

    return Column(
        field,
        title,
        width,
        text=lambda one: text(one.row) or ("(空)" if tone(one) else ""),
        tone=tone,
        bold=lambda one: tone(one) is not None,
        hide_rank=hide_rank,
    )


def _period(row: RosterRow) -> str:
    if row.starts_on is None and row.ends_on is None:
        return ""
    return f"{row.starts_on or '?'} 至 {row.ends_on or '未定'}"


_SHEET = Column("sheet", "工作表", 96, text=lambda one: one.row.sheet, hide_rank=3)
_TIMES = ("spells", "begins_at", "ends_at", "hours", "minutes")
_DAY = _cell("served_on", "日期", 104, lambda row: str(row.served_on or ""), also=_TIMES)
_CLIENT = _cell(
    "client_name",
    "服务对象",
    84,
    lambda row: masked_name(row.client_name),
    hide_rank=2,
    also=("client", "client_phone", "client_category"),
)
_CONTENT = _cell(
    "content", "服务内容", 230, lambda row: headline(row.content), hide_rank=1, also=("result",)
)
_VILLAGE = _cell("village", "村(居)", 124, lambda row: row.village)
_STREET = _cell("street", "街道", 100, lambda row: row.street, hide_rank=2)
_ADVISER = _cell("adviser", "顾问", 76, lambda row: row.adviser)
_FIRM = _cell("firm", "机构", 164, lambda row: row.firm, hide_rank=1)
_TERM = _cell("starts_on", "聘期", 222, _period, also=_PERIOD)
_CODE = _cell("area_code", "统计代码", 140, lambda row: row.area_code)
_LICENCE = _cell("licence_no", "执业证号", 170, lambda row: row.licence_no)
_PHONE = _cell("phone", "电话", 130, lambda row: masked_phone(row.phone))

_BY_KIND = {
    ImportKind.ROSTER: (_VILLAGE, _STREET, _ADVISER, _FIRM, _TERM),
    ImportKind.VILLAGES: (_VILLAGE, _STREET, _CODE),
    ImportKind.ADVISERS: (_ADVISER, _FIRM, _LICENCE, _PHONE),
    ImportKind.APPOINTMENTS: (_ADVISER, _VILLAGE, _STREET, _TERM),
    ImportKind.LOGS: (_DAY, _VILLAGE, _ADVISER, _CLIENT, _CONTENT),
}
