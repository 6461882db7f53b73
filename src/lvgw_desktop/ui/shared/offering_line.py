"""带候选的输入框: a line with a list under it that never takes the focus; IME first, keys next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent

from lvgw_desktop.ui.shared.choice_list import ChoiceList
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import IconLine

_CONTROL = Qt.KeyboardModifier.ControlModifier
_OPEN = (Qt.Key.Key_Down, Qt.Key.Key_F3)


Offer = Callable[[str], Sequence[Choice]]
"""What is offered for a text; for "" all there is."""


class OfferingLine(IconLine):
    """`taken(Choice)` for the candidate the clerk takes; what becomes of it is the line's to say.

    While an input method composes, the list follows the text together with what is composed, and
    the keys that steer the list or leave the field by Enter belong to the input method.
    """

    taken = Signal(object)
    chosen = Signal(object)

    def __init__(self, offer: Offer, *, placeholder: str = "", icon: str = "") -> None:
        super().__init__(placeholder=placeholder, icon=icon)
        self._offer = offer
        self._preedit = ""
        self._list: ChoiceList | None = None
        self.textEdited.connect(self._search)

    def is_open(self) -> bool:
        """Tell whether the list is shown."""
        return self._list is not None and self._list.isVisible()

    def offered(self) -> list[Choice]:
        """Return the candidates in the list."""
        return self._list.choices() if self._list else []

    def marked(self) -> Choice | None:
        """Return the candidate that Enter would take."""
        return self._list.marked() if self._list and self.is_open() else None

    def open_list(self, typed: str = "") -> None:
        """Show the candidates for a text, or all of them."""
        choices = self._offer(typed)
        if not choices:
            self.close_list()
            return
        if self._list is None:
            self._list = self._make_list()
            self._list.chosen.connect(self.taken)
            self.destroyed.connect(self._list.deleteLater)
        self._list.offer(choices, self._first_mark(choices, typed))
        self._list.open_at(self)

    def close_list(self) -> None:
        """Hide the candidates."""
        if self._list:
            self._list.hide()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Search by what stands there together with what is being composed."""
        composing = bool(self._preedit)
        super().inputMethodEvent(event)
        self._preedit = event.preeditString()
        if self._preedit or composing:
            at = self.cursorPosition()
            self._search(self.text()[:at] + self._preedit + self.text()[at:])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steer the list while it is open; keys of a composition belong to the input method."""
        if self._preedit:
            super().keyPressEvent(event)
            event.accept()  # the form does not hear of it
        elif self.is_open() and self._steer(event):
            return
        elif event.key() in _OPEN and not self.isReadOnly():
            self._open_by_key()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let Tab take the marked candidate on its way to the next field."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab and not self._preedit:
            self._take_marked()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        super().focusOutEvent(event)
        self._preedit = ""
        self.close_list()

    def _make_list(self) -> ChoiceList:
        return ChoiceList(self.window())

    def _first_mark(self, _choices: Sequence[Choice], _typed: str) -> int:
        """Return which candidate is marked when the list opens."""
        return 0

    def _open_by_key(self) -> None:
        self.open_list()

    def _search(self, typed: str) -> None:
        if typed.strip():
            self.open_list(typed)
        else:
            self.close_list()

    def _steer(self, event: QKeyEvent) -> bool:
        assert self._list
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CONTROL:
            self._take_marked()
            event.ignore()  # the form moves on to the next field
        elif key == Qt.Key.Key_Escape:
            self.close_list()
        else:
            return False
        return True

    def _take_marked(self) -> None:
        if marked := self.marked():
            self.taken.emit(marked)
