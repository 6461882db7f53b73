"""就地提问: one question under the list, answered in one line, Enter does it and Esc leaves it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import keep_size, row


class AskBar(BottomBar):
    """`closed` when the question is gone, answered or not.

    A page has several, most of which are never asked: each is laid out when its question is first
    put, so that the page opens without them.
    """

    closed = Signal()
    _question: Label
    _box: FieldBox

    def __init__(self, field: EditorField, verb: str, leave: str, *, danger: bool = False) -> None:
        """`field` is the one the answer goes to."""
        super().__init__()
        self.setProperty("kind", "bulk")
        self._field, self._verb, self._leave_words = field, verb, leave
        self._kind = Kind.DANGER if danger else Kind.PRIMARY
        self._done: Callable[[Any], object] | None = None
        self._put_off: dict[str, Any] = {}
        self.hide()

    def ask(self, question: str, start: str, done: Callable[[Any], object]) -> None:
        """Put the question; `done(value)` gets the answer. One put off before keeps its words."""
        if not self.layout():
            self._lay_out()
        self._done = done
        self._question.setText(question)
        self._box.set_problem(None)
        self._box.set_value(start)
        if question in self._put_off:
            self._box.editor.retype(self._put_off.pop(question))
        self.show()
        self._box.take_focus()

    def ask_on(self, question: str, typed: str, done: Callable[[Any], object]) -> None:
        """Put the question with its answer begun: the cursor goes on behind what was typed."""
        self._put_off.pop(question, None)
        self.ask(question, typed, done)
        line = self._box.editor.widget
        assert isinstance(line, QLineEdit), "only a line can be gone on with"
        line.end(False)

    def decline(self, sentence: str) -> None:
        """Say beside the field what is wrong with the answer."""
        self._box.set_problem(Problem(self._box.field, sentence))
        self._box.take_focus()

    def leave(self) -> None:
        """Take the question away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with Enter, leave with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave_for_now()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        field, editor = self._field, self._field.make()
        self._question = Label("", "bold")
        self._box = FieldBox(field.name, field.label, editor, label_at="", message_at="right")
        keep_size(editor.widget, min_width=220)
        line = row(self._question, Label(field.label, "label"), spacing=10, margins=(12, 7, 12, 7))
        line.put(self._box, 1)
        line.put(Button(self._verb, self._kind, key="Enter", clicked=self._answer))
        line.put(Button(self._leave_words, key="Esc", clicked=self._leave_for_now))
        self.setLayout(line)

    def _leave_for_now(self) -> None:
        self._put_off[self._question.text()] = self._box.editor.typed()
        self.leave()

    def _answer(self) -> None:
        sentence = self._box.editor.own_problem()
        if sentence:
            self.decline(sentence)
        elif self._done:
            self._done(self._box.value())
