"""多行输入: a text of several lines; Enter is a new line, Tab the next field."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.field_editor import FieldEditor
from lvgw_desktop.ui.shared.typed_text import typed_text

_AROUND = 22
"""px of frame, padding and the document's own margin, above and below the text."""


class TextArea(QPlainTextEdit):
    """The widget: plain text, as high as the declared lines."""

    def __init__(self, *, lines: int = 4) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Ask for the declared number of lines."""
        height = QFontMetrics(theme.current().font()).lineSpacing() * self._lines
        return QSize(theme.px(240), height + theme.gap(_AROUND))

    def minimumSizeHint(self) -> QSize:
        """Show two lines at least."""
        height = QFontMetrics(theme.current().font()).lineSpacing() * min(2, self._lines)
        return QSize(theme.px(120), height + theme.gap(_AROUND))


class TextEditor(FieldEditor):
    """A text area as a field."""

    def __init__(
        self, *, lines: int = 4, placeholder: str = "", area: TextArea | None = None
    ) -> None:
        self.area = area or TextArea(lines=lines)
        super().__init__(self.area)
        self.area.setPlaceholderText(placeholder)
        self._showing = False
        self.area.textChanged.connect(self._tell)

    def value(self) -> str:
        """Return the text."""
        return typed_text(self.area.toPlainText())

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self._showing = True
        self.area.setPlainText(value or "")
        self._showing = False

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()
