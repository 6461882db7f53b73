"""办过了: which log has met a plan, where it was of an earlier day or another kind."""

from PySide6.QtCore import Signal

from lvgw_desktop.domain.wording import near_day_words, weekday_words
from lvgw_desktop.services.log_list import LogLine
from lvgw_desktop.services.plans import PlanLine, PlanService
from lvgw_desktop.ui.plans.page import TOPIC
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (Hint("Enter", "就是这一条"), Hint("Esc", "返回"), Hint("F1", "帮助"))
_EMPTY = "先记一次服务；那天或以后的到村服务，预约自己去掉。"


class MetPage(Page):
    """`met` once it is said."""

    help_part = "plans"

    met = Signal()

    def __init__(self, line: PlanLine, plans: PlanService, operations: Operations) -> None:
        day = near_day_words(line.plan.planned_on, line.today)
        super().__init__("办过了", f"{line.village} {day}的预约，是哪一条日志办的", hints=HINTS)
        self._line, self._plans, self._operations = line, plans, operations
        self.table = RecordTable(_columns(line), key=lambda one: one.log.id, name="日志")
        self.table.opened.connect(self._meet)
        self._this = Button(
            "就是这一条", Kind.PRIMARY, icon="check", key="Enter", clicked=self.table.open_current
        )
        self.action_row.put(self._this)
        self._full = TableCard(self.table)
        self._empty = EmptyState("note-pencil", "这个村(居)这一段没有日志。", _EMPTY)
        self._empty.hide()
        self.put(self._full, 1)
        self.put(self._empty, 1)
        operations.run(lambda: plans.services_near(line.plan), then=self._show, key="plans.met")

    def start(self) -> None:
        """Put the cursor into the list; an empty one leaves it to the page, which hears Esc."""
        (self.table if self.table.current() else self).setFocus()

    def _show(self, lines: tuple[LogLine, ...]) -> None:
        for part in (self._full, self._this):
            part.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self.table.show_rows(lines)
        if self.isVisible():
            self.start()

    def _meet(self, chosen: LogLine) -> None:
        self._operations.run(
            lambda: self._plans.meet(self._line.plan, chosen.log),
            then=lambda _plan: self.met.emit(),
            changed=(TOPIC,),
            urgent=True,
            said=lambda _plan: f"{self._line.village}的预约已办。",
        )


def _columns(line: PlanLine) -> tuple[Column, ...]:
    def day(one: LogLine) -> str:
        served = one.log.served_on
        return f"{near_day_words(served, line.today)} {weekday_words(served)}"

    return (
        Column("served_on", "日期", 190, text=day),
        Column("adviser", "法律顾问", 130, text=lambda one: one.adviser),
        Column("method", "方式", 130, text=lambda one: one.method),
        Column(
            "headline",
            "内容",
            0,
            text=lambda one: one.headline,
            second=lambda one: one.amounts,
        ),
    )
