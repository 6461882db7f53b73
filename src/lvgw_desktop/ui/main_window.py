"""主窗口: the tabs, the keys that work everywhere, the status line, and leaving in good order."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.services.backups import Backup
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui import crash_dialog
from lvgw_desktop.ui.errands import Errands
from lvgw_desktop.ui.indexing import Indexing
from lvgw_desktop.ui.leaving import TAB_STATES, Leaving
from lvgw_desktop.ui.search.errands import SearchErrands
from lvgw_desktop.ui.search.reach import Reach
from lvgw_desktop.ui.settings.appearance import (
    change_appearance,
    remembered_appearance,
    stepped,
)
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.operation_windows import show_operations_in
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.states import PracticeBand
from lvgw_desktop.ui.shared.tab_page import IsWanted, TabPage
from lvgw_desktop.ui.shared.toast import Toast
from lvgw_desktop.ui.shared.undo_redo import UndoRedo
from lvgw_desktop.ui.status_line import StatusLine
from lvgw_desktop.ui.tab_row import TabRow
from lvgw_desktop.ui.tabs import TABS

NAME = "村(居)法律顾问工作台"
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
        self._states: dict[str, Any] = use_cases.preferences.get(TAB_STATES, {})
        self._practice = use_cases.office.get().practice
        self._built: dict[int, TabPage] = {}
        self.toast = Toast(self)
        self.undo_redo = UndoRedo(operations, lambda: use_cases.steps, self.toast)
        self.errands = Errands(
            use_cases, operations, self.show_tab_named, self.tab, self.come_back_to, help_file
        )
        self.search = SearchErrands(
            Reach(use_cases, operations, self.errands, self.show_tab_named, self.tab)
        )
        self._leaving = Leaving(self, use_cases, operations)
        self._indexing = Indexing(self, use_cases, operations)
        self._row = TabRow([tab.words for tab in TABS])
        self._stack = QStackedWidget()
        for _tab in TABS:
            self._stack.addWidget(QWidget())
        self._status = StatusLine(operations)
        self._lay_out()
        self._connect()
        self._make_shortcuts()
        self._heed_change(frozenset({"office", "backups"}))
        self.show_tab(0)
        QTimer.singleShot(RESTING_AFTER_MS, self, self.search.prepared)

    def tab(self) -> TabPage:
        """Return the tab in front."""
        return self._built[self._row.current()]

    def tab_count(self) -> int:
        """Return how many tabs there are."""
        return len(TABS)

    def tabs(self) -> tuple[TabPage, ...]:
        """Return the tabs shown so far."""
        return tuple(self._built.values())

    def show_tab(self, number: int) -> TabPage:
        """Bring a tab forward and put the cursor where it was there, or where work begins."""
        if number not in self._built:
            self._build(number)
        front = self._stack.currentWidget()
        if isinstance(front, TabPage):
            front.page().leave_off()
        self._row.choose(number)
        self._stack.setCurrentIndex(number)
        tab = self._built[number]
        tab.page().come_up()
        self._show_hints(tab, tab.page().hints())
        return tab

    def show_tab_named(self, title: str) -> TabPage:
        """Bring the tab of this title forward."""
        titles = [tab.words.title for tab in TABS]
        return self.show_tab(titles.index(title))

    def come_back_to(self, is_wanted: IsWanted) -> bool:
        """Go to an open page, in whatever tab it is; tells whether there is one."""
        for number, tab in self._built.items():
            if any(map(is_wanted, tab.pages())):
                return self.show_tab(number).come_back_to(is_wanted)
        return False

    def come_forward(self) -> None:
        """Show the window again after a second start of the program."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.toast.say("程序已经开着，已切换过去。")

    def tab_states(self) -> dict[str, Any]:
        """Return what every tab remembers over a restart, by its title."""
        shown = {TABS[number].words.title: tab.state() for number, tab in self._built.items()}
        return {**self._states, **shown}

    def leave(self, *, backup: bool) -> None:
        """Close the office file in good order; `left` comes when that is done."""
        if self._pages_agree():
            self._leaving.begin(self.tab_states(), backup=backup)

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

    def _pages_agree(self) -> bool:
        """Let every open editor keep its draft; one that has a question comes to the front."""
        for number, tab in self._built.items():
            while tab.count() > 1:
                if not tab.go_back():
                    self.show_tab(number)
                    return False
        return True

    def _build(self, number: int) -> None:
        tab = TABS[number].made(self.use_cases, self.operations, self.errands)
        tab.hints_changed.connect(lambda hints: self._show_hints(tab, hints))
        tab.said.connect(self.undo_redo.say)
        tab.elsewhere = self.come_back_to
        tab.restore(self._states.get(TABS[number].words.title, {}))
        self._built[number] = tab
        placeholder = self._stack.widget(number)
        self._stack.insertWidget(number, tab)
        self._stack.removeWidget(placeholder)

    def _show_hints(self, tab: TabPage, hints: tuple[Hint, ...]) -> None:
        if tab is self._stack.currentWidget():
            self._status.show_hints(hints)

    def _lay_out(self) -> None:
        band = PracticeBand()
        band.setVisible(self._practice)
        whole = QWidget()
        inside = column(self._row, band, spacing=0)
        inside.put(self._stack, 1)
        whole.setLayout(inside)
        self.setCentralWidget(whole)
        self.setStatusBar(self._status)
        self.resize(WIDTH, HEIGHT)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)

    def _connect(self) -> None:
        show_operations_in(self, self.operations, crash_dialog.show_crash)
        self.operations.changed.connect(self._heed_change)
        self._leaving.finished.connect(self.left)
        self._row.chosen.connect(self.show_tab)
        self._row.search_asked.connect(self.search.show)
        self._row.settings_asked.connect(self.errands.settings.show)
        self._row.help_asked.connect(self.errands.show_help)
        self.errands.restore_asked.connect(self.restore_asked)
        self.errands.practice_asked.connect(self.practice_asked)
        self.errands.office_asked.connect(self.office_asked)

    def _make_shortcuts(self) -> None:
        for number in range(len(TABS)):
            self._on_key(f"Ctrl+{number + 1}", lambda number=number: self.show_tab(number))
        self._on_key("Ctrl+K", self.search.show)
        self._on_key("Ctrl+G", self.errands.others.show)
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            self._on_key(keys, lambda step=step: self._step_text_size(step))

    def _on_key(self, keys: str, action: Any) -> None:  # noqa: ANN401  any function without arguments
        QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _step_text_size(self, step: int) -> None:
        wanted = stepped(theme.current().appearance, step)
        preferences, say = self.use_cases.preferences, self.undo_redo.say
        change_appearance(wanted, preferences, self.operations, say)

    def _heed_change(self, topics: frozenset[str]) -> None:
        """Read again what the title and the status line tell of office and backups."""
        if topics & {"office", "backups"}:
            self.operations.run(self._read_facts, then=self._show_facts, key="window.facts")

    def _read_facts(self) -> tuple[JudicialOffice, Backup | None]:
        return self.use_cases.office.get(), next(iter(self.use_cases.backups.all()), None)

    def _show_facts(self, facts: tuple[JudicialOffice, Backup | None]) -> None:
        office, last = facts
        self.setWindowTitle(f"{NAME} — {office.name}")
        self._status.show_operator(office.clerk)
        today = self.use_cases.workplace.today
        self._status.show_backup(last.made_at if last else None, today)
