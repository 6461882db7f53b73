"""选择框: type 汉字 or initials, ↑↓ Enter; safe for Chinese input methods."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.choice_list import ChoiceList
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.editors import IconLine, LineEditor

Candidates = Callable[[str], Sequence[Choice]]


class Picker(IconLine):
    """A line with a list of candidates under it; `chosen(Choice|None)` says what the user chose.

    `candidates` gives the choices for what is typed; a plain sequence is searched by `matching`.
    The text stays if nothing fits: `value()` is then None and `text()` what was typed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        candidates: Candidates | Sequence[Choice] = (),
        *,
        placeholder: str = "",
        icon: str = "",
    ) -> None:
        super().__init__(placeholder=placeholder, icon=icon)
        self._candidates: Candidates = _as_candidates(candidates)
        self._choice: Choice | None = None
        self._preedit = ""
        self._list: ChoiceList | None = None
        self.textEdited.connect(self._search)

    def set_candidates(self, candidates: Candidates | Sequence[Choice]) -> None:
        """Offer other choices; the chosen one stays."""
        self._candidates = _as_candidates(candidates)

    def choice(self) -> Choice | None:
        """Return the chosen candidate."""
        return self._choice

    def value(self) -> Hashable | None:
        """Return the key of the chosen candidate, None if nothing is chosen."""
        return self._choice.key if self._choice else None

    def set_choice(self, choice: Choice | None) -> None:
        """Show a choice without telling anybody."""
        self._choice = choice
        self.setText(choice.text if choice else "")
        self.setCursorPosition(0)

    def set_value(self, key: Hashable | None) -> None:
        """Show the candidate with this key, or nothing."""
        found = (choice for choice in self._candidates("") if choice.key == key)
        self.set_choice(next(found, None) if key is not None else None)

    def is_open(self) -> bool:
        """Tell whether the list is shown."""
        return self._list is not None and self._list.isVisible()

    def offered(self) -> list[Choice]:
        """Return the candidates in the list."""
        return self._list.choices() if self._list else []

    def end_icons(self) -> list[tuple[str, str]]:
        """Put the arrow at the very end; a fixed choice has only its lock."""
        arrow = [] if self.isReadOnly() else [("caret-down", theme.current().tokens.ink2)]
        return [*arrow, *super().end_icons()]

    def open_list(self, typed: str = "") -> None:
        """Show the candidates for a text, or all of them."""
        choices = self._candidates(typed)
        if not choices:
            self.close_list()
            return
        if self._list is None:
            self._list = ChoiceList(self.window())
            self._list.chosen.connect(self._choose)
        keys = [choice.key for choice in choices]
        at = keys.index(self._choice.key) if self._choice and self._choice.key in keys else 0
        self._list.offer(choices, at if not typed else 0)
        self._list.open_at(self)

    def close_list(self) -> None:
        """Hide the candidates."""
        if self._list:
            self._list.hide()

    def settle(self) -> None:
        """Take a text that names a candidate in full; forget the choice if the text is another."""
        typed = self.text().strip()
        if self._choice and typed == self._choice.text:
            return
        exact = [choice for choice in self._candidates(typed) if choice.text == typed]
        if typed and len(exact) == 1:
            self._choose(exact[0])
        else:
            self._forget()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Search by what stands there together with what is being composed."""
        super().inputMethodEvent(event)
        self._preedit = event.preeditString()
        if self._preedit:
            at = self.cursorPosition()
            self._search(self.text()[:at] + self._preedit + self.text()[at:])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steer the list while it is open; keys of a composition belong to the input method."""
        if self._preedit:
            super().keyPressEvent(event)
        elif self.is_open() and self._steer(event):
            return
        elif event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self.open_list()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let Tab take the marked candidate on its way to the next field."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab and self.is_open():
            self._take_marked()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close the list."""
        super().mousePressEvent(event)
        if self.isReadOnly():
            return
        if self.is_open():
            self.close_list()
        else:
            self.selectAll()
            self.open_list()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list and settle what was typed."""
        super().focusOutEvent(event)
        self._preedit = ""
        self.close_list()
        self.settle()

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
            self.settle()
        else:
            return False
        return True

    def _search(self, typed: str) -> None:
        if typed.strip():
            self.open_list(typed)
            return
        self.close_list()
        self._forget()

    def _take_marked(self) -> None:
        marked = self._list.marked() if self._list else None
        if marked:
            self._choose(marked)

    def _choose(self, choice: Choice) -> None:
        self.set_choice(choice)
        self.selectAll()
        self.close_list()
        self.chosen.emit(choice)

    def _forget(self) -> None:
        if self._choice:
            self._choice = None
            self.chosen.emit(None)


class FilterPicker(Picker):
    """A picker in a filter bar: empty means all ("全部村(居)")."""

    def __init__(
        self, all_words: str, candidates: Candidates | Sequence[Choice] = (), *, icon: str = ""
    ) -> None:
        super().__init__(placeholder=all_words, icon=icon)
        self.setProperty("filter", True)
        self._all = Choice(None, all_words)
        self.setAccessibleName(all_words)
        self.set_candidates(candidates)

    def set_candidates(self, candidates: Candidates | Sequence[Choice]) -> None:
        """Offer these, after the choice of all."""
        given = _as_candidates(candidates)
        super().set_candidates(lambda typed: [*([] if typed else [self._all]), *given(typed)])

    def set_choice(self, choice: Choice | None) -> None:
        """Show the choice; all is shown as the placeholder."""
        super().set_choice(choice if choice and choice.key is not None else None)

    def _choose(self, choice: Choice) -> None:
        super()._choose(choice)
        self.deselect()


class PickerEditor(LineEditor):
    """A picker as a field; `value()` is the key of the choice."""

    def __init__(self, picker: Picker, *, width: int = 0) -> None:
        super().__init__(line=picker, width=width)
        self.picker = picker
        picker.chosen.connect(self.changed)

    def value(self) -> Any:  # noqa: ANN401  the key's own type
        """Return the key of the choice."""
        return self.picker.value()

    def set_value(self, value: Any) -> None:  # noqa: ANN401  the key's own type
        """Show the choice with this key."""
        self.picker.set_value(value)

    def own_problem(self) -> str:
        """Say that a text is no choice; the focus may be leaving just now."""
        self.picker.settle()
        typed = self.picker.text().strip()
        return f"没有找到“{typed}”。请从列表里选。" if typed and self.value() is None else ""


def _as_candidates(given: Candidates | Sequence[Choice]) -> Candidates:
    if callable(given):
        return given
    return lambda typed: matching(given, typed)


_CONTROL = Qt.KeyboardModifier.ControlModifier
