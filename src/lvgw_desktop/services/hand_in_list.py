"""台账登记: whose ledger of the month came in, when, and on what, each on a line."""

from lvgw_desktop.exchange.month_lists import ListColumn, MonthList
from lvgw_desktop.exchange.sheet import Value
from lvgw_desktop.services.hand_ins import HandInLine
from lvgw_desktop.services.reported_month import ReportedMonth

_COLUMNS = (
    ListColumn(head="序号", width=11),
    ListColumn(head="谁的台账", width=34),
    ListColumn(head="法律顾问", width=24),
    ListColumn(head="村(居)", width=76),
    ListColumn(head="应交日期", width=26),
    ListColumn(head="收到情况", width=38),
    ListColumn(head="形式", width=16),
    ListColumn(head="日志(条)", width=32),
)


def hand_in_list(reported: ReportedMonth) -> MonthList:
    """Return the list: what is owed, and what came beside it."""
    rows = (_row(seq, line) for seq, line in enumerate(reported.hand_ins.lines, start=1))
    return MonthList(
        name="台账登记",
        title=f"台账登记（{reported.month.words}）",
        columns=_COLUMNS,
        rows=tuple(rows),
        nothing="这个月没有要收的台账",
    )


def _row(seq: int, line: HandInLine) -> tuple[Value, ...]:
    medium = line.hand_in.medium.words if line.hand_in else ""
    villages = "、".join(line.villages)
    return (
        *(seq, line.whose, line.adviser, villages),
        *(line.due, line.state_words, medium, line.logs),
    )
