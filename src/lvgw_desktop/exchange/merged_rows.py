"""区局汇总的长表: what its sheets of many rows have in their columns."""

from datetime import date
from functools import partial
from typing import NamedTuple

from lvgw_desktop.exchange.long_table import LongTable

_DAY = date(2026, 1, 1)
_LEDGER = (
    ("司法所", 24.0),
    ("月份", 18.0),
    ("类别", 13.0),
    ("日期", 25.0),
    ("村(居)", 22.0),
    ("法律顾问", 20.0),
    ("服务对象", 20.0),
    ("法律咨询", 44.0),
    ("纠纷调解", 44.0),
    ("法治宣传", 30.0),
    ("培训", 26.0),
    ("其他", 34.0),
    ("备注", 16.0),
    ("日志编号", 26.0),
)
_HAND_INS = (
    ("司法所", 34.0),
    ("月份", 18.0),
    ("谁的台账", 34.0),
    ("法律顾问", 24.0),
    ("村(居)", 76.0),
    ("应交日期", 26.0),
    ("收到日期", 26.0),
    ("晚(天)", 16.0),
    ("形式", 16.0),
    ("日志(条)", 20.0),
)
_FINDINGS = (
    ("类别", 20.0),
    ("文件", 50.0),
    ("司法所", 30.0),
    ("月份", 18.0),
    ("说明", 90.0),
    ("工作表", 30.0),
    ("行", 11.0),
    ("列", 11.0),
    ("原来", 40.0),
    ("现在", 40.0),
)


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


class HandInRow(NamedTuple):
    """A ledger that some office was owed; without a day it has not come in."""

    office: str
    month: str
    whose: str
    adviser: str
    villages: str
    due: date | None
    handed_in_on: date | None
    days_late: int | None
    medium: str
    logs: int | None


class FindingRow(NamedTuple):
    """Something found in the workbooks; the place is that of an altered cell."""

    fault: str
    file: str
    office: str
    month: str
    sentence: str
    sheet: str
    row: int | None
    column: int | None
    was: str
    now: str


ledger_table = partial(
    LongTable,
    columns=_LEDGER,
    sample=LedgerLine("", "", "", _DAY, *("",) * 10),
)
hand_in_table = partial(
    LongTable,
    columns=_HAND_INS,
    sample=HandInRow("", "", "", "", "", _DAY, _DAY, 0, "", 0),
)
finding_table = partial(
    LongTable,
    columns=_FINDINGS,
    sample=FindingRow("", "", "", "", "", "", 0, 0, "", ""),
)
