"""统计的各种看法: which table or chart shows what is asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.services.statistics import StatisticsService
from lvgw_desktop.ui.month_close.statistics_bars import BarsPane
from lvgw_desktop.ui.month_close.statistics_choices import View
from lvgw_desktop.ui.month_close.statistics_matrix import MatrixPane
from lvgw_desktop.ui.month_close.statistics_outcomes import OutcomesPane
from lvgw_desktop.ui.month_close.statistics_pane import StatisticsPane
from lvgw_desktop.ui.month_close.statistics_table import StatisticsTable
from lvgw_desktop.ui.month_close.statistics_trend import TrendPane


class StatisticsPanes(QStackedWidget):
    """One pane at a time; `figure_asked(FigureAsked, title)` from any of them."""

    figure_asked = Signal(object, str)

    def __init__(self, statistics: StatisticsService) -> None:
        super().__init__()
        self.table, self.trend = StatisticsTable(statistics), TrendPane(statistics)
        self.bars, self.outcomes = BarsPane(statistics), OutcomesPane(statistics)
        self.matrix = MatrixPane(statistics)
        for pane in (self.table, self.trend, self.bars, self.outcomes, self.matrix):
            pane.figure_asked.connect(self.figure_asked)
            self.addWidget(pane)

    def of(self, view: View, grouped_by: GroupedBy) -> StatisticsPane:
        """Return the pane that shows a grouping in some way."""
        charts = {GroupedBy.OFFICE: self.trend, GroupedBy.DISPUTE_OUTCOME: self.outcomes}
        if view is View.CHART:
            return charts.get(grouped_by, self.bars)
        return self.matrix if view is View.YEAR else self.table

    def pane(self) -> StatisticsPane:
        """Return the pane in front."""
        pane = self.currentWidget()
        assert isinstance(pane, StatisticsPane)
        return pane

    def bring_up(self, pane: StatisticsPane) -> None:
        """Put a pane in front; the cursor goes along if it was in the one before."""
        before = self.pane()
        if pane is before:
            return
        had_focus = before.isAncestorOf(self.window().focusWidget() or self)
        self.setCurrentWidget(pane)
        if had_focus:
            pane.start()
