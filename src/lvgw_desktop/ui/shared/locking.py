"""保存时锁住: nothing can be typed during a save; the cursor finds its place again."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


class Locking(QObject):
    """Locks these parts of a page together."""

    def __init__(self, page: QWidget, *parts: QWidget) -> None:
        super().__init__(page)
        self._parts = parts
        self._resting: QWidget | None = None

    def lock(self, busy: bool) -> None:  # noqa: FBT001  a signal's one value
        """Lock the parts, or open them again."""
        if busy:
            self._resting = QApplication.focusWidget()
        for part in self._parts:
            part.setEnabled(not busy)
        if self._resting and not busy:
            self._resting.setFocus()
