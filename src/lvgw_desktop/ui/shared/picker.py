"""选择框: type 汉字, pinyin or initials, ↑↓ Enter; a choice is a must."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.offering_line import Offer, OfferingLine


class Picker(OfferingLine):
    """A line with a list of candidates under it; `chosen(Choice|None)` says what the user chose.

    `candidates` gives the choices for what is typed; a plain sequence is searched by `matching`.
    The text stays if nothing fits: `value()` is then None and `text()` what was typed.
    """

    def __init__(
        self,
        candidates: Offer | Sequence[Choice] = (),
        *,
        placeholder: str = "",
        icon: str = "",
    ) -> None:
        super().__init__(_as_offer(candidates), placeholder=placeholder, icon=icon)
        self.taken.connect(self._take)
        self._choice: Choice | None = None

    def set_candidates(self, candidates: Offer | Sequence[Choice]) -> None:
        """Offer other choices; the chosen one stays."""
        self._offer = _as_offer(candidates)

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
        found = (choice for choice in self._offer("") if choice.key == key)
        self.set_choice(next(found, None) if key is not None else None)

    def end_icons(self) -> list[tuple[str, str]]:
        """Put the arrow at the very end; a fixed choice has only its lock."""
        arrow = [] if self.isReadOnly() else [("caret-down", theme.current().tokens.ink2)]
        return [*arrow, *super().end_icons()]

    def settle(self) -> None:
        """Take a text that names a candidate in full; forget the choice if the text is another."""
        typed = self.text().strip()
        if self._choice and typed == self._choice.text:
            return
        exact = [choice for choice in self._offer(typed) if choice.text == typed]
        if typed and len(exact) == 1:
            self._take(exact[0])
        else:
            self._forget()

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the next letter replace the choice, whichever way the cursor has come."""
        super().focusInEvent(event)
        if self._choice and self.text() == self._choice.text:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list and settle what was typed."""
        super().focusOutEvent(event)
        self.settle()

    def _first_mark(self, choices: Sequence[Choice], typed: str) -> int:
        keys = [choice.key for choice in choices]
        return keys.index(self.value()) if not typed and self.value() in keys else 0

    def _steer(self, event: QKeyEvent) -> bool:
        steered = super()._steer(event)
        if event.key() == Qt.Key.Key_Escape:
            self.settle()
        return steered

    def _search(self, typed: str) -> None:
        super()._search(typed)
        if not typed.strip():
            self._forget()

    def _take(self, choice: Choice) -> None:
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
        self, all_words: str, candidates: Offer | Sequence[Choice] = (), *, icon: str = ""
    ) -> None:
        super().__init__(placeholder=all_words, icon=icon)
        self.setProperty("filter", True)
        self._all = Choice(None, all_words)
        self.setAccessibleName(all_words)
        self.set_candidates(candidates)

    def set_candidates(self, candidates: Offer | Sequence[Choice]) -> None:
        """Offer these, after the choice of all."""
        given = _as_offer(candidates)
        super().set_candidates(lambda typed: [*([] if typed else [self._all]), *given(typed)])

    def set_choice(self, choice: Choice | None) -> None:
        """Show the choice; all is shown as the placeholder."""
        super().set_choice(choice if choice and choice.key is not None else None)

    def _take(self, choice: Choice) -> None:
        super()._take(choice)
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

    def typed(self) -> list[Any]:
        """Return the key of the choice, where it can be kept, and the text."""
        key = self.value()
        return [key if isinstance(key, int | str) else None, self.picker.text()]

    def retype(self, typed: list[Any]) -> None:
        """Choose again; a text without its choice is put back, and taken if it names one."""
        key, text = typed
        self.picker.set_value(key)
        if self.picker.text() != text:
            self.picker.setText(text)
            self.picker.settle()

    def own_problem(self) -> str:
        """Say that a text is no choice; the focus may be leaving just now."""
        self.picker.settle()
        typed = self.picker.text().strip()
        return f"没有找到“{typed}”。请从列表里选。" if typed and self.value() is None else ""


def _as_offer(given: Offer | Sequence[Choice]) -> Offer:
    if callable(given):
        return given
    return lambda typed: matching(given, typed)
