"""光标的位置: where the cursor is within a part of the window, and the way back to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class CursorPlace:
    """A field keeps its cursor and selection itself: the focus alone has to be brought back."""

    def __init__(self, within: QWidget) -> None:
        self._within = within
        self._noted: QWidget | None = None

    def note(self) -> None:
        """Note where the cursor is now, or was last."""
        self._noted = self._within.focusWidget()

    def go_back(self) -> bool:
        """Put the cursor where it was noted; tells whether there is such a place still."""
        noted = self._noted
        if noted is None or not isValid(noted):
            return False
        if not (noted.isVisible() and noted.isEnabled()):
            return False
        noted.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
