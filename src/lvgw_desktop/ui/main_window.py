"""主窗口: the tabs, the keys that work everywhere, the status line, and leaving in good order."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui import crash_dialog
from lvgw_desktop.ui.errands import Errands
from lvgw_desktop.ui.indexing import Indexing
from lvgw_desktop.ui.leaving import TAB_STATES, Leaving
from lvgw_desktop.ui.nameplate import Nameplate
from lvgw_desktop.ui.open_tabs import OpenTabs
from lvgw_desktop.ui.search.errands import SearchErrands
from lvgw_desktop.ui.settings.appearance import (
    change_appearance,
    remembered_appearance,
    stepped,
)
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.operation_windows import show_operations_in
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.states import PracticeBand
from lvgw_desktop.ui.shared.surroundings import Surroundings
from lvgw_desktop.ui.shared.tab_page import TabPage
from lvgw_desktop.ui.shared.toast import Toast
from lvgw_desktop.ui.shared.undo_redo import UndoRedo
from lvgw_desktop.ui.status_line import StatusLine
from lvgw_desktop.ui.tab_row import TabRow
from lvgw_desktop.ui.tabs import TABS, Tab

_TEXT_SIZE_KEYS = {"Ctrl++": 1, "Ctrl+=": 1, "Ctrl+-": -1, "Ctrl+0": 0}
WIDTH, HEIGHT = 1366, 697
LEAST_WIDTH, LEAST_HEIGHT = 1000, 500
RESTING_AFTER_MS = 1_000
"""So soon after the start the palette is made, for which its first key would have to wait."""


class MainWindow(QMainWindow):
    """One open office file on the screen. A tab is loaded when it is first shown.

    `left` comes when the office file is closed; `restore_asked(backup)`, `practice_asked` and
    `office_asked` ask for another file, for which this window has to go first.
    """

    left = Signal()
    restore_asked = Signal(Path)
    practice_asked = Signal()
    office_asked = Signal()

    def __init__(self, use_cases: UseCases, operations: Operations, help_file: Path) -> None:
        super().__init__()
        self.use_cases, self.operations = use_cases, operations
        theme.change(remembered_appearance(use_cases.preferences))
        self.toast = Toast(self)
        self.undo_redo = UndoRedo(operations, lambda: use_cases.steps, self.toast)
        self.tabs = OpenTabs(self._made, use_cases.preferences.get(TAB_STATES, {}))
        around = Surroundings(
            use_cases, operations, self.tab, self.show_tab_named, self.tabs.come_back_to
        )
        self.errands = Errands(around, help_file)
        self.search = SearchErrands(around, self.errands)
        self._leaving = Leaving(self, use_cases, operations)
        self._indexing = Indexing(self, use_cases, operations)
        self._row = TabRow([tab.words for tab in TABS])
        self._status = StatusLine(operations)
        self._lay_out()
        self._connect()
        for keys, act in self._keys().items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._nameplate = Nameplate(self, self._status, use_cases, operations)
        self.show_tab(0)
        QTimer.singleShot(RESTING_AFTER_MS, self, self.search.prepared)

    def tab(self) -> TabPage:
        """Return the tab in front."""
        return self.tabs.front()

    def show_tab(self, number: int) -> TabPage:
        """Bring a tab forward."""
        return self.tabs.show_tab(number)

    def show_tab_named(self, title: str) -> TabPage:
        """Bring the tab of this title forward."""
        return self.tabs.show_named(title)

    def come_forward(self) -> None:
        """Show the window again after a second start of the program."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.toast.say("程序已经开着，已切换过去。")

    def leave(self, *, backup: bool) -> None:
        """Close the office file in good order; `left` comes when that is done."""
        if self.tabs.go_back_everywhere():
            self._leaving.begin(self.tabs.states(), backup=backup)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once the drafts are kept, the saves are finished and a backup is made."""
        if self._leaving.done:
            event.accept()
            return
        event.ignore()
        self.leave(backup=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys do that no focused place has taken."""
        actions: dict[Any, Any] = {
            (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier): self.errands.show_help,
            (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier): self.errands.logs.new_log,
            (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier): self.undo_redo.undo_by_key,
            (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier): self.undo_redo.redo_by_key,
        }
        action = actions.get((Qt.Key(event.key()), event.modifiers()))
        if action:
            action()
        else:
            super().keyPressEvent(event)

    def _made(self, tab: Tab) -> TabPage:
        made = tab.made(self.use_cases, self.operations, self.errands)
        made.said.connect(self.undo_redo.say)
        return made

    def _lay_out(self) -> None:
        band = PracticeBand()
        band.setVisible(self.use_cases.office.get().practice)
        whole = QWidget()
        inside = column(self._row, band, spacing=0)
        inside.put(self.tabs, 1)
        whole.setLayout(inside)
        self.setCentralWidget(whole)
        self.setStatusBar(self._status)
        self.resize(WIDTH, HEIGHT)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)

    def _connect(self) -> None:
        show_operations_in(self, self.operations, crash_dialog.show_crash)
        self._leaving.finished.connect(self.left)
        self._row.chosen.connect(self.tabs.show_tab)
        self.tabs.brought_forward.connect(self._row.choose)
        self.tabs.hints_changed.connect(self._status.show_hints)
        self._row.search_asked.connect(self.search.show)
        self._row.settings_asked.connect(self.errands.settings.show)
        self._row.help_asked.connect(self.errands.show_help)
        self.errands.restore_asked.connect(self.restore_asked)
        self.errands.practice_asked.connect(self.practice_asked)
        self.errands.office_asked.connect(self.office_asked)
        self.errands.reminded.connect(self._say_if_free)

    def _say_if_free(self, sentence: str) -> None:
        if not self.toast.isVisible():
            self.toast.say(sentence)

    def _keys(self) -> dict[str, Callable[[], object]]:
        return {
            "Ctrl+K": self.search.show,
            "Ctrl+G": self.errands.others.show,
            **{f"Ctrl+{number + 1}": partial(self.show_tab, number) for number in range(len(TABS))},
            **{keys: partial(self._step_text_size, step) for keys, step in _TEXT_SIZE_KEYS.items()},
        }

    def _step_text_size(self, step: int) -> None:
        wanted = stepped(theme.current().appearance, step)
        preferences, say = self.use_cases.preferences, self.undo_redo.say
        change_appearance(wanted, preferences, self.operations, say)
