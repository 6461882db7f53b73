"""数字的来源: a page with the logs that a figure counts, each with its share."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal

from lvgw_desktop.domain.adjustment import AdjustmentKind
from lvgw_desktop.domain.wording import hours_words, masked_name, weekday_words
from lvgw_desktop.services.figure_sources import CountedLog
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

HINTS = (
    Hint("Enter", "打开这条日志"),
    Hint("Ctrl+C", "复制"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


_BADGES = {
    AdjustmentKind.LATE: Badge("补报", "clock-counter-clockwise", Tone.WARN),
    AdjustmentKind.CORRECTED: Badge("更正", "pencil-simple", Tone.WARN),
}


def _badge(counted: CountedLog) -> Badge | None:
    return _BADGES[counted.kind] if counted.kind else None


def _day(counted: CountedLog) -> str:
    day = counted.line.log.served_on
    return f"{day:%m-%d} {weekday_words(day)}"


def _signed(counted: CountedLog) -> str:
    """Return 2, or +2 and −2 where it counts beside its day."""
    words = hours_words(abs(counted.amount))
    if counted.kind is None:
        return words
    return f"{'−' if counted.amount < 0 else '+'}{words}"


KIND = Column("kind", "计在这里", 92, badge=_badge)
"""Only where some are not counted for their day."""
COLUMNS = (
    Column("serial", "编号", 140, text=lambda one: one.line.log.serial),
    Column("served_on", "服务时间", 130, text=_day),
    Column("village", "村(居)", 130, text=lambda one: one.line.village),
    Column("adviser", "法律顾问", 90, text=lambda one: one.line.adviser),
    Column(
        "content",
        "服务内容",
        text=lambda one: one.line.headline,
        second=lambda one: f"{masked_name(one.line.log.client_name)}  {one.line.amounts}".strip(),
    ),
    Column("method", "方式", 110, text=lambda one: one.line.method, hide_rank=1),
    Column(
        "amount",
        "计入",
        80,
        text=_signed,
        bold=lambda _one: True,
        align=Align.RIGHT,
    ),
)


class CountedLogsPage(Page):
    """The logs behind one figure; `log_asked(id)` on Enter."""

    log_asked = Signal(int)

    def __init__(self, title: str, unit: str, counted: Sequence[CountedLog]) -> None:
        total = sum((one.amount for one in counted), Decimal(0))
        logs = len({one.line.log.id for one in counted})
        words = f"共 {hours_words(total)} {unit}，出自 {logs} 条日志"
        super().__init__(title, words, hints=HINTS)
        columns = (KIND, *COLUMNS) if any(one.kind for one in counted) else COLUMNS
        self.table = RecordTable(columns, key=lambda one: one.number, name=title)
        self.table.show_rows(counted)
        self.table.opened.connect(lambda one: self.log_asked.emit(one.line.log.id))
        self.put(TableCard(self.table), 1)

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()
