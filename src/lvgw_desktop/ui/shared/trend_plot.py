"""柱的位置: where the bars of a trend stand, and how they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.chart_fill import Fill, paint_fill

ROOM = 18
"""How high a line of numbers or months is, px at 标准."""
_LEAST_PX = 9
_OF_ONE, _OF_TWO = 0.6, 0.36
"""Shares of a month that a bar takes."""
_WIDEST = 2.4
"""How wide it is at most, in heights of its number."""
_BESIDE = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class TrendBar:
    """A month: its number, that of another year, and what is said of each.

    None is a month that has not begun. A `strong` one stands out.
    """

    label: str
    value: Decimal | None
    spoken: str
    past: Decimal | None = None
    past_spoken: str = ""
    unfinished: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """One bar of a trend: which month from 0, and whether of the other year."""

    number: int
    of_past: bool = False


class TrendPlot:
    """The bars in a room of some size; numbers `px` high at 标准."""

    def __init__(self, bars: Sequence[TrendBar], size: QSize, px: int) -> None:
        self.bars = bars
        self._size, self._px = size, px
        self._line = theme.px(ROOM + px - 12)
        self._ground = size.height() - self._line
        self._has_past = any(bar.past is not None for bar in bars)
        values = (one for bar in bars for one in (bar.value, bar.past) if one is not None)
        self._highest = max([Decimal(1), *values])

    def spot_at(self, place: QPointF) -> Spot:
        """Return the bar whose column a place is in."""
        step = self._step()
        number = min(max(int(place.x() / step), 0), len(self.bars) - 1)
        return Spot(number, self._has_past and place.x() < (number + 0.5) * step)

    def column(self, spot: Spot) -> QRectF:
        """Return what belongs to a bar: the whole month, or of two bars that over the ground."""
        step = self._step()
        if not self._has_past:
            return QRectF(spot.number * step, 0, step, self._size.height())
        width = min(self._width() + theme.px(_BESIDE), step / 2)
        middle = (spot.number + 0.5) * step
        return QRectF(middle - width * spot.of_past, 0, width, self._ground)

    def draw(self, painter: QPainter) -> None:
        """Draw ground line, bars, numbers and months."""
        tokens = theme.current().tokens
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(0, self._ground, self._size.width(), self._ground)
        for number, bar in enumerate(self.bars):
            self._draw_bar(painter, Spot(number), bar.value, _fill_of(bar), strong=bar.strong)
            self._draw_bar(painter, Spot(number, of_past=True), bar.past, Fill.PALE, strong=False)
            step = self._step()
            below = QRectF(number * step - 4, self._ground + 1, step + 8, self._line)
            _write(painter, below, bar.label, self._font(strong=bar.strong), tokens.ink)

    def _draw_bar(
        self, painter: QPainter, spot: Spot, value: Decimal | None, fill: Fill, *, strong: bool
    ) -> None:
        if value is None:
            return
        column = self.column(spot)
        height = round((self._ground - self._line) * max(value, Decimal(0)) / self._highest)
        width = self._width()
        left = column.center().x() - width / 2
        paint_fill(painter, QRectF(left, self._ground - height, width, height), fill)
        above = QRectF(column.left(), self._ground - height, column.width(), 0)
        above = above.adjusted(0, -self._line, 0, 0)
        tokens = theme.current().tokens
        words, ink = hours_words(value), tokens.ink2 if spot.of_past else tokens.ink
        _write(painter, above, words, self._font(strong=strong), ink)

    def _width(self) -> float:
        """Return how wide a bar is: two of them leave room between the months."""
        share = _OF_TWO if self._has_past else _OF_ONE
        return min(theme.px(self._px * _WIDEST), self._step() * share)

    def _font(self, *, strong: bool) -> QFont:
        return theme.current().font(self._px, bold=strong)

    def _step(self) -> float:
        return self._size.width() / max(len(self.bars), 1)


def _fill_of(bar: TrendBar) -> Fill:
    if bar.unfinished:
        return Fill.UNFINISHED
    return Fill.SOLID if bar.strong else Fill.MUTED


def _write(painter: QPainter, room: QRectF, words: str, font: QFont, ink: str) -> None:
    """Write words in the middle of a room, smaller where they would not fit."""
    while (
        QFontMetrics(font).horizontalAdvance(words) > room.width() and font.pixelSize() > _LEAST_PX
    ):
        font.setPixelSize(font.pixelSize() - 1)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)
