"""输入框: what a field needs of any editor widget, and the simple ones: line, text, number, tick."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPaintEvent, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.labels import restyle
from lvgw_desktop.ui.shared.layouts import keep_size
from lvgw_desktop.ui.shared.record_cell import paint_tick
from lvgw_desktop.ui.shared.segmented import Segmented

FULL_WIDTH = str.maketrans("０１２３４５６７８９．－：　", "0123456789.-: ")
ICON = 17


class FieldEditor(QObject):
    """The face every editor shows to its FieldBox."""

    changed = Signal()
    left = Signal()
    derived = False

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget
        widget.installEventFilter(self)

    def value(self) -> Any:  # noqa: ANN401  the field's own type
        """Read the widget."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:  # noqa: ANN401  the field's own type
        """Show a value without emitting `changed`."""
        raise NotImplementedError

    def mark(self, border: str) -> None:
        """Draw the border of a problem: "error", "warn" or ""."""
        self.widget.setProperty("problem", border)
        restyle(self.widget)

    def set_pinned(self, pinned: bool) -> None:  # noqa: FBT001  a setter's one value
        """Show the pale yellow and the pin."""
        self.widget.setProperty("pinned", pinned)
        restyle(self.widget)

    def pinned(self) -> bool:
        """Tell whether the value is pinned."""
        return bool(self.widget.property("pinned"))

    def own_problem(self) -> str:
        """Return the sentence for what was typed and cannot be read, "" if all is well."""
        return ""

    def take_focus(self) -> None:
        """Put the cursor here and select what stands there."""
        self.widget.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the focus leaves for another field."""
        if event.type() == QEvent.Type.FocusOut:
            assert isinstance(event, QFocusEvent)
            if event.reason() is not Qt.FocusReason.PopupFocusReason:
                self.left.emit()
        return super().eventFilter(watched, event)


class IconLine(QLineEdit):
    """A line edit with an icon in front ("phone") and the pin or lock at its end."""

    def __init__(self, words: str = "", *, placeholder: str = "", icon: str = "") -> None:
        super().__init__(words)
        self._icon_name = icon
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_size(self, height=34)
        self._make_room()
        theme.current().changed.connect(self._make_room)

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
            look.icons.paint(painter, square, self._icon_name, look.tokens.ink3)
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
        return self.line.text().strip()

    def set_value(self, value: Any) -> None:  # noqa: ANN401  text here, other types below
        """Show a text."""
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def take_focus(self) -> None:
        """Select what stands there."""
        super().take_focus()
        self.line.selectAll()


class DerivedEditor(LineEditor):
    """只读: a value the program knows; it can be focused and copied, and tells where it comes from."""

    derived = True

    def __init__(self, where_from: str = "", *, width: int = 0) -> None:
        super().__init__(width=width)
        self.line.setReadOnly(True)
        self.line.setToolTip(where_from)


class NumberEditor(LineEditor):
    """A whole number; full-width digits are welcome. `value()` is None while empty or not a number."""

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


class TextArea(QPlainTextEdit):
    """A text of several lines: Enter is a new line, Tab the next field."""

    def __init__(self, *, lines: int = 4) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Ask for the declared number of lines."""
        height = QFontMetrics(theme.current().font()).lineSpacing() * self._lines
        return QSize(theme.px(240), height + theme.gap(16))

    def minimumSizeHint(self) -> QSize:
        """Show two lines at least."""
        height = QFontMetrics(theme.current().font()).lineSpacing() * min(2, self._lines)
        return QSize(theme.px(120), height + theme.gap(16))


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
        return self.area.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self._showing = True
        self.area.setPlainText(value or "")
        self._showing = False

    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()


class TickBox(QCheckBox):
    """A check box with its words; bold while ticked if `weigh`."""

    def __init__(self, words: str, *, weigh: bool = False) -> None:
        super().__init__(words)
        self._weigh = weigh
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Measure box and words."""
        look = theme.current()
        words = QFontMetrics(look.font(15, bold=self._weigh)).horizontalAdvance(self.text())
        return QSize(look.px(20) + look.gap(6) + words + 4, look.px(28))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def hitButton(self, pos: Any) -> bool:  # noqa: ANN401  QPoint
        """Let the whole width be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, words and the focus ring."""
        look = theme.current()
        painter = QPainter(self)
        box = QRectF(1, 0, look.px(20), self.height())
        paint_tick(painter, look, box, ticked=self.isChecked())
        words = QRectF(self.rect()).adjusted(look.px(20) + look.gap(6), 0, 0, 0)
        painter.setPen(QColor(look.tokens.ink if self.isEnabled() else look.tokens.ink3))
        painter.setFont(look.font(15, bold=self._weigh and self.isChecked()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(look.tokens.ring_ink), look.tokens.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class TickEditor(FieldEditor):
    """A yes or no."""

    def __init__(self, words: str) -> None:
        self.tick = TickBox(words)
        super().__init__(self.tick)
        self.tick.clicked.connect(self.changed)

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self.tick.isChecked()

    def set_value(self, value: object) -> None:
        """Tick or untick."""
        self.tick.setChecked(bool(value))


class ChoiceEditor(FieldEditor):
    """A segmented choice as a field; `value()` is the chosen value."""

    def __init__(self, segmented: Segmented[Any]) -> None:
        super().__init__(segmented)
        self.segmented = segmented
        segmented.changed.connect(self.changed)

    def value(self) -> Any:  # noqa: ANN401  the choice's own type
        """Return the chosen value."""
        return self.segmented.value()

    def set_value(self, value: Any) -> None:  # noqa: ANN401  the choice's own type
        """Choose."""
        self.segmented.set_value(value)

    def mark(self, border: str) -> None:
        """Draw the border of a problem."""
        self.segmented.set_problem_mark(border)


class ShorthandEditor(LineEditor):
    """日期简写: a line that says in words what it understood ("= 11月18日 周三 9:00—11:30，2.5 小时").

    `understand(text)` returns (value, words); it raises Refusal with the sentence to show. The words go
    to the field's hint at once, the refusal becomes its problem when the field is left.
    """

    echo = Signal(str)

    def __init__(
        self, understand: Callable[[str], tuple[Any, str]], *, placeholder: str = ""
    ) -> None:
        super().__init__(placeholder=placeholder, latin=True)
        self._understand = understand
        self._value: Any = None
        self._refusal = ""
        self.line.textChanged.connect(self._read)

    def value(self) -> Any:  # noqa: ANN401  what the parser gives
        """Return what was understood, None if nothing was."""
        return self._value

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text().strip()

    def own_problem(self) -> str:
        """Return the parser's refusal."""
        return self._refusal

    def _read(self, text: str) -> None:
        words, self._value, self._refusal = "", None, ""
        try:
            if text.strip():
                self._value, words = self._understand(text.strip().translate(FULL_WIDTH))
        except Refusal as refusal:
            self._refusal = refusal.sentence
        self.echo.emit(words)
