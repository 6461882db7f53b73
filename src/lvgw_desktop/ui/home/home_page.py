"""首页的版面: figures on top, the board of duties, and at the right what can be done now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import month_day_words, weekday_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.backup_card import BackupCard
from lvgw_desktop.ui.home.duty_card import DutyCard
from lvgw_desktop.ui.home.duty_matters import matters_of_today
from lvgw_desktop.ui.home.figure_row import FigureRow
from lvgw_desktop.ui.home.look_choice import LookChoice
from lvgw_desktop.ui.home.matter_list import MatterList
from lvgw_desktop.ui.home.matters import Matter
from lvgw_desktop.ui.home.views import Look
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.side_by_side import SideBySide
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.trend_chart import TrendChart

SIDE = 424
_ROOMY = 1280
HINTS = (
    Hint("F2", "新记服务"),
    Hint("Enter", "看记录或补记"),
    Hint("F4", "依据"),
    Hint("Alt+1…4", "月、季度、年、各项"),
    Hint("F5", "刷新"),
    Hint("F11", "侧栏"),
    Hint("F1", "帮助"),
)
EMPTY_HINTS = tuple(hint for hint in HINTS if hint.key not in ("Enter", "F4"))


class HomePage(Page):
    """Shows one overview; `import_asked` while there is no village."""

    help_part = "home"

    import_asked = Signal()

    def __init__(
        self, present: StatisticalMonth, new_log: Callable[[], object], others: Callable[[], object]
    ) -> None:
        self.look = LookChoice(present)
        self.new_log = Button("新记一次服务", Kind.PRIMARY, icon="plus", key="F2", clicked=new_log)
        self._records = Button("其他记录", icon="notebook", key="Ctrl+G", clicked=others)
        actions = (self.look, self._records, self.new_log)
        super().__init__("首页", actions=actions, hints=HINTS)
        self.look.make_keys(self)
        self.figures = FigureRow()
        self.duties = DutyCard(self.import_asked.emit)
        self.matters = MatterList()
        self.chart = TrendChart()
        self.backup = BackupCard()
        self._unfinished = Label("", "side")
        self.sides = SideBySide(self.duties, self._side(), width=SIDE)
        self.put(self.figures)
        self.put(self.sides, 1)

    def start(self) -> None:
        """Put the cursor into the table."""
        self.duties.take_focus()

    def show_overview(self, look: Look, overview: HomeOverview, matters: Sequence[Matter]) -> None:
        """Show the state of a month, a quarter or a year."""
        today = overview.today
        day = f"今天 {month_day_words(today)} {weekday_words(today)}"
        self.set_title(f"{look.period.words}，还差哪些", day)
        self.look.show_look(look, overview.calendar.month_of(today))
        self.figures.show_overview(overview)
        self._show_duties(look, overview)
        self.matters.show_matters(matters_of_today(matters), len(matters))
        self._show_trend(overview)
        self.backup.show_backup(overview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the head to the title and the choice of time where there is little room."""
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY and not theme.current().large
        self._records.setVisible(roomy)
        self.subtitle.setVisible(roomy)

    def _show_trend(self, overview: HomeOverview) -> None:
        unfinished = overview.month == overview.calendar.month_of(overview.today)
        note = f" · {overview.month.number} 月未完" if unfinished else ""
        self._unfinished.setText(f"近 12 个月{note}")
        bars = [(f"{one.number}月", count) for one, count in overview.trend]
        self.chart.show_bars(bars, unfinished=unfinished)

    def _show_duties(self, look: Look, overview: HomeOverview) -> None:
        had_focus = self.duties.has_focus()
        self.duties.show_board(look, overview)
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
