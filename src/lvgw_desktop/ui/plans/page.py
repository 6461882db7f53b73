"""预约: the plans that no log has met yet; Enter records the service, Del drops one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from lvgw_desktop.domain.wording import near_day_words, weekday_words
from lvgw_desktop.services.plans import PlanLine, PlanService
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

TOPIC = "plans"
TOPICS = frozenset({TOPIC, "service_logs"})
SUBTITLE = "约好的日子；记了那天或以后的日志，自己从这里去掉"
REASON = EditorField("reason", "原因", lambda: LineEditor(placeholder="如 顾问开庭，改到下周"))
HINTS = (
    Hint("Enter", "记一次服务"),
    Hint("F9", "办过了"),
    Hint("Del", "取消预约"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
AGREED = Badge("已约好日期", "calendar-check", Tone.OK)
OVER = Badge("过了，还没有日志", "clock", Tone.WARN)
_EMPTY = "记一次服务时填还没到的日期，保存时可以「记为预约」。"


class PlansPage(Page):
    """`log_asked(village_id, adviser_id)` to record the service of a plan.

    `met_asked(PlanLine)` to say which log has met it.
    """

    help_part = "plans"

    log_asked = Signal(object, object)
    met_asked = Signal(object)

    def __init__(self, plans: PlanService, operations: Operations, today: date) -> None:
        super().__init__("预约", SUBTITLE, hints=HINTS)
        self._plans, self._operations, self._today = plans, operations, today
        self.table = RecordTable(_columns(today), key=lambda one: one.plan.id, name="预约")
        self.reason = AskBar(REASON, "取消预约", "先不取消", danger=True)
        self._lay_out()
        self._connect()
        self.load()

    def start(self) -> None:
        """Put the cursor into the list; an empty one leaves it to the page, which hears Esc."""
        (self.table if self.table.current() else self).setFocus()

    def load(self) -> None:
        """Ask for the plans; the old rows stay until the new ones are there."""
        self._operations.run(self._plans.lines, then=self._show, key="plans")

    def record(self) -> None:
        """Record the service that was planned."""
        if line := self.table.current():
            self.log_asked.emit(line.plan.village_id, line.plan.adviser_id)

    def meet(self) -> None:
        """Say which log has met the plan, where the program cannot know."""
        if line := self.table.current():
            self.met_asked.emit(line)

    def drop(self) -> None:
        """Ask why the plan under the cursor comes to nothing."""
        if line := self.table.current():
            self.reason.ask(f"取消 {self._name(line)}", "", lambda why: self._drop(line, why))

    def _drop(self, line: PlanLine, reason: str) -> None:
        self._operations.run(
            lambda: self._plans.drop(line.plan, reason),
            then=lambda _dropped: self.reason.leave(),
            refused=lambda refusal: self.reason.decline(refusal.sentence),
            changed=(TOPIC,),
            urgent=True,
            said=lambda _dropped: f"{self._name(line)}已取消。",
        )

    def _name(self, line: PlanLine) -> str:
        return f"{near_day_words(line.plan.planned_on, self._today)} {line.village}的预约"

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & TOPICS:
            self.load()

    def _show(self, lines: Sequence[PlanLine]) -> None:
        waiting = [one for one in lines if not one.met_by]
        filled_or_emptied = bool(waiting) != bool(self.table.current())
        self._full.setVisible(bool(waiting))
        self._empty.setVisible(not waiting)
        for button in (self._record, self._met, self._cancel):
            button.setVisible(bool(waiting))
        self.table.show_rows(waiting)
        if filled_or_emptied and self.isVisible():
            self.start()

    def _lay_out(self) -> None:
        self._record = Button(
            "记一次服务", Kind.PRIMARY, icon="plus", key="Enter", clicked=self.record
        )
        self._cancel = Button("取消预约…", icon="prohibit", key="Del", clicked=self.drop)
        self._met = Button("办过了…", icon="check", key="F9", clicked=self.meet)
        self.action_row.put(self._met)
        self.action_row.put(self._cancel)
        self.action_row.put(self._record)
        self._full = TableCard()
        self._full.body.put(self.table, 1)
        self._full.body.put(self.reason)
        self._empty = EmptyState("calendar-check", "没有还没办的预约。", _EMPTY)
        self._empty.hide()
        self.put(self._full, 1)
        self.put(self._empty, 1)

    def _connect(self) -> None:
        self._operations.changed.connect(self._heed_change)
        self.table.opened.connect(lambda _line: self.record())
        self.table.delete_asked.connect(lambda _line: self.drop())
        self.reason.closed.connect(self.table.setFocus)
        on_keys(self, {"F5": self.load, "F9": self.meet})


def _columns(today: date) -> tuple[Column, ...]:
    return (
        Column("planned_on", "日期", 170, text=lambda line: _day(line, today)),
        Column("village", "村(居)", 200, text=lambda line: line.village, bold=lambda _line: True),
        Column("adviser", "法律顾问", 130, text=lambda line: line.adviser),
        Column("kind", "做什么", text=lambda line: line.kind, second=_note),
        Column("state", "", 170, badge=lambda line: OVER if line.is_past else AGREED),
    )


def _day(line: PlanLine, today: date) -> str:
    day = line.plan.planned_on
    return f"{near_day_words(day, today)} {weekday_words(day)}"


def _note(line: PlanLine) -> str:
    return next(iter(line.plan.note.splitlines()), "")
