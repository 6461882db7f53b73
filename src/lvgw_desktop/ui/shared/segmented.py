"""单选条: up to five choices side by side; digits choose, and nothing jumps when one turns bold."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QStylePainter,
)

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.labels import restyle
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.painted_button import PaintedButton

Value = TypeVar("Value")


class Segmented(QFrame, Generic[Value]):
    """An exclusive choice; `changed` says that the user chose, `value()` what."""

    changed = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[Value, str]], value: Value | None = None, *, name: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName("segmented")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._values = [each for each, _words in choices]
        self._group = QButtonGroup(self)
        self._row = row(spacing=0, margins=(1, 1, 1, 1))
        self.setLayout(self._row)
        for number, (_each, words) in enumerate(choices):
            segment = Segment(words)
            self._group.addButton(segment, number)
            self._row.put(segment)
        self._group.idClicked.connect(self._tell)
        self.set_value(value)

    def value(self) -> Value | None:
        """Return the chosen value, None while nothing is chosen."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def set_value(self, value: Value | None) -> None:
        """Choose without telling anybody; a value that is no choice chooses nothing."""
        self._group.setExclusive(False)
        for number, each in enumerate(self._values):
            self._group.button(number).setChecked(each == value)
        self._group.setExclusive(True)
        checked = self._group.checkedButton()
        self.setFocusProxy(checked or self._group.button(0))

    def words(self) -> str:
        """Return the words of the choice, "" while nothing is chosen."""
        chosen = self._group.checkedButton()
        return chosen.text() if chosen else ""

    def choose_words(self, words: str) -> None:
        """Choose what bears these words, without telling anybody."""
        known = {button.text(): number for number, button in enumerate(self._group.buttons())}
        self.set_value(self._values[known[words]] if words in known else None)

    def set_words(self, words: Sequence[str]) -> None:
        """Change the texts, as when counts change."""
        for number, text in enumerate(words):
            self._group.button(number).setText(text)
            self._group.button(number).updateGeometry()

    def choose(self, number: int) -> None:
        """Choose the n-th choice (0 is the first) as the user would."""
        self._group.button(number).setChecked(True)
        self._group.button(number).setFocus()
        self._tell(number)

    def set_problem_mark(self, kind: str) -> None:
        """Draw the border of a problem: "error", "warn" or ""."""
        self.setProperty("problem", kind)
        restyle(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the digits choose."""
        digit = event.text().translate(_FULL_WIDTH)
        if digit.isdecimal() and 1 <= int(digit) <= len(self._values):
            self.choose(int(digit) - 1)
        else:
            super().keyPressEvent(event)

    def _tell(self, number: int) -> None:
        self.setFocusProxy(self._group.button(number))
        self.changed.emit(self._values[number])


class Segment(PaintedButton):
    """One choice, as wide as its words in bold."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setProperty("kind", "segment")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measure the words in bold."""
        look = theme.current()
        width = QFontMetrics(look.font(15, bold=True)).horizontalAdvance(self.text())
        return QSize(width + 2 * look.gap(10), look.px(30))

    def draw(self, painter: QStylePainter) -> None:
        """Draw the words in their weight."""
        look = theme.current()
        tokens = look.tokens
        painter.setFont(look.font(15, bold=self.isChecked()))
        chosen = tokens.on_pri if self.isChecked() else tokens.ink
        painter.setPen(QColor(chosen if self.isEnabled() else tokens.ink3))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
