"""首页的版面: figures on top, the table of duties, and at the right what can be done now."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import month_day_words, weekday_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.backup_card import BackupCard
from lvgw_desktop.ui.home.duties import duty_rows
from lvgw_desktop.ui.home.duty_card import DutyCard
from lvgw_desktop.ui.home.figure_row import FigureRow
from lvgw_desktop.ui.home.matter_list import MatterList
from lvgw_desktop.ui.home.matters import matters_of
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.filter_bar import MonthPicker, month_choices
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.side_by_side import SideBySide
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.trend_chart import TrendChart

SIDE = 424
HINTS = (
    Hint("F2", "新记服务"),
    Hint("Enter", "看记录或补记"),
    Hint("F5", "刷新"),
    Hint("Ctrl+K", "查找"),
    Hint("F11", "侧栏"),
    Hint("F1", "帮助"),
)
EMPTY_HINTS = tuple(hint for hint in HINTS if hint.key != "Enter")


class HomePage(Page):
    """Shows one overview; `month_asked(StatisticalMonth)` when another month is chosen."""

    month_asked = Signal(object)
    import_asked = Signal()

    def __init__(
        self, today: date, new_log: Callable[[], object], others: Callable[[], object]
    ) -> None:
        self.months = MonthPicker(today, today)
        self.new_log = Button("新记一次服务", Kind.PRIMARY, icon="plus", key="F2", clicked=new_log)
        records = Button("其他记录", icon="notebook", key="Ctrl+G", clicked=others)
        super().__init__("首页", actions=(self.months, records, self.new_log), hints=HINTS)
        self.figures = FigureRow()
        self.duties = DutyCard(self.import_asked.emit)
        self.table = self.duties.table
        self.matters = MatterList()
        self.chart = TrendChart()
        self.backup = BackupCard()
        self._unfinished = Label("", "side")
        self.sides = SideBySide(self.duties, self._side(), width=SIDE)
        self.put(self.figures)
        self.put(self.sides, 1)
        self.months.chosen.connect(self._ask_month)

    def start(self) -> None:
        """Put the cursor into the table."""
        self.duties.take_focus()

    def show_overview(self, overview: HomeOverview) -> None:
        """Show the state of a month."""
        today, month = overview.today, overview.month
        day = f"今天 {month_day_words(today)} {weekday_words(today)}"
        self.set_title(f"{month.words}，还差哪些", day)
        newest = date(overview.present.year, overview.present.number, 1)
        self.months.set_candidates(month_choices(newest))
        self.months.show_month(date(month.year, month.number, 1))
        self.figures.show_overview(overview)
        self._show_duties(overview)
        self.matters.show_matters(matters_of(overview))
        unfinished = month == overview.present
        note = f" · {month.number} 月未完" if unfinished else ""
        self._unfinished.setText(f"近 12 个月{note}")
        bars = [(f"{one.number}月", count) for one, count in overview.trend]
        self.chart.show_bars(bars, unfinished=unfinished)
        self.backup.show_backup(overview)

    def _show_duties(self, overview: HomeOverview) -> None:
        had_focus = self.table.hasFocus() or self.duties.import_button.hasFocus()
        self.duties.show_rows(duty_rows(overview))
        self.set_hints(EMPTY_HINTS if self.duties.is_empty() else HINTS)
        if had_focus:
            self.start()

    def _side(self) -> QWidget:
        side = QWidget()
        chart = Card("每月服务次数", self.chart, aside=self._unfinished)
        layout = column(self.matters, spacing=10)
        layout.put(chart, 1)
        layout.put(self.backup)
        side.setLayout(layout)
        return side

    def _ask_month(self, _choice: object) -> None:
        day = self.months.value()
        if isinstance(day, date):
            self.month_asked.emit(StatisticalMonth(day.year, day.month))
