"""保存时锁住: nothing can be typed during a save; the cursor finds its place again."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.cursor_place import CursorPlace


class Locking(QObject):
    """Locks these parts of a page together."""

    def __init__(self, page: QWidget, *parts: QWidget) -> None:
        super().__init__(page)
        self._parts = parts
        self._cursor = CursorPlace(page)

    def lock(self, busy: bool) -> None:  # noqa: FBT001  a signal's one value
        """Lock the parts, or open them again."""
        if busy:
            self._cursor.note()
        for part in self._parts:
            part.setEnabled(not busy)
        if not busy:
            self._cursor.go_back()
