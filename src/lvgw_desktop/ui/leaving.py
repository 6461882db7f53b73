"""退出: running saves finish, a verified backup is made, and the office file is closed."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared import messages
from lvgw_desktop.ui.shared.operations import Operations

AGAIN, GO, STAY = range(3)
VERBS = ("再试一次", "不备份，直接退出", "先不退出")
"""In the order of AGAIN, GO, STAY."""
TAB_STATES = "tab_states"


class Leaving(QObject):
    """Closes one office file; `finished` comes when it is closed, never when the clerk stays."""

    finished = Signal()

    def __init__(self, window: QWidget, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(window)
        self._window, self._use_cases, self._operations = window, use_cases, operations
        self._under_way = False
        self.done = False

    def begin(self, tab_states: Mapping[str, Any], *, backup: bool) -> None:
        """Let running saves finish, remember the tabs, back up, and close."""
        if self._under_way:
            return
        self._under_way = True
        self._operations.settle()
        if backup:
            self._back_up(tab_states)
        else:
            self._end()

    def _back_up(self, tab_states: Mapping[str, Any]) -> None:
        def work() -> None:
            self._use_cases.preferences.remember(TAB_STATES, dict(tab_states))
            self._use_cases.backups.make()

        self._operations.run(
            work,
            then=lambda _made: self._end(),
            refused=lambda refusal: self._ask(refusal, tab_states),
            label="正在备份并核对，做完就退出…",
        )

    def _ask(self, refusal: Refusal, tab_states: Mapping[str, Any]) -> None:
        """Say why there is no backup and let the clerk decide."""
        sentence = f"退出时的备份没有成功：{refusal.sentence}"
        answer = messages.ask(self._window, sentence, VERBS, more="正式数据没有受影响。")
        if answer == AGAIN:
            self._back_up(tab_states)
        elif answer == GO:
            self._end()
        else:
            self._under_way = False

    def _end(self) -> None:
        self._operations.close()
        self._use_cases.close()
        self.done = True
        self.finished.emit()
