"""拖放和粘贴: files and pictures that come to a page, past the text fields on it."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from lvgw_desktop.ui.attachments.brought import brings, brought_by
from lvgw_desktop.ui.shared.shortcuts import on_keys

_TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)
_DRAGS = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
_PLAIN_TEXT = "text/plain"


class Intake(QObject):
    """`brought(Brought)` for what is dropped on `place` or pasted there, empty if it is nothing.

    A text field keeps the text that is dropped on it, and Ctrl+V while the clipboard holds text;
    so the place has to have its fields before.
    """

    brought = Signal(object)

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        place.setAcceptDrops(True)
        place.installEventFilter(self)
        for field in _text_fields(place):
            field.installEventFilter(self)
            if isinstance(field, QAbstractScrollArea):
                field.viewport().installEventFilter(self)
        on_keys(place, {"Ctrl+V": self.paste})

    def paste(self) -> None:
        """Bring what the clipboard holds."""
        self.brought.emit(brought_by(QGuiApplication.clipboard().mimeData()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drops on the place, and have the text fields let pass what is no text for them."""
        if event.type() in _DRAGS and brings(cast("QDropEvent", event).mimeData()):
            self._heed_drag(watched, cast("QDropEvent", event))
            return True
        if event.type() == QEvent.Type.ShortcutOverride and watched is not self._place:
            return self._leaves_paste(cast("QKeyEvent", event))
        return super().eventFilter(watched, event)

    def _heed_drag(self, watched: QObject, event: QDropEvent) -> None:
        """Accept on the place; what a field ignores, Qt offers to the place around it."""
        if watched is not self._place:
            event.ignore()
            return
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.brought.emit(brought_by(event.mimeData()))

    def _leaves_paste(self, event: QKeyEvent) -> bool:
        """Let Ctrl+V be the page's key while there are files or a picture, and no text."""
        mime = QGuiApplication.clipboard().mimeData()
        is_for_page = brings(mime) and not mime.hasFormat(_PLAIN_TEXT)
        leaves = event.matches(QKeySequence.StandardKey.Paste) and is_for_page
        if leaves:
            event.ignore()
        return leaves


def _text_fields(place: QWidget) -> list[QWidget]:
    return [one for kind in _TEXT_FIELDS for one in place.findChildren(kind)]
