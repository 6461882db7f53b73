"""编辑的右栏: quantities, what to check, and what will come of the record."""

from datetime import date

from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.ui.service_logs.amounts import Amounts
from lvgw_desktop.ui.service_logs.check_card import CheckCard
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size

WIDTH = 404


class SidePanel(QWidget):
    """The three cards beside the sheet."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.amounts = Amounts(vocabulary)
        self.checks = CheckCard()
        self._outcome = Label("", wrap=True)
        self.outcome = Card("", Label("保存后自动生成", "label"), self._outcome, spacing=2)
        keep_size(self, width=WIDTH)
        self.setLayout(column(self.amounts, self.checks, self.outcome, STRETCH, spacing=10))

    def show_outcome(self, pages: int, village: str, day: date, calendar: MonthCalendar) -> None:
        """Say where the record will appear."""
        parts = (
            f"日志 {pages} 页",
            f"台账 {village} {day.year} 年卷".replace("  ", " "),
            f"{calendar.month_of(day).number} 月月报",
        )
        self._outcome.setText(" · ".join(parts))
