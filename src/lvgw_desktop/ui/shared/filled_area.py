"""填入的字: a text area that marks what was filled in for the clerk until it is edited around."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.text_editor import TextArea

_MOVE, _KEEP = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor


class FilledArea(TextArea):
    """`composed(preedit)` while an input method works; "" once it is done."""

    composed = Signal(str)

    def __init__(self, *, lines: int = 4) -> None:
        super().__init__(lines=lines)
        self._marks: list[_Mark] = []
        self._filling = False
        self.textChanged.connect(self._look_after_marks)
        theme.current().changed.connect(self._show_marks)

    def fill_in(self, text: str, begin: int) -> None:
        """Put a text in place of what stands between a position and the cursor's end."""
        cursor = self.textCursor()
        end = cursor.selectionEnd()
        cursor.setPosition(begin, _MOVE)
        cursor.setPosition(end, _KEEP)
        self._filling = True
        cursor.insertText(text)
        self._filling = False
        self._marks = [_Mark.at(mark.cursor) for mark in self._marks if mark.is_whole()]
        self._mark(begin, cursor.position())
        self.setTextCursor(cursor)
        self._show_marks()

    def filled_in(self) -> tuple[str, ...]:
        """Return the texts that were filled in and not edited around since, in their order."""
        in_order = sorted(self._marks, key=lambda mark: mark.cursor.selectionStart())
        return tuple(mark.text for mark in in_order)

    def mark(self, texts: Iterable[str]) -> None:
        """Mark the texts where they stand, one after the other; one that is not there is none."""
        self._marks = []
        whole, after = self.toPlainText(), 0
        for text in texts:
            at = whole.find(text, after)
            if at >= 0:
                after = at + len(text)
                self._mark(_units(whole[:at]), _units(whole[:after]))
        self._show_marks()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Tell what is being composed."""
        super().inputMethodEvent(event)
        self.composed.emit(event.preeditString())

    def _mark(self, begin: int, end: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin, _MOVE)
        cursor.setPosition(end, _KEEP)
        self._marks.append(_Mark.at(cursor))

    def _look_after_marks(self) -> None:
        if self._filling or not self._marks:
            return
        kept = [mark for mark in self._marks if mark.is_untouched()]
        if len(kept) < len(self._marks):
            self._marks = kept
            self._show_marks()

    def _show_marks(self) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(theme.current().tokens.warn_bg))
        look.setFontUnderline(True)
        look.setUnderlineColor(QColor(theme.current().tokens.warn_line))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        self.setExtraSelections([_shown(mark.cursor, look) for mark in self._marks])


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of the document, with its text and the letters at its sides when it was made.

    Qt tells of a change also where an input method only composes: what stands there is compared.
    """

    cursor: QTextCursor
    text: str
    sides: tuple[str, str]

    @staticmethod
    def at(cursor: QTextCursor) -> "_Mark":
        cursor.setKeepPositionOnInsert(True)  # what is typed at its end stands beside it
        return _Mark(cursor, _text_of(cursor), _sides_of(cursor))

    def is_whole(self) -> bool:
        return _text_of(self.cursor) == self.text

    def is_untouched(self) -> bool:
        return self.is_whole() and _sides_of(self.cursor) == self.sides


def _text_of(cursor: QTextCursor) -> str:
    return cursor.selection().toPlainText()


def _sides_of(cursor: QTextCursor) -> tuple[str, str]:
    document = cursor.document()
    before, after = cursor.selectionStart() - 1, cursor.selectionEnd()
    return document.characterAt(before) if before >= 0 else "", document.characterAt(after)


def _shown(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    shown = QTextEdit.ExtraSelection()
    shown.cursor, shown.format = cursor, look  # type: ignore[attr-defined]  # its stubs forget them
    return shown


def _units(text: str) -> int:
    """Return how many places a text takes in a document, where 𠮷 takes two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
