"""每月的数: upright bars with a number on each; the month that is not over has strokes."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.trend_plot import Spot, TrendBar, TrendPlot


class TrendChart(QWidget):
    """Bars from `show_bars([("12月", 14), …])`, or beside those of another year from `show_months`.

    ← → walk, ↑ ↓ go to the other year and back, Enter or a click open: `opened(number)` and
    `past_opened(number)` tell which bar, from 0.
    """

    opened = Signal(int)
    past_opened = Signal(int)

    def __init__(self, name: str = "每月服务次数", *, px: int = 12) -> None:
        super().__init__()
        self._name, self._px = name, px
        self._bars: tuple[TrendBar, ...] = ()
        self._at = Spot(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Sequence[tuple[str, int]], *, unfinished: bool = True) -> None:
        """Show label and value of each month, oldest first; the last may be `unfinished`."""
        last = len(bars) - 1
        self._at = Spot(last)
        self.show_months(
            [
                TrendBar(
                    label=label,
                    value=Decimal(value),
                    spoken=f"{label} {value}",
                    unfinished=unfinished and number == last,
                    strong=number == last,
                )
                for number, (label, value) in enumerate(bars)
            ]
        )

    def show_months(self, bars: Sequence[TrendBar]) -> None:
        """Show months, with those of another year beside them where they have any."""
        self._bars = tuple(bars)
        words = "，".join(bar.spoken for bar in bars)
        self.setAccessibleName(f"{self._name}：{words}")
        self._go_to(self._at)

    def go_to(self, number: int) -> None:
        """Put the cursor on a bar."""
        self._go_to(Spot(number))

    def sizeHint(self) -> QSize:
        """Ask for the height of the home page's card."""
        return QSize(theme.px(380), theme.px(66))

    def minimumSizeHint(self) -> QSize:
        """Leave room for numbers and months."""
        return QSize(theme.px(12 * 26), theme.px(50))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, Home and End, open with Enter."""
        number, last = self._at.number, len(self._bars) - 1
        places = {
            Qt.Key.Key_Left: number - 1,
            Qt.Key.Key_Right: number + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if (key := Qt.Key(event.key())) in places:
            self._go_to(replace(self._at, number=places[key]))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._has_past():
            self._go_to(replace(self._at, of_past=event.key() == Qt.Key.Key_Up))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the bar clicked."""
        if self._bars:
            self._go_to(self._plot().spot_at(event.position()))
            self._open()

    def event(self, event: QEvent) -> bool:
        """Tell of the bar under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._bars:
            spot = self._plot().spot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._spoken(spot), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, and a ring around the current one while the keys go here."""
        if not self._bars:
            return
        plot, painter = self._plot(), QPainter(self)
        plot.draw(painter)
        if self.hasFocus():
            tokens = theme.current().tokens
            painter.setPen(QPen(QColor(tokens.ring_ink), tokens.ring))
            painter.drawRect(plot.column(self._at).adjusted(1, 1, -1, -2))

    def _plot(self) -> TrendPlot:
        return TrendPlot(self._bars, self.size(), self._px)

    def _has_past(self) -> bool:
        return any(bar.past is not None for bar in self._bars)

    def _go_to(self, spot: Spot) -> None:
        number = min(max(spot.number, 0), max(len(self._bars) - 1, 0))
        self._at = Spot(number, spot.of_past and self._has_past())
        self.setAccessibleDescription(self._spoken(self._at))
        self.update()

    def _spoken(self, spot: Spot) -> str:
        if not self._bars:
            return ""
        bar = self._bars[spot.number]
        return bar.past_spoken if spot.of_past else bar.spoken

    def _open(self) -> None:
        """Open the current bar; a month that has not begun has nothing to open."""
        if not self._bars:
            return
        bar = self._bars[self._at.number]
        if self._at.of_past and bar.past is not None:
            self.past_opened.emit(self._at.number)
        elif not self._at.of_past and bar.value is not None:
            self.opened.emit(self._at.number)
