"""查找的输入框: one line that tells of every letter, those of an input method too."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_FOR_THE_WINDOW = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0})
"""With Ctrl: the text size, wherever one is."""


class SearchLine(QLineEdit):
    """`typed(text)` after each change; keys that are no typing go to the palette around it.

    While an input method composes, its letters count as typed, and all keys belong to it.
    """

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("searchLine")
        self.setAccessibleName("找人、找村、找记录、找要办的事")
        self._preedit = self._told = ""
        self.textChanged.connect(lambda _text: self._tell())

    def begin(self) -> None:
        """Begin with nothing typed, and tell so."""
        self._told = ""
        self.clear()
        self.typed.emit("")

    def words(self) -> str:
        """Return what stands there together with what is being composed."""
        text, at = self.text(), self.cursorPosition()
        return (text[:at] + self._preedit + text[at:]).strip()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Search by what is being composed."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the palette what steers it; a composition keeps its keys."""
        if self._preedit:
            super().keyPressEvent(event)
            event.accept()
        elif _steers(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep keys from the shortcuts of the page below, but for the text size."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if not (with_ctrl and event.key() in _FOR_THE_WINDOW):
                event.accept()
                return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001  as Qt calls it
        """Keep the focus: Tab leads nowhere else in the palette."""
        return True

    def _tell(self) -> None:
        words = self.words()
        if words != self._told:
            self._told = words
            self.typed.emit(words)


def _steers(event: QKeyEvent) -> bool:
    with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return with_alt or event.key() in _STEERING


_STEERING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
    }
)
