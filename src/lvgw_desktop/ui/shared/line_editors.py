"""单行输入: lines of text, derived values, numbers and dates in shorthand."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.field_editor import FieldEditor
from lvgw_desktop.ui.shared.layouts import keep_size
from lvgw_desktop.ui.shared.tokens import Tone
from lvgw_desktop.ui.shared.typed_text import typed_text

FULL_WIDTH = str.maketrans("０１２３４５６７８９．－：　", "0123456789.-: ")
ICON = 17


class IconLine(QLineEdit):
    """A line edit with an icon in front ("phone") and the pin or lock at its end."""

    def __init__(self, words: str = "", *, placeholder: str = "", icon: str = "") -> None:
        super().__init__(words)
        self._icon_name = icon
        self._icon_tone: Tone | None = None
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_size(self, height=34)
        self._make_room()
        theme.current().changed.connect(self._make_room)

    def set_icon_tone(self, tone: Tone | None) -> None:
        """Colour the icon in front; None is the quiet colour."""
        self._icon_tone = tone
        self.update()

    def end_icons(self) -> list[tuple[str, str]]:
        """Return the icons at the end, right to left, with their colours."""
        tokens = theme.current().tokens
        icons = []
        if self.isReadOnly():
            icons.append(("lock", tokens.ink3))
        if self.property("pinned"):
            icons.append(("push-pin-fill", tokens.warn))
        return icons

    def changeEvent(self, event: QEvent) -> None:
        """Keep the text clear of the icons."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ReadOnlyChange):
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then its icons."""
        super().paintEvent(event)
        look = theme.current()
        painter = QPainter(self)
        edge, gap = look.px(ICON), look.gap(8)
        top = (self.height() - edge) / 2
        if self._icon_name:
            square = QRectF(gap + 2, top, edge, edge)
            colour = look.tone(self._icon_tone)[0] if self._icon_tone else look.tokens.ink3
            look.icons.paint(painter, square, self._icon_name, colour)
        right = float(self.width() - gap - 2)
        for name, colour in self.end_icons():
            look.icons.paint(painter, QRectF(right - edge, top, edge, edge), name, colour)
            right -= edge + gap

    def _make_room(self) -> None:
        look = theme.current()
        step = look.px(ICON) + look.gap(6)
        left = step if self._icon_name else 0
        self.setTextMargins(left, 0, step * len(self.end_icons()), 0)


class LineEditor(FieldEditor):
    """A single line; `value()` is the text without blanks at its ends."""

    def __init__(
        self,
        *,
        placeholder: str = "",
        icon: str = "",
        width: int = 0,
        latin: bool = False,
        line: IconLine | None = None,
    ) -> None:
        self.line = line or IconLine(placeholder=placeholder, icon=icon)
        super().__init__(self.line)
        self.line.textEdited.connect(self.changed)
        if width:
            keep_size(self.line, width=width)
        if latin:
            # Typing digits with the input method on would open its candidate window.
            self.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def value(self) -> Any:  # noqa: ANN401  text here, other types below
        """Return the text."""
        return typed_text(self.line.text())

    def set_value(self, value: Any) -> None:  # noqa: ANN401  text here, other types below
        """Show a text."""
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def typed(self) -> Any:  # noqa: ANN401  text here, with the choice in a picker
        """Return the line as it stands."""
        return self.line.text()

    def retype(self, typed: Any) -> None:  # noqa: ANN401  as above
        """Put a line back."""
        self.line.setText(typed)

    def take_focus(self) -> None:
        """Select what stands there."""
        super().take_focus()
        self.line.selectAll()


class DerivedEditor(LineEditor):
    """只读: a value the program knows; it can be copied, and tells where it comes from."""

    derived = True

    def __init__(self, where_from: str = "", *, width: int = 0) -> None:
        super().__init__(width=width)
        self.line.setReadOnly(True)
        self.line.setToolTip(where_from)


class NumberEditor(LineEditor):
    """A whole number; full-width digits are welcome.

    `value()` is None while the line is empty or no number.
    """

    def __init__(self, *, width: int = 64, largest: int = 999_999) -> None:
        super().__init__(width=width, latin=True)
        self._largest = largest

    def value(self) -> int | None:
        """Return the number."""
        text = self.text()
        return int(text) if text.isdecimal() and int(text) <= self._largest else None

    def text(self) -> str:
        """Return what was typed, with half-width digits."""
        return self.line.text().strip().translate(FULL_WIDTH)

    def own_problem(self) -> str:
        """Say that a number is wanted."""
        return "这里填整数。" if self.text() and self.value() is None else ""


class ShorthandEditor(LineEditor):
    """日期简写: a line that says in words what it understood ("= 11月18日 周三").

    `understand(text)` returns (value, words) or raises Refusal with the sentence to show. The words
    go to the field's hint at once; the refusal becomes its problem when the field is left.
    """

    echo = Signal(str)

    def __init__(
        self, understand: Callable[[str], tuple[Any, str]], *, placeholder: str = ""
    ) -> None:
        super().__init__(placeholder=placeholder, latin=True)
        self._understand = understand
        self._value: Any = None
        self._understood = self._refusal = ""
        self.line.textChanged.connect(self._read)

    def value(self) -> Any:  # noqa: ANN401  what the parser gives
        """Return what was understood, None if nothing was."""
        if self.line.text() != self._understood:
            self._read(self.line.text())  # Qt tells of an edit before it tells of the change
        return self._value

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text().strip()

    def own_problem(self) -> str:
        """Return the parser's refusal."""
        return self._refusal

    def _read(self, text: str) -> None:
        words, self._value, self._refusal = "", None, ""
        self._understood = text
        try:
            if text.strip():
                self._value, words = self._understand(text.strip().translate(FULL_WIDTH))
        except Refusal as refusal:
            self._refusal = refusal.sentence
        self.echo.emit(words)
