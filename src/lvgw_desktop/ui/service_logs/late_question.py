"""补报吗: asked under the editor when a log's month is closed already; nothing is saved before."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row


class LateQuestion(BottomBar):
    """Enter enters the log as 补报; Esc takes the question away and `day_asked` for another day."""

    day_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bulk")
        self._words = Label("", "bold")
        self._enter_late: Callable[[], object] | None = None
        self._late = Button("记为补报", Kind.PRIMARY, key="Enter", clicked=self._answer)
        day = Button("改日期", key="Esc", clicked=self._leave)
        line = row(self._words, STRETCH, self._late, day, spacing=10, margins=(12, 7, 12, 7))
        self.setLayout(line)
        self.hide()

    def ask(self, question: str, enter_late: Callable[[], object]) -> None:
        """Put the question; `enter_late()` if the log is to be 补报."""
        self._enter_late = enter_late
        self._words.setText(question)
        self.show()
        self._late.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with Enter, go to the day with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        self.hide()
        if self._enter_late:
            self._enter_late()

    def _leave(self) -> None:
        self.hide()
        self.day_asked.emit()
