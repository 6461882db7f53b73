"""标签与输入框: a label, its editor, and a quiet word beside or below it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared.editors import FieldEditor, ShorthandEditor
from lvgw_desktop.ui.shared.labels import IconLabel, Label, restyle
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, column, keep_size, row
from lvgw_desktop.ui.shared.tokens import Tone

LABEL_WIDTH = 84


class LabelledEditor(QWidget):
    """One choice with its label, as on a settings card; a field of a record is a `FieldBox`.

    `label_at` "left", "top" or "" (the label stands elsewhere, as in the log editor);
    `message_at` "below" or "right".
    """

    changed = Signal()

    def __init__(
        self,
        label: str,
        editor: FieldEditor,
        *,
        required: bool = False,
        label_at: str = "left",
        message_at: str = "below",
        label_width: int = LABEL_WIDTH,
    ) -> None:
        super().__init__()
        self.label, self.editor = label, editor
        self._hint = ""
        self._hint_look: tuple[str, Tone | None] = ("", None)
        self._icon = IconLabel("info")
        self._message = Label(role="hint", wrap=message_at == "below")
        self._name = Label(f"{label} *" if required else label, "label")
        editor.widget.setAccessibleName(label)
        self._name.setBuddy(editor.widget)
        editor.changed.connect(self._heed_change)
        if isinstance(editor, ShorthandEditor):
            editor.echo.connect(lambda words: self.set_hint(words, Tone.OK if words else None))
        self._lay_out(label_at, message_at, label_width)
        self._show("", "", None)

    def value(self) -> Any:  # noqa: ANN401  the editor's own type
        """Read the editor."""
        return self.editor.value()

    def set_value(self, value: Any) -> None:  # noqa: ANN401  the editor's own type
        """Show a value; nobody is told."""
        self.editor.set_value(value)

    def set_hint(self, hint: str, tone: Tone | None = None, icon: str = "") -> None:
        """Show a quiet word ("= 11月18日 周三")."""
        self._hint, self._hint_look = hint, (icon, tone)
        self._show_hint()

    def take_focus(self) -> None:
        """Put the cursor here and select what stands there."""
        self.editor.take_focus()

    def _heed_change(self) -> None:
        self.changed.emit()

    def _show_hint(self) -> None:
        self._show(self._hint, *self._hint_look)

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

    def _lay_out(self, label_at: str, message_at: str, label_width: int) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        right = self._with_message(message_at)
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
            self._name.setParent(self)  # unseen, but it has to go with the field
            self._name.hide()
            whole = right
        self.setLayout(whole)

    def _with_message(self, message_at: str) -> Box:
        message = row(self._icon, spacing=5)
        message.put(self._message, 1)
        if message_at == "below":
            return column(self._in_line(), message, spacing=3)
        beside = row(self._in_line(), spacing=8)
        beside.addLayout(message)
        beside.put(STRETCH)
        return beside

    def _in_line(self) -> Box:
        """Let an editor of a fixed width stand at the left of its room."""
        widget = self.editor.widget
        fixed = widget.minimumWidth() == widget.maximumWidth()
        grows = bool(widget.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal)
        return row(widget) if grows and not fixed else row(widget, STRETCH)

    def _grows_down(self) -> bool:
        policy = self.editor.widget.sizePolicy()
        return bool(policy.expandingDirections() & Qt.Orientation.Vertical)
