"""封账以后的画面: a log of a closed month, its correction, the ledger, and the question 补报吗."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.corrections.page import CorrectionPage
from lvgw_desktop.ui.ledgers.shelf import Grouping
from lvgw_desktop.ui.ledgers.tab import LedgersTab
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

OCTOBER = StatisticalMonth(2026, 10)
IN_OCTOBER = date(2026, 10, 15)


def closed_log(window: MainWindow) -> None:
    """Show a log of a closed month in its editor."""
    log = _closed(window)
    _tab_of_logs(window).edit(log)


def correction(window: MainWindow) -> None:
    """Show the page that corrects it."""
    log = _closed(window)
    window.show_tab_named("工作日志")
    window.errands.corrections.correct(log.uuid)
    page = window.tab().page()
    assert isinstance(page, CorrectionPage)
    page.editor.boxes["client_name"].editor.set_value("孙某兰")


def closed_ledger(window: MainWindow) -> None:
    """Show a ledger with closed rows, one of them corrected."""
    log = _closed(window)
    corrections = window.use_cases.corrections
    seen = corrections.of_log(log.id or 0).now
    item = ServiceItem(kind="CONSULTATION", quantity=len(corrections.of_log(log.id or 0).made) + 2)
    corrections.correct(seen, replace(seen, content=f"{seen.content}(补正)", items=(item,)), "漏记")
    tab = window.show_tab_named("工作台账")
    assert isinstance(tab, LedgersTab)
    tab.show_volume(Grouping.VILLAGE, log.village_id, OCTOBER.year)
    QApplication.processEvents()
    tab.ledgers.paper.table.show_month(OCTOBER.next.number)


def late_question(window: MainWindow) -> None:
    """Show the question under a log that was served in a closed month."""
    log = _closed(window)
    tab = _tab_of_logs(window)
    tab.copy(replace(log, served_on=IN_OCTOBER))
    page = tab.page()
    assert isinstance(page, LogEditor)
    page.form.boxes["served_on"].editor.set_value("10.15 9-10.30")
    page.save()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)


def _closed(window: MainWindow) -> ServiceLog:
    """Return a log of October, which is closed from now on."""
    use_cases = window.use_cases
    closing = use_cases.month_close
    if closing.check(OCTOBER).close is None:
        closing.close(closing.check(OCTOBER), "顾问都已核对")
        window.operations.tell_changed("month_close")
    with use_cases.workplace.reading() as store:
        logs = store.service_logs.between(date(2026, 10, 1), date(2026, 10, 31))
    return next(log for log in logs if log.paper_state is not PaperState.VOID)


def _tab_of_logs(window: MainWindow) -> ServiceLogsTab:
    tab = window.show_tab_named("工作日志")
    assert isinstance(tab, ServiceLogsTab)
    QApplication.processEvents()
    return tab
