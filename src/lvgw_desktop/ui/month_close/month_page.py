"""月报的版面: the statistics at the left, report and remarks at the right."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.month_review import MonthReview
from lvgw_desktop.ui.month_close.figure_columns import Grouping
from lvgw_desktop.ui.month_close.figures_card import FiguresCard
from lvgw_desktop.ui.month_close.remarks_card import RemarksCard
from lvgw_desktop.ui.month_close.report_card import ReportCard
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.filter_bar import MonthPicker, month_choices
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.side_by_side import SideBySide
from lvgw_desktop.ui.shared.tab_page import Page

SIDE = 440
HINTS = (
    Hint("Enter", "看是哪几条"),
    Hint("F9", "收台账"),
    Hint("Ctrl+E", "导出"),
    Hint("F8", "打印本月全部"),
    Hint("F5", "刷新"),
    Hint("F11", "侧栏"),
    Hint("F1", "帮助"),
)
RULES = {MonthRule.NATURAL: "自然月", MonthRule.FROM_26TH: "上月26日至本月25日"}


class MonthPage(Page):
    """Shows one review; `month_asked(StatisticalMonth)` when another month is chosen."""

    help_part = "month"

    month_asked = Signal(object)

    def __init__(self, today: date, vocabulary: Vocabulary) -> None:
        self.months = MonthPicker(today, today)
        self.hand_in_button = Button("收台账", icon="notebook", key="F9")
        self.print_button = Button("打印本月全部", icon="printer", key="F8")
        self.export_button = Button("导出 Excel", Kind.PRIMARY, icon="table", key="Ctrl+E")
        actions = (self.months, self.hand_in_button, self.print_button, self.export_button)
        super().__init__("月报", actions=actions, hints=HINTS)
        self.figures, self.report, self.remarks = (
            FiguresCard(vocabulary),
            ReportCard(),
            RemarksCard(),
        )
        side = QWidget()
        layout = column(self.report, spacing=10)
        layout.put(self.remarks, 1)
        side.setLayout(layout)
        self.sides = SideBySide(self.figures, side, width=SIDE)
        self.put(self.sides, 1)
        self.months.chosen.connect(self._ask_month)
        self.figures.grouping_changed.connect(self._make_room)

    def start(self) -> None:
        """Put the cursor into the figures."""
        self.figures.table().setFocus()

    def show_review(self, review: MonthReview, present: StatisticalMonth) -> None:
        """Show a month."""
        month = review.figures.month
        days = month.days_words(review.rule)
        self.set_title("月报", f"统计月份：{days}({RULES[review.rule]})")
        self.months.set_candidates(month_choices(date(present.year, present.number, 1)))
        self.months.set_value(date(month.year, month.number, 1))
        self.figures.show_review(review)
        self.report.show_review(review)
        self.remarks.show_review(review)

    def _make_room(self, grouping: Grouping) -> None:
        """Give the matrix the whole width."""
        self.sides.offer(grouping is Grouping.ALL)
        self.figures.table().setFocus()

    def _ask_month(self, _choice: object) -> None:
        day = self.months.value()
        if isinstance(day, date):
            self.month_asked.emit(StatisticalMonth(day.year, day.month))
