"""月报上的页: what is opened over the steps: logs side by side, statistics, the template."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.finding import Finding
from lvgw_desktop.domain.period import PeriodKind, period_of
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.log_list import LogLine
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.month_close.comparison_page import ComparisonPage
from lvgw_desktop.ui.month_close.figure_opening import FigureOpening
from lvgw_desktop.ui.month_close.looking_back import LookingBack
from lvgw_desktop.ui.month_close.mistakes_page import MistakesPage
from lvgw_desktop.ui.month_close.statistics_page import StatisticsPage
from lvgw_desktop.ui.month_close.template_page import TemplatePage
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import Page


class MonthPages(QObject):
    """Lays its pages over the tab with `open_page`; `log_asked(id)`, `said(sentence)` from them.

    `report_asked(Period, Measure)` for the statistics on paper. `figures` opens the numbers,
    `looking_back` what was sent.
    """

    log_asked = Signal(int)
    report_asked = Signal(object, object)
    said = Signal(str)

    def __init__(
        self,
        use_cases: UseCases,
        operations: Operations,
        open_page: Callable[[Page], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._use_cases, self._operations, self._open_page = use_cases, operations, open_page
        self.figures = FigureOpening(use_cases, operations, open_page, self)
        self.looking_back = LookingBack(use_cases, operations, open_page, self)
        self.figures.log_asked.connect(self.log_asked)
        self.looking_back.said.connect(self.said)

    def compare(self, finding: Finding, lines: tuple[LogLine, ...]) -> None:
        """Show two logs side by side."""
        page = ComparisonPage(finding.sentence, lines)
        page.log_asked.connect(self.log_asked)
        self._open_page(page)

    def show_statistics(self, month: StatisticalMonth) -> None:
        """Show figures of any period, a month's to begin with."""
        period = period_of(month, PeriodKind.MONTH)
        page = StatisticsPage(self._use_cases, self._operations, period)
        page.figure_asked.connect(self.figures.show)
        page.print_asked.connect(self.report_asked)
        page.said.connect(self.said)
        self._open_page(page)

    def show_template(self, month: StatisticalMonth, *, masked: bool) -> None:
        """Show the district's template with what a month writes into it."""
        templates = self._use_cases.district_template
        self._operations.run(
            lambda: templates.values(month, masked=masked),
            then=lambda values: self._show_template(
                TemplatePage(templates, self._operations, month, values, masked=masked)
            ),
            key="month.template",
        )

    def _show_template(self, page: TemplatePage) -> None:
        page.said.connect(self.said)
        page.mistakes_found.connect(lambda name, found: self._open_page(MistakesPage(name, found)))
        self._open_page(page)
