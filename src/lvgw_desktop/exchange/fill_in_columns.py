"""填报表的各列: what an adviser writes in each, and how WPS checks it while he writes."""

from dataclasses import dataclass
from typing import Literal

from lvgw_desktop.exchange.column_mapping import ColumnMapping

Check = Literal["day", "time", "number", "text", "one", "some"]
"""`one` word of a list must be it; of `some` several may be written."""


@dataclass(frozen=True, slots=True)
class FillInColumn:
    """A column: the field it is read into, its width in mm, and the most that fits."""

    field: str
    head: str
    width: float
    check: Check = "text"
    most: int = 0


FILL_IN_COLUMNS = (
    FillInColumn("served_on", "日期", 27, "day"),
    FillInColumn("begins_at", "开始时间", 19, "time"),
    FillInColumn("ends_at", "结束时间", 19, "time"),
    FillInColumn("village", "村(居)", 30, "one"),
    FillInColumn("method", "服务方式", 25, "one"),
    FillInColumn("kind", "服务类型", 32, "some"),
    FillInColumn("dispute_type", "纠纷类型", 24, "one"),
    FillInColumn("quantity", "数量", 14, "number", 9999),
    FillInColumn("heads", "人数", 14, "number", 99999),
    FillInColumn("client_name", "服务对象姓名", 29, "text", 50),
    FillInColumn("client_category", "服务对象类别", 30, "one"),
    FillInColumn("client_phone", "联系电话", 29, "text", 50),
    FillInColumn("content", "服务内容", 74, "text", 2000),
    FillInColumn("result", "处理结果", 52, "text", 2000),
    FillInColumn("remark", "备注", 28, "text", 200),
)
SEQ = FillInColumn("seq", "序号", 11)
FILL_IN_MAPPING = ColumnMapping(
    name="填报表", fields={one.head: one.field for one in (SEQ, *FILL_IN_COLUMNS)}
)
"""By it the workbook is read again: no head has to be guessed."""
