"""字段: a label, its editor, and the message beside or below it; a problem is never a pop-up."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.ui.shared.editors import FieldEditor, ShorthandEditor
from lvgw_desktop.ui.shared.labels import IconLabel, Label, restyle
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, column, keep_size, row
from lvgw_desktop.ui.shared.tokens import Tone

LABEL_WIDTH = 84

_LOOKS = {
    Severity.ERROR: ("error", "warning-circle", Tone.SEAL),
    Severity.MISSING: ("warn", "circle-half", Tone.WARN),
    Severity.CHECK: ("warn", "magnifying-glass", Tone.WARN),
}


class FieldBox(QWidget):
    """One field of a record: `field` is the record's field name, `label` what the paper says.

    `label_at` "left", "top" or "" (the label stands elsewhere, as in the log editor);
    `message_at` "below" or "right". `left(field)` is emitted when the focus leaves the editor.
    """

    changed = Signal()
    left = Signal(str)

    def __init__(  # noqa: PLR0913  one declared line per field is the point
        self,
        field: str,
        label: str,
        editor: FieldEditor,
        *,
        required: bool = False,
        hint: str = "",
        label_at: str = "left",
        message_at: str = "below",
        label_width: int = LABEL_WIDTH,
    ) -> None:
        super().__init__()
        self.field, self.label, self.editor = field, label, editor
        self.required = required
        self._hint = hint
        self._hint_look: tuple[str, Tone | None] = ("", None)
        self._problem: Problem | None = None
        self._own_problem = False
        self._icon = IconLabel("info")
        self._message = Label(role="hint", wrap=message_at == "below")
        self._name = Label(f"{label} *" if required else label, "label")
        editor.widget.setAccessibleName(label)
        self._name.setBuddy(editor.widget)
        editor.changed.connect(self._heed_change)
        editor.left.connect(self._heed_leaving)
        if isinstance(editor, ShorthandEditor):
            editor.echo.connect(lambda words: self.set_hint(words, Tone.OK if words else None))
        self._lay_out(label_at, message_at, label_width)
        self.set_problem(None)

    def value(self) -> Any:  # noqa: ANN401  the field's own type
        """Read the editor."""
        return self.editor.value()

    def set_value(self, value: Any) -> None:  # noqa: ANN401  the field's own type
        """Show a value; nobody is told."""
        self.editor.set_value(value)

    def problem(self) -> Problem | None:
        """Return the problem shown."""
        return self._problem

    def set_problem(self, problem: Problem | None) -> None:
        """Mark the field with what is wrong, or clear the mark."""
        self._problem, self._own_problem = problem, False
        if problem:
            border, icon, tone = _LOOKS[problem.severity]
            self._show(problem.sentence, icon, tone)
            self.editor.mark(border)
        else:
            self._show(self._hint, *self._hint_look)
            self.editor.mark("")

    def set_hint(self, hint: str, tone: Tone | None = None, icon: str = "") -> None:
        """Show a quiet word below ("= 11月18日 周三"); a problem hides it until it is gone."""
        self._hint, self._hint_look = hint, (icon, tone)
        if not self._problem:
            self._show(hint, icon, tone)

    def set_pinned(self, pinned: bool) -> None:  # noqa: FBT001  a setter's one value
        """Pin the value for the next record."""
        self.editor.set_pinned(pinned)

    def pinned(self) -> bool:
        """Tell whether the value is pinned."""
        return self.editor.pinned()

    def skipped_by_enter(self) -> bool:
        """Pinned and derived fields are skipped by Enter, not by Tab."""
        widget = self.editor.widget
        return (
            self.pinned() or self.editor.derived or not widget.isEnabled() or not widget.isVisible()
        )

    def take_focus(self) -> None:
        """Put the cursor here and select what stands there."""
        self.editor.take_focus()

    def _heed_change(self) -> None:
        if self._own_problem:
            self.set_problem(None)
        self.changed.emit()

    def _heed_leaving(self) -> None:
        sentence = self.editor.own_problem()
        if sentence:
            self.set_problem(Problem(self.field, sentence))
            self._own_problem = True
        self.left.emit(self.field)

    def _lay_out(self, label_at: str, message_at: str, label_width: int) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        message = row(self._icon, spacing=5)
        message.put(self._message, 1)
        if message_at == "right":
            right: Box = row(self._in_line(), spacing=8)
            right.addLayout(message)
            right.put(STRETCH)
        else:
            right = column(self._in_line(), message, spacing=3)
        if label_at == "left":
            keep_size(self._name, width=label_width, height=34)
            whole = row(self._name, spacing=8)
            whole.setAlignment(self._name, Qt.AlignmentFlag.AlignTop)
            whole.addLayout(right, 1)
            if not self._grows_down():
                whole.setAlignment(right, Qt.AlignmentFlag.AlignTop)
        elif label_at == "top":
            whole = column(self._name, right, spacing=3)
        else:
            whole = right
        self.setLayout(whole)

    def _in_line(self) -> Box:
        """Let an editor of a fixed width stand at the left of its room."""
        widget = self.editor.widget
        fixed = widget.minimumWidth() == widget.maximumWidth()
        grows = bool(widget.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal)
        return row(widget) if grows and not fixed else row(widget, STRETCH)

    def _grows_down(self) -> bool:
        policy = self.editor.widget.sizePolicy()
        return bool(policy.expandingDirections() & Qt.Orientation.Vertical)

    def _show(self, words: str, icon: str, tone: Tone | None) -> None:
        self._message.setText(words)
        self._message.setVisible(bool(words))
        self._message.set_tone(tone)
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.show_icon(icon, tone or Tone.MUTE)
        described = self.editor.widget
        described.setAccessibleDescription(words)
        restyle(described)
