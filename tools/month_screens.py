"""月报的画面: its steps, a word of why being typed, a month closed, and two logs side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.domain.settled_finding import Settlement
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.month_close.sent_page import SentPage
from lvgw_desktop.ui.month_close.statistics_choices import View
from lvgw_desktop.ui.month_close.statistics_page import StatisticsPage
from lvgw_desktop.ui.month_close.tab import MonthTab
from lvgw_desktop.ui.printing.page import PrintPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from lvgw_desktop.ui.main_window import MainWindow

NOVEMBER, OCTOBER, SEPTEMBER = (StatisticalMonth(2026, number) for number in (11, 10, 9))


def _tab(window: MainWindow) -> MonthTab:
    tab = window.show_tab(3)
    assert isinstance(tab, MonthTab)
    QApplication.processEvents()
    tab.month_page.lead_to(tab.check)
    return tab


def findings_decided(window: MainWindow) -> None:
    """Show some findings decided, and a word of why asked for the next."""
    closing = window.use_cases.month_close
    few = closing.check(NOVEMBER).open_findings[2:4]
    closing.settle(NOVEMBER, few, Settlement.REASON, "确实没有去，下月补上")
    tab = _tab(window)
    table = tab.check.findings.table
    table.choose_row(2)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)


def logs_compared(window: MainWindow) -> None:
    """Show two logs whose texts agree."""
    table = _tab(window).check.findings.table
    rows = (table.records.record(row) for row in range(table.records.rowCount()))
    alike = next(number for number, one in enumerate(rows) if one.other_id is not None)
    table.choose_row(alike)
    table.open_current()


def _at(name: str) -> Callable[[MainWindow], None]:
    """Show a step of November."""

    def show(window: MainWindow) -> None:
        tab = _tab(window)
        tab.month_page.lead_to(getattr(tab, name))

    return show


def month_closed(window: MainWindow) -> None:
    """Show September closed for the second time."""
    closing = window.use_cases.month_close
    if closing.check(SEPTEMBER).close is None:
        closing.close(closing.check(SEPTEMBER), "其余的下月补齐")
        closing.reopen(SEPTEMBER, "漏记一条")
        closing.close(closing.check(SEPTEMBER), "其余的下月补齐")
    tab = _tab(window)
    tab.show_month(SEPTEMBER)
    tab.month_page.lead_to(tab.closing_step)


def sent_before(window: MainWindow) -> None:
    """Show what was sent of September, and of October twice."""
    with TemporaryDirectory() as folder:
        for month, masked in ((SEPTEMBER, False), (OCTOBER, True), (OCTOBER, False)):
            window.use_cases.report_packages.make(month, Path(folder), masked=masked)
    _at("report")(window)
    QTest.keyClick(window.show_tab(3).page(), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)


def sent_compared(window: MainWindow) -> None:
    """Show a month that was sent beside what counts in it now."""
    use_cases = window.use_cases
    with TemporaryDirectory() as folder:
        use_cases.report_packages.make(NOVEMBER, Path(folder))
    with use_cases.workplace.reading() as store:
        log = store.service_logs.get(store.log_list.ids(LogFilter())[0])
    other = {ServiceMethod.PHONE: ServiceMethod.ON_SITE}.get(log.method, ServiceMethod.PHONE)
    result = f"{log.result}电话回访过，对方满意。"
    use_cases.service_logs.record(replace(log, method=other, result=result))
    sent_before(window)
    page = window.show_tab(3).page()
    assert isinstance(page, SentPage)
    page.compare_asked.emit(use_cases.sent_reports.packages(NOVEMBER)[0])


def statistics(window: MainWindow) -> None:
    """Show the figures of a quarter by village."""
    _statistics(window, PeriodKind.QUARTER, "按村(居)")


def statistics_of_a_year(window: MainWindow) -> None:
    """Show the figures of the whole office in a year beside those of the year before."""
    _statistics(window, PeriodKind.YEAR, "")


def statistics_of_disputes(window: MainWindow) -> None:
    """Show half a year by dispute type."""
    _statistics(window, PeriodKind.HALF, "按纠纷类型")


def statistics_trend(window: MainWindow) -> None:
    """Show half a year within its year, beside the year before."""
    _statistics(window, PeriodKind.HALF, "", View.CHART)


def statistics_bars(window: MainWindow) -> None:
    """Show villages compared."""
    _statistics(window, PeriodKind.YEAR, "按村(居)", View.CHART)


def statistics_bars_of_advisers(window: MainWindow) -> None:
    """Show advisers compared."""
    _statistics(window, PeriodKind.YEAR, "按法律顾问", View.CHART)


def statistics_services(window: MainWindow) -> None:
    """Show kinds of service compared."""
    _statistics(window, PeriodKind.YEAR, "按服务种类", View.CHART)


def statistics_outcomes(window: MainWindow) -> None:
    """Show how disputes of each type ended."""
    _statistics(window, PeriodKind.YEAR, "按纠纷类型和结果", View.CHART)


def statistics_matrix(window: MainWindow) -> None:
    """Show a year of villages, month by month."""
    _statistics(window, PeriodKind.MONTH, "", View.YEAR)


def statistics_report(window: MainWindow) -> None:
    """Show the report of a year as it prints, at its year of villages."""
    _statistics(window, PeriodKind.YEAR, "", View.YEAR)
    QTest.keyClick(window.show_tab(3).page(), Qt.Key.Key_F8)
    page = window.show_tab(3).page()
    assert isinstance(page, PrintPage)
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_End)


def _statistics(
    window: MainWindow, kind: PeriodKind, grouping: str, view: View = View.TABLE
) -> None:
    tab = _tab(window)
    tab.month_page.statistics_button.click()
    QApplication.processEvents()
    page = tab.page()
    assert isinstance(page, StatisticsPage)
    page.grouping.setText(grouping)
    page.grouping.settle()
    page.show_view(view)
    page.show_period(page.period.as_kind(kind))
    QApplication.processEvents()
    page.start()


MONTH_SCREENS = {
    "month_sent": sent_before,
    "month_sent_compared": sent_compared,
    "month_findings": findings_decided,
    "month_compared": logs_compared,
    "month_summary": _at("summary"),
    "month_close": _at("closing_step"),
    "month_report": _at("report"),
    "month_closed": month_closed,
    "statistics": statistics,
    "statistics_year": statistics_of_a_year,
    "statistics_disputes": statistics_of_disputes,
    "statistics_trend": statistics_trend,
    "statistics_bars": statistics_bars,
    "statistics_bars_advisers": statistics_bars_of_advisers,
    "statistics_services": statistics_services,
    "statistics_outcomes": statistics_outcomes,
    "statistics_matrix": statistics_matrix,
    "statistics_report": statistics_report,
}
