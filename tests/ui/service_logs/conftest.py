"""The tab of service logs in a window, over the practice office."""

import pytest
import shiboken6
from PySide6.QtWidgets import QMainWindow

from lvgw_desktop.ui.service_logs import log_preview, measure, remarks
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab
from lvgw_desktop.ui.shared import draft_keeper
from lvgw_desktop.ui.shared.toast import Toast
from lvgw_desktop.ui.shared.undo_redo import UndoRedo

CLIENT_AREA = (1366, 621)


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch):
    """What waits for a rest of the keys comes with the next turn of the event loop."""
    monkeypatch.setattr(log_preview, "AFTER_MS", 0)
    monkeypatch.setattr(measure, "AFTER_MS", 0)
    monkeypatch.setattr(remarks, "AFTER_MS", 0)
    monkeypatch.setattr(draft_keeper, "REST_MS", 0)


@pytest.fixture
def tab(qtbot, practice, operations):
    """The tab as the main window holds it: shown, loaded, its toast at hand as `tab.toast`."""
    window = QMainWindow()
    qtbot.addWidget(window)
    tab = ServiceLogsTab(practice, operations)
    tab.toast = Toast(window)
    tab.said.connect(UndoRedo(operations, lambda: practice.steps, tab.toast).say)
    window.setCentralWidget(tab)
    window.resize(*CLIENT_AREA)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    tab.list.start()
    yield tab
    window.hide()  # the focus leaves before its widget does
    shiboken6.delete(tab)  # with its timers, before the office file is closed


@pytest.fixture
def editor(tab):
    """A new record, opened with F2's door."""
    tab.new_log()
    return tab.page()
