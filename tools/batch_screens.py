"""批量修改画面: ticked logs, and what a change of their method would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.ui.service_logs.batch_page import BatchPage
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

TICKED = 9


def batch_ticked(window: MainWindow) -> None:
    """Show the bar under ticked logs."""
    _tab_of_logs(window).list.table.tick(frozenset(_ids(window)))


def batch_edit(window: MainWindow) -> None:
    """Show what choosing 微信群 would do to them."""
    batch_ticked(window)
    _tab_of_logs(window).list.chosen.edit_all()
    page = window.tab().page()
    assert isinstance(page, BatchPage)
    page.values.boxes["method"].take_focus()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_4)


def _tab_of_logs(window: MainWindow) -> ServiceLogsTab:
    tab = window.show_tab_named("工作日志")
    assert isinstance(tab, ServiceLogsTab)
    return tab


def _ids(window: MainWindow) -> tuple[int, ...]:
    return window.use_cases.log_list.ids(LogFilter())[:TICKED]
