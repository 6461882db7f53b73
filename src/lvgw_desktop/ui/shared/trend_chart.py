"""每月服务次数: twelve bars with a number on each; the month that is not over is hatched."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Theme

NUMBER = 18
AXIS = 18


class TrendChart(QWidget):
    """Bars from `show_bars([("12月", 14), …])`; the last one is the unfinished month."""

    def __init__(self, name: str = "每月服务次数") -> None:
        super().__init__()
        self._name = name
        self._bars: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        """Show label and value of each month, oldest first."""
        self._bars = tuple(bars)
        words = "，".join(f"{label} {value}" for label, value in bars)
        self.setAccessibleName(f"{self._name}：{words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of the home page's card."""
        return QSize(theme.px(380), theme.px(66))

    def minimumSizeHint(self) -> QSize:
        """Leave room for numbers and months."""
        return QSize(theme.px(12 * 26), theme.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars, numbers, axis and months."""
        if not self._bars:
            return
        look = theme.current()
        painter = QPainter(self)
        step = self.width() / len(self._bars)
        ground = self.height() - look.px(AXIS)
        room = ground - look.px(NUMBER)
        highest = max(1, *(value for _label, value in self._bars))
        painter.setPen(QPen(QColor(look.tokens.line), 1))
        painter.drawLine(0, int(ground), self.width(), int(ground))
        for number, (label, value) in enumerate(self._bars):
            height = round(room * value / highest)
            width = min(look.px(20), step * 0.6)
            bar = QRectF(number * step + (step - width) / 2, ground - height, width, height)
            _paint_bar(painter, look, bar, unfinished=number == len(self._bars) - 1)
            column = QRectF(number * step - 4, 0, step + 8, 0)
            _paint_words(painter, look, bar, column, (str(value), label), ground)
            painter.setFont(look.font(12))


def _paint_bar(painter: QPainter, look: Theme, bar: QRectF, *, unfinished: bool) -> None:
    tokens = look.tokens
    painter.fillRect(bar, QColor(tokens.pri if unfinished else tokens.bar))
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
    bold = bar.right() > painter.window().width() * 11 / 12
    painter.setFont(look.font(12, bold=bold))
    painter.setPen(QColor(look.tokens.ink))
    centre = int(Qt.AlignmentFlag.AlignCenter)
    above = QRectF(column.left(), bar.top() - look.px(NUMBER), column.width(), look.px(NUMBER))
    below = QRectF(column.left(), ground + 1, column.width(), look.px(AXIS))
    painter.drawText(above, centre, words[0])
    painter.drawText(below, centre, words[1])
