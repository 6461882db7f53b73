"""查找画面: saved filters, searched words in the list, and the search palette over a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.services.saved_filters import SavedFilter
from lvgw_desktop.ui.other_records.list_page import OtherListPage
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab
from lvgw_desktop.ui.shared.filters import Filters

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

WAITING = {"month": "present", "status": PaperState.TO_PRINT.name}
GROUPS = (
    SavedFilter("本月待打印", WAITING),
    SavedFilter("上月已签回", {"month": "last", "status": PaperState.SIGNED.name}),
    SavedFilter("宅基地", {"text": "宅基地"}),
)


def filter_in_force(window: MainWindow) -> None:
    """Show the list under a saved filter, with the list of all of them open."""
    tab = _logs_with_filters(window)
    tab.list.filters.ask_for(tab.list.filters.filters_of(WAITING))
    window.activateWindow()
    tab.list.filters.saved.start()


def filter_being_named(window: MainWindow) -> None:
    """Show the question for the name of a group."""
    tab = _logs_with_filters(window)
    window.activateWindow()
    tab.list.filters.saved.keep_asked.emit()


def _logs_with_filters(window: MainWindow) -> ServiceLogsTab:
    for group in GROUPS:
        window.use_cases.saved_filters.keep("service_logs", group)
    tab = window.show_tab(1)
    assert isinstance(tab, ServiceLogsTab)
    return tab


def records_filter(window: MainWindow) -> None:
    """Show the other records under a saved filter, with the list of all of them open."""
    group = SavedFilter("今年没办的", {"month": "present", "status": "OPEN"})
    window.use_cases.saved_filters.keep("other_records", group)
    window.errands.others.show()
    page = window.tab().page()
    assert isinstance(page, OtherListPage)
    window.activateWindow()
    page.filter.bar.ask_for(page.filter.bar.filters_of(group.values))
    page.filter.bar.saved.start()


def logs_searched(window: MainWindow) -> None:
    """Show the list of logs with what was searched for marked in it."""
    tab = window.show_tab(1)
    assert isinstance(tab, ServiceLogsTab)
    tab.list.filters.ask_for(Filters(text="whait 宅基地"))


def palette_empty(window: MainWindow) -> None:
    """Show the palette as it comes up: what was used last, and what can be done."""
    window.activateWindow()
    window.search.show()


def palette_found(window: MainWindow) -> None:
    """Show what two letters find."""
    _search(window, "zz")


def palette_words(window: MainWindow) -> None:
    """Show what a word in the logs finds, over the list of logs."""
    window.show_tab(1)
    _search(window, "宅基地")


def palette_others(window: MainWindow) -> None:
    """Show what a word in the other records and the phrases finds."""
    _search(window, "诈骗")


def palette_nothing(window: MainWindow) -> None:
    """Show that nothing is found."""
    _search(window, "qqxx")


def _search(window: MainWindow, typed: str) -> None:
    palette_empty(window)
    focus = window.focusWidget()
    assert isinstance(focus, QLineEdit)
    focus.setText(typed)
