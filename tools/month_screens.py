"""月报的画面: its steps, a word of why being typed, a month closed, and two logs side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.settled_finding import Settlement
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.month_close.tab import MonthTab

if TYPE_CHECKING:
    from collections.abc import Callable

    from lvgw_desktop.ui.main_window import MainWindow

NOVEMBER, SEPTEMBER = StatisticalMonth(2026, 11), StatisticalMonth(2026, 9)


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


MONTH_SCREENS = {
    "month_findings": findings_decided,
    "month_compared": logs_compared,
    "month_summary": _at("summary"),
    "month_close": _at("closing_step"),
    "month_report": _at("report"),
    "month_closed": month_closed,
}
