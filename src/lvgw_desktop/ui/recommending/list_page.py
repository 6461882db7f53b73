"""推荐名单: a year's recommendations; Enter changes one, Del makes one void, F8 prints the list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from lvgw_desktop.domain.recommendation import Recommendation
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.recommendations import RecommendationLine, RecommendationService
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.filter_bar import year_choices
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.picker import Picker
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import EmptyState
from lvgw_desktop.ui.shared.tab_page import Page

TOPIC = "recommendations"
TOPICS = frozenset({TOPIC, "villages", "advisers", "firms"})
SUBTITLE = "推荐给村(居)的法律顾问人选，聘任、换顾问时排在前面"
REASON = EditorField("void_reason", "原因", lambda: LineEditor(placeholder="如 重复登记"))
VOID = Badge("已作废", "prohibit")
HINTS = (
    Hint("Ctrl+N", "新增"),
    Hint("Enter", "修改"),
    Hint("F8", "打印"),
    Hint("Del", "作废"),
    Hint("Ctrl+H", "历史"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class RecommendationsPage(Page):
    """`edit_asked(Recommendation)`, also for a new one; `print_asked(year)`; `history_asked`."""

    help_part = "recommendations"

    edit_asked = Signal(object)
    print_asked = Signal(int)
    history_asked = Signal(str)

    def __init__(self, service: RecommendationService, operations: Operations) -> None:
        super().__init__("推荐名单", SUBTITLE, hints=HINTS)
        self._service, self._operations = service, operations
        self._today = service.workplace.today
        self.year = Picker(year_choices((self._today.year,)))
        self.year.setAccessibleName("年度")
        self.year.set_value(date(self._today.year, 1, 1))
        self.table = RecordTable(
            _columns(self._today.year), key=lambda one: one.recommendation.id, name="推荐名单"
        )
        self.reason = AskBar(REASON, "作废", "先不作废", danger=True)
        self._lay_out()
        self._connect()
        self.load()

    def start(self) -> None:
        """Put the cursor into the list; an empty one leaves it to the page, which hears Esc."""
        (self.table if self.table.current() else self).setFocus()

    def load(self) -> None:
        """Ask for the year's list, and for the years that have one."""
        service, year = self._service, self._shown_year()
        self._operations.run(
            lambda: (service.lines(year), service.years()),
            then=lambda found: self._show(*found),
            key="recommendations",
        )

    def add(self) -> None:
        """新增."""
        self.edit_asked.emit(self._service.begin())

    def void(self) -> None:
        """Ask why the one under the cursor is void."""
        line = self.table.current()
        if line and not line.recommendation.void_reason:
            done = line.recommendation
            self.reason.ask(f"作废推荐 {line.adviser}", "", lambda why: self._void(done, why))

    def print(self) -> None:
        """打印 the year's list."""
        self.print_asked.emit(self._shown_year())

    def _shown_year(self) -> int:
        first_day = self.year.value()
        return first_day.year if isinstance(first_day, date) else self._today.year

    def _void(self, one: Recommendation, reason: str) -> None:
        self._operations.run(
            lambda: self._service.void(one, reason),
            then=lambda _voided: self.reason.leave(),
            refused=lambda refusal: self.reason.decline(refusal.sentence),
            changed=(TOPIC,),
            urgent=True,
            said=lambda _voided: "这条推荐已作废。",
        )

    def _edit(self, line: RecommendationLine) -> None:
        if not line.recommendation.void_reason:
            self.edit_asked.emit(line.recommendation)

    def _show_history(self) -> None:
        if line := self.table.current():
            self.history_asked.emit(line.recommendation.uuid)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & TOPICS:
            self.load()

    def _show(self, lines: Sequence[RecommendationLine], years: Sequence[int]) -> None:
        self.year.set_candidates(year_choices(years))
        filled_or_emptied = bool(lines) != bool(self.table.current())
        self._full.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self.table.show_rows(lines)
        if filled_or_emptied and self.isVisible():
            self.start()

    def _lay_out(self) -> None:
        self.action_row.put(Button("打印", icon="printer", key="F8", clicked=self.print))
        self.action_row.put(Button("作废…", icon="prohibit", key="Del", clicked=self.void))
        self.action_row.put(
            Button("新增", Kind.PRIMARY, icon="plus", key="Ctrl+N", clicked=self.add)
        )
        keep_size(self.year, width=120)
        self._full = TableCard()
        self._full.body.put(self.table, 1)
        self._full.body.put(self.reason)
        self._empty = EmptyState("users-three", "这一年还没有推荐。", "按 Ctrl+N 新增一条。")
        self._empty.hide()
        self.put(row(Label("年度", "label"), self.year, STRETCH, spacing=10))
        self.put(self._full, 1)
        self.put(self._empty, 1)

    def _connect(self) -> None:
        self._operations.changed.connect(self._heed_change)
        self.year.chosen.connect(lambda _choice: self.load())
        self.table.opened.connect(self._edit)
        self.table.delete_asked.connect(lambda _line: self.void())
        self.reason.closed.connect(self.table.setFocus)
        on_keys(
            self,
            {
                "Ctrl+N": self.add,
                "F8": self.print,
                "Ctrl+P": self.print,
                "Ctrl+H": self._show_history,
                "F5": self.load,
            },
        )


def _columns(this_year: int) -> tuple[Column, ...]:
    def day(line: RecommendationLine) -> str:
        one = line.recommendation.recommended_on
        return near_day_words(one, one.replace(year=this_year, month=1, day=1))

    return (
        Column(
            "adviser",
            "推荐人选",
            150,
            text=lambda line: line.adviser,
            second=lambda line: line.firm,
        ),
        Column("village", "推荐给", 180, text=lambda line: line.village),
        Column("reason", "推荐理由", 0, text=lambda line: line.recommendation.reason),
        Column("recommended_on", "推荐日期", 130, text=day),
        Column("outcome", "结果", 220, text=lambda line: line.recommendation.outcome, hide_rank=1),
        Column(
            "state", "", 110, badge=lambda line: VOID if line.recommendation.void_reason else None
        ),
    )
