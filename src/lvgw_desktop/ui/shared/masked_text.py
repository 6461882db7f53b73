"""遮住的号码: 138****1234 with 显示; it hides itself after a minute, and each look is told."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import row

HIDES_AFTER_MS = 60_000


class Mask(QWidget):
    """The button 显示 / 遮住 for some labels of one page; `shown` is emitted at each look."""

    shown = Signal()

    def __init__(self, words: str = "显示号码") -> None:
        super().__init__()
        self._words = words
        self._texts: list[tuple[Label, str, Callable[[], str]]] = []
        self._button = Button(words, icon="eye", small=True, clicked=self.toggle)
        self._timer = QTimer(self, singleShot=True, interval=HIDES_AFTER_MS)
        self._timer.timeout.connect(self.cover)
        self.setLayout(row(self._button))

    def add(self, label: Label, masked: str, full: Callable[[], str]) -> None:
        """Let a label show `masked`, and what `full()` gives while uncovered."""
        self._texts.append((label, masked, full))
        label.setText(full() if self.uncovered() else masked)

    def uncovered(self) -> bool:
        """Tell whether the numbers can be read now."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Show the numbers for a minute, or hide them."""
        if self.uncovered():
            self.cover()
            return
        for label, _masked, full in self._texts:
            label.setText(full())
        self._button.set_words("遮住")
        self._timer.start()
        self.shown.emit()

    def cover(self) -> None:
        """Hide the numbers."""
        self._timer.stop()
        for label, masked, _full in self._texts:
            label.setText(masked)
        self._button.set_words(self._words)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the numbers when the page is left."""
        self.cover()
        super().hideEvent(event)
