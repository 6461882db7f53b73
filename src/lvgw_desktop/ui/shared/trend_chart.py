"""每月服务次数: bars with a number on each; the month that is not over is hatched."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Theme

NUMBER = 18
AXIS = 18


class TrendChart(QWidget):
    """Bars from `show_bars([("12月", 14), …])`, the last one bold; ← → walk, Enter or a click open.

    `opened(number)` tells which bar, from 0.
    """

    opened = Signal(int)

    def __init__(self, name: str = "每月服务次数") -> None:
        super().__init__()
        self._name = name
        self._bars: tuple[tuple[str, int], ...] = ()
        self._unfinished = True
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Sequence[tuple[str, int]], *, unfinished: bool = True) -> None:
        """Show label and value of each month, oldest first; the last may be `unfinished`."""
        self._bars = tuple(bars)
        self._unfinished = unfinished
        self._at = len(self._bars) - 1
        words = "，".join(f"{label} {value}" for label, value in bars)
        self.setAccessibleName(f"{self._name}：{words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of the home page's card."""
        return QSize(theme.px(380), theme.px(66))

    def minimumSizeHint(self) -> QSize:
        """Leave room for numbers and months."""
        return QSize(theme.px(12 * 26), theme.px(50))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with ← →, open with Enter."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._at = min(max(self._at + step, 0), len(self._bars) - 1)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._bars:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the bar clicked."""
        if self._bars:
            place = int(event.position().x() / (self.width() / len(self._bars)))
            self._at = min(max(place, 0), len(self._bars) - 1)
            self.update()
            self.opened.emit(self._at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars, numbers, axis and months."""
        if not self._bars:
            return
        look = theme.current()
        painter = QPainter(self)
        step = self.width() / len(self._bars)
        ground = self.height() - look.px(AXIS)
        room = ground - look.px(NUMBER)
        highest = max([1, *(value for _label, value in self._bars)])
        last = len(self._bars) - 1
        painter.setPen(QPen(QColor(look.tokens.line), 1))
        painter.drawLine(0, int(ground), self.width(), int(ground))
        for number, (label, value) in enumerate(self._bars):
            height = round(room * value / highest)
            width = min(look.px(20), step * 0.6)
            bar = QRectF(number * step + (step - width) / 2, ground - height, width, height)
            unfinished = self._unfinished and number == last
            _paint_bar(painter, look, bar, last=number == last, unfinished=unfinished)
            painter.setFont(look.font(12, bold=number == last))
            column = QRectF(number * step - 4, 0, step + 8, 0)
            _paint_words(painter, look, bar, column, (str(value), label), ground)
            if self.hasFocus() and number == self._at:
                painter.setPen(QPen(QColor(look.tokens.ring_ink), look.tokens.ring))
                painter.drawRect(QRectF(number * step + 1, 1, step - 2, self.height() - 2))


def _paint_bar(
    painter: QPainter, look: Theme, bar: QRectF, *, last: bool, unfinished: bool
) -> None:
    tokens = look.tokens
    painter.fillRect(bar, QColor(tokens.pri if last else tokens.bar))
    if unfinished:
        painter.fillRect(bar, QBrush(QColor(tokens.on_pri), Qt.BrushStyle.BDiagPattern))


def _paint_words(
    painter: QPainter,
    look: Theme,
    bar: QRectF,
    column: QRectF,
    words: tuple[str, str],
    ground: float,
) -> None:
    painter.setPen(QColor(look.tokens.ink))
    centre = int(Qt.AlignmentFlag.AlignCenter)
    above = QRectF(column.left(), bar.top() - look.px(NUMBER), column.width(), look.px(NUMBER))
    below = QRectF(column.left(), ground + 1, column.width(), look.px(AXIS))
    painter.drawText(above, centre, words[0])
    painter.drawText(below, centre, words[1])
