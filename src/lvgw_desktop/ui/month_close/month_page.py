"""月报的五步: the steps in a row, the one at work below them, and the way on and back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.month_close.step import MonthStep
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.filter_bar import MonthPicker, month_choices
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import ElidedLabel
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.stepper import Step, Stepper
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("Alt+N", "下一步"),
    Hint("Alt+B", "上一步"),
    Hint("Ctrl+E", "导出"),
    Hint("F8", "打印本月全部"),
    Hint("F1", "帮助"),
)
RULES = {MonthRule.NATURAL: "自然月", MonthRule.FROM_26TH: "上月26日至本月25日"}


def days_words(calendar: MonthCalendar, month: StatisticalMonth) -> str:
    """Return 统计月份：11月1日—11月30日(自然月); a month between two rules has its days alone."""
    rule = calendar.rule_of(month)
    return f"统计月份：{calendar.days_words(month)}{f'({RULES[rule]})' if rule else ''}"


class MonthPage(Page):
    """Leads through the steps of one month; `month_asked(StatisticalMonth)` for another one."""

    help_part = "month"

    month_asked = Signal(object)

    def __init__(self, workplace: Workplace, steps: Sequence[MonthStep]) -> None:
        self._workplace = workplace
        self.months = MonthPicker(workplace.today, workplace.today)
        self.print_button = Button("打印本月全部", icon="printer", key="F8")
        self.statistics_button = Button("统计", icon="table", key="F4")
        self.year_button = Button("年度总结", icon="notebook", key="F12")
        actions = (self.months, self.statistics_button, self.year_button, self.print_button)
        super().__init__("月报", actions=actions)
        self.steps = tuple(steps)
        self._checked: MonthCheck | None = None
        self._reached: dict[StatisticalMonth, int] = {}
        self.stepper, self._stack = Stepper(), QStackedWidget()
        self.days = ElidedLabel("", "side")
        self._back = Button("上一步", icon="caret-left", clicked=self.go_back)
        self.onward = Button("", Kind.PRIMARY, icon="arrow-right", key="Alt+N", clicked=self.go_on)
        self._lay_out()
        self.months.chosen.connect(self._ask_month)
        self.stepper.back_to.connect(self.go_to)
        on_keys(self, {"Alt+N": self.go_on, "Alt+B": self.go_back})
        for step in self.steps:
            step.changed.connect(self._show_way)

    def start(self) -> None:
        """Put the cursor where the work of this step begins."""
        if not self.step().start():
            self.onward.setFocus()

    def step(self) -> MonthStep:
        """Return the step at work."""
        return self.steps[self._stack.currentIndex()]

    def show_check(self, checked: MonthCheck) -> None:
        """Show a month, or what was decided in it; another one opens where its work stands."""
        month, review = checked.month, checked.review
        is_other = self._checked is None or self._checked.month != month
        was_done = self._checked is not None and self.step().is_done(self._checked)
        self._checked = checked
        self.days.setText(days_words(review.calendar, month))
        present = review.calendar.month_of(self._workplace.today)
        self.months.set_candidates(month_choices(date(present.year, present.number, 1)))
        self.months.show_month(date(month.year, month.number, 1))
        for step in self.steps:
            step.show_check(checked)
        if is_other:
            self.go_to(self._reached.get(month, self._stands(checked)))
        else:
            self._show_way()
            if self.step().is_done(checked) and not was_done and self.isVisible():
                self.start()

    def go_to(self, number: int) -> None:
        """Go to a step by its number, from 0."""
        if self._checked is None:
            return
        self._reached[self._checked.month] = number
        had_focus = self._stack.isAncestorOf(self.focusWidget() or self) or self.isVisible()
        self._stack.setCurrentIndex(number)
        self._show_way()
        self.help_part = self.step().help_part
        if had_focus:
            self.start()

    def lead_to(self, step: MonthStep) -> None:
        """Go to a step."""
        self.go_to(self.steps.index(step))

    def go_on(self) -> None:
        """Go to the next step, once this one lets go."""
        number = self._stack.currentIndex()
        is_last = number + 1 == len(self.steps)
        if self._checked and self.step().go_on(self._checked) and not is_last:
            self.go_to(number + 1)

    def go_back(self) -> None:
        """Go to the step before."""
        self.go_to(max(self._stack.currentIndex() - 1, 0))

    def toggle_side(self) -> None:
        """Show or fold what stands beside the step's work."""
        if side := self.step().side:
            side.toggle()

    def _stands(self, checked: MonthCheck) -> int:
        """Return the first step with something left to do."""
        left = (n for n, step in enumerate(self.steps) if not step.is_done(checked))
        return next(left, len(self.steps) - 1)

    def _show_way(self) -> None:
        """Show how far each step is, and what comes next."""
        checked, number = self._checked, self._stack.currentIndex()
        if checked is None:
            return
        self.set_hints((*self.step().hints, *HINTS))
        shown = [
            Step(one.title, one.state_words(checked), one.is_done(checked)) for one in self.steps
        ]
        self.stepper.show_steps(shown, number)
        self._back.setEnabled(number > 0)
        is_last = number + 1 == len(self.steps)
        self.onward.setVisible(not is_last and self.step().leads_on(checked))
        if not is_last:
            onward = f"下一步：{self.steps[number + 1].title}"
            words = filter(None, (self.step().onward_words(checked), onward))
            self.onward.set_words("，".join(words))

    def _ask_month(self, _choice: object) -> None:
        day = self.months.value()
        if isinstance(day, date):
            self.month_asked.emit(StatisticalMonth(day.year, day.month))

    def _lay_out(self) -> None:
        for step in self.steps:
            self._stack.addWidget(step)
        foot, line = QWidget(), row(spacing=8)
        line.put(self.days, 1)
        line.put(self._back)
        line.put(self.onward)
        foot.setLayout(line)
        self.put(self.stepper)
        self.put(self._stack, 1)
        self.put(foot)
        self.onward.hide()
