"""历史画面: a log and a village of the practice office that were changed, and a restoration."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.village import Contact
from lvgw_desktop.ui.history.page import HistoryPage

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

OTHER = "来访人咨询翻建房屋滴水、出路问题。告知其依据民法典相邻关系的规定处理，先由社区丈量四至。"


def history_of_a_log(window: MainWindow) -> None:
    """Show the history of a printed log whose words were changed later."""
    log = _changed_log(window)
    window.show_tab(1)
    window.errands.history.show_history(log.uuid)
    window.activateWindow()
    _choose_edit(window)


def history_restored(window: MainWindow) -> None:
    """Show what restoring it would do."""
    history_of_a_log(window)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)


def history_of_a_village(window: MainWindow) -> None:
    """Show the history of a village with its appointments and a masked number."""
    villages = window.use_cases.villages
    village = villages.named("兴梁社区")
    person = Contact(role="治保主任", name="孙某兰", phone="138-0375-0000")
    villages.save(replace(village, contacts=(*village.contacts[:1], person), remark="周三开会"))
    window.show_tab_named("村(居)")
    window.errands.history.show_history(village.uuid)


def _changed_log(window: MainWindow) -> ServiceLog:
    use_cases = window.use_cases
    wanted = LogFilter(states=frozenset({PaperState.TO_PRINT, PaperState.PRINTED}))
    log_id = use_cases.log_list.ids(wanted)[-1]
    use_cases.printing.issue_sheets([log_id])
    use_cases.printing.mark_printed([log_id])
    log = use_cases.service_logs.get(log_id)
    content = log.content if log.content != OTHER else log.content[:20]
    mended = replace(log, content=OTHER if content == log.content else content, items=())
    return use_cases.service_logs.record(mended, reason="按纸上的改")


def _choose_edit(window: MainWindow) -> None:
    page = window.tab().page()
    assert isinstance(page, HistoryPage)
    QApplication.processEvents()
    page.table.choose_row(0)
