"""F3 的列表: phrases and earlier sentences under the cursor of a text, which keeps the focus."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.choice_list import ChoiceList
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.filled_area import FilledArea

FOOTER = "↑↓ 选择   Tab 填入   Esc 关闭   再按 F3 管理常用语"
NOTHING = Choice(None, "没有合适的常用语。再按 F3 可以添加。")
WIDTH = 540
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKE = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CONTROL = Qt.KeyboardModifier.ControlModifier

Offer = Callable[[], Sequence[Choice]]


class PhraseList(QObject):
    """Opened by F3 in one text area; letters typed since then, or just before, narrow it.

    `book_asked` when F3 is pressed once more. While an input method composes, its keys are its
    own; letters typed with the list open go past it, as digits in a number's field do.
    """

    book_asked = Signal()

    def __init__(self, area: FilledArea, offer: Offer) -> None:
        super().__init__(area)
        self._area, self._offer = area, offer
        self._begin = 0
        self._preedit = ""
        self._list: ChoiceList | None = None
        area.installEventFilter(self)
        area.composed.connect(self._heed_composing)
        area.textChanged.connect(self._search)
        area.cursorPositionChanged.connect(self._heed_cursor)

    def is_open(self) -> bool:
        """Tell whether the list is shown."""
        return self._list is not None and self._list.isVisible()

    def offered(self) -> list[Choice]:
        """Return what the list holds."""
        return self._list.choices() if self._list else []

    def open(self) -> None:
        """Offer what fits, for the letters just before the cursor or for what is selected."""
        self._begin = _word_begin(self._area.textCursor())
        if self._list is None:
            self._list = ChoiceList(self._area.window(), FOOTER, numbered=True)
            self._list.chosen.connect(self._take)
            self.destroyed.connect(self._list.deleteLater)
        self._show()
        self._area.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def close(self) -> None:
        """Hide the list; what was typed stays."""
        if self._list and self.is_open():
            self._list.hide()
            self._area.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    def refresh(self) -> None:
        """Offer anew: more was found meanwhile."""
        self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer the list by the keys of the text."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._is_composing() or self._heed_key(event)
        return super().eventFilter(watched, event)

    def _is_composing(self) -> bool:
        return self.is_open() and bool(self._preedit)

    def _heed_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_F3:
            self._press_again() if self.is_open() else self.open()
        elif not self._list or not self.is_open() or event.modifiers() & _CONTROL:
            return False
        elif key in _STEPS:
            self._list.step(_STEPS[key])
        elif key in _TAKE:
            self._take(self._list.marked())
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif event.text() in _DIGITS and event.text():
            self._take_number(int(event.text()))
        else:
            return False
        return True

    def _press_again(self) -> None:
        self.close()
        self.book_asked.emit()

    def _take_number(self, number: int) -> None:
        choices = self.offered()
        if number <= len(choices):
            self._take(choices[number - 1])

    def _take(self, choice: Choice | None) -> None:
        self.close()
        if choice and choice is not NOTHING:
            self._area.fill_in(choice.text, self._begin)

    def _heed_composing(self, preedit: str) -> None:
        self._preedit = preedit
        self._search()

    def _heed_cursor(self) -> None:
        if self.is_open() and self._area.textCursor().selectionEnd() < self._begin:
            self.close()

    def _search(self) -> None:
        if self.is_open():
            self._show()

    def _show(self) -> None:
        assert self._list
        found = matching(self._offer(), self._word())
        self._list.offer(found or [NOTHING])
        caret = self._area.cursorRect()
        size = QSize(theme.px(WIDTH), caret.height())
        self._list.open_at(self._area.viewport(), QRect(caret.topLeft(), size))

    def _word(self) -> str:
        cursor = self._area.textCursor()
        end = cursor.selectionEnd()
        cursor.setPosition(self._begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText() + self._preedit


_DIGITS = "123456789"


def _word_begin(cursor: QTextCursor) -> int:
    """Return where the selection or the Latin letters before the cursor begin."""
    if cursor.hasSelection():
        return cursor.selectionStart()
    line = cursor.block().text().encode("utf-16-le", "surrogatepass")
    before = line[: 2 * cursor.positionInBlock()].decode("utf-16-le", "surrogatepass")
    letters = before[len(before.rstrip(_LETTERS)) :]
    return cursor.position() - len(letters)


_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
