"""组合字段: several small editors that make one field; Enter walks through them first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared.field_editor import FieldEditor
from lvgw_desktop.ui.shared.layouts import Item, column


class CompoundEditor(FieldEditor):
    """The base of such a field: subclasses lay out `parts` and give and take one value."""

    def __init__(self, parts: Sequence[FieldEditor], *lines: Item) -> None:
        self.parts = tuple(parts)
        super().__init__(_Frame(self.parts, lines))
        for part in self.parts:
            part.changed.connect(self.changed)
            part.left.connect(self.left)

    def typed(self) -> list[Any]:
        """Return what stands in each part."""
        return [part.typed() for part in self.parts]

    def retype(self, typed: list[Any]) -> None:
        """Put back what stood in each part."""
        for part, each in zip(self.parts, typed, strict=False):
            part.retype(each)

    def own_problem(self) -> str:
        """Return the first part's refusal."""
        return next(filter(None, (part.own_problem() for part in self.parts)), "")

    def take_focus(self) -> None:
        """Begin at the first part."""
        self.parts[0].take_focus()


class _Frame(QWidget):
    def __init__(self, parts: Sequence[FieldEditor], lines: Sequence[Item]) -> None:
        super().__init__()
        self._parts = parts
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(column(*lines, spacing=6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next part with Enter; past the last one the editor goes on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ordered = list(reversed(self._parts)) if back else list(self._parts)
        here = next((n for n, part in enumerate(ordered) if part.widget.hasFocus()), len(ordered))
        following = ordered[here + 1 : here + 2]
        if following:
            following[0].take_focus()
        else:
            event.ignore()
