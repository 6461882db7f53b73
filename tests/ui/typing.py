"""Keys as a clerk presses them: they go to whatever has the focus in the window."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def type_text(window: QWidget, text: str) -> None:
    """Type letter by letter; a line break is the Enter key, Chinese comes as bare key events."""
    for letter in text:
        if letter == "\n":
            press(window, Qt.Key.Key_Return)
        elif letter.isascii():
            QTest.keyClicks(_focus(window), letter)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, NONE, letter)
                QApplication.sendEvent(_focus(window), event)


def commit_text(window: QWidget, text: str) -> None:
    """Enter a text as an input method does, in one go."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(_focus(window), event)


def press(window: QWidget, *keys: Qt.Key, with_: Qt.KeyboardModifier = NONE) -> None:
    """Press keys one after the other."""
    for key in keys:
        QTest.keyClick(_focus(window), key, with_)


def _focus(window: QWidget) -> QWidget:
    return window.focusWidget() or window
