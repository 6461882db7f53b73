"""勾选: a check box drawn like every other tick, and the choice bar as a field."""

from typing import Any

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.field_editor import FieldEditor
from lvgw_desktop.ui.shared.record_cell import paint_tick
from lvgw_desktop.ui.shared.segmented import Segment, Segmented

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to what is around: Qt would go on as Tab does."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
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
        for segment in segmented.findChildren(Segment):
            segment.installEventFilter(self)
        segmented.changed.connect(self.changed)

    def value(self) -> Any:  # noqa: ANN401  the choice's own type
        """Return the chosen value."""
        return self.segmented.value()

    def set_value(self, value: Any) -> None:  # noqa: ANN401  the choice's own type
        """Choose."""
        self.segmented.set_value(value)

    def typed(self) -> str:
        """Return the words of the choice."""
        return self.segmented.words()

    def retype(self, typed: str) -> None:
        """Choose what bears these words; a choice that is gone chooses nothing."""
        self.segmented.choose_words(typed)

    def mark(self, border: str) -> None:
        """Draw the border of a problem."""
        self.segmented.set_problem_mark(border)
