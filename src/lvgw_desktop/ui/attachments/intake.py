"""拖放和粘贴: files and pictures that come to a page, past the text fields on it."""

from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from lvgw_desktop.ui.attachments.brought import brings, brought_by, has_files
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
        if event.type() in _DRAGS:
            return self._heed_drag(watched, cast("QDropEvent", event))
        if event.type() == QEvent.Type.ShortcutOverride and watched is not self._place:
            return self._leaves_paste(cast("QKeyEvent", event))
        return super().eventFilter(watched, event)

    def _heed_drag(self, watched: QObject, event: QDropEvent) -> bool:
        """Accept on the place; what a field ignores, Qt offers to the place around it."""
        mime = event.mimeData()
        if watched is not self._place:
            passes = has_files(mime) or _is_no_text(mime)
            if passes:
                event.ignore()
            return passes
        taken = brings(mime)
        if taken:
            event.acceptProposedAction()
        if taken and event.type() == QEvent.Type.Drop:
            self.brought.emit(brought_by(mime))
        return taken

    def _leaves_paste(self, event: QKeyEvent) -> bool:
        """Let Ctrl+V be the page's key while there are files or a picture, and no text."""
        is_paste = event.matches(QKeySequence.StandardKey.Paste)
        leaves = is_paste and _is_no_text(QGuiApplication.clipboard().mimeData())
        if leaves:
            event.ignore()
        return leaves


def _is_no_text(mime: QMimeData) -> bool:
    """Tell whether there is something to attach and nothing to write."""
    return brings(mime) and not mime.hasFormat(_PLAIN_TEXT)


def _text_fields(place: QWidget) -> list[QWidget]:
    return [one for kind in _TEXT_FIELDS for one in place.findChildren(kind)]
