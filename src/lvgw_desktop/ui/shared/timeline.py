"""聘任经过: appointments as bars by date, the present one in blue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Theme

BAR = 30
AXIS = 20


@dataclass(frozen=True, slots=True)
class Period:
    """One appointment; an open one has no end."""

    words: str
    start: date
    end: date | None
    current: bool = False


class Timeline(QWidget):
    """Bars from the first start to the end of the present year (or the last end)."""

    def __init__(self) -> None:
        super().__init__()
        self._periods: tuple[Period, ...] = ()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def show_periods(self, periods: Sequence[Period], today: date) -> None:
        """Show the periods, oldest first."""
        self._periods = tuple(sorted(periods, key=lambda period: period.start))
        self._today = today
        spoken = (
            f"{period.words} {period.start:%Y-%m-%d} 至 {period.end or '今'}" for period in periods
        )
        self.setAccessibleName("；".join(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        """Take bar and years."""
        return QSize(theme.px(300), theme.px(BAR + AXIS))

    def minimumSizeHint(self) -> QSize:
        """Leave room for one name."""
        return QSize(theme.px(120), theme.px(BAR + AXIS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars and years."""
        if not self._periods:
            return
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._range()
        days = max(1, (last - first).days)
        scale = (self.width() - 2) / days
        for period in self._periods:
            left = (period.start - first).days * scale + 1
            right = ((period.end or last) - first).days * scale + 1
            _paint_period(
                painter, look, QRectF(left, 1, max(6, right - left), look.px(BAR)), period
            )
        painter.setFont(look.font(12))
        painter.setPen(QColor(look.tokens.ink2))
        for year in range(first.year, last.year + 1):
            left = (date(year, 1, 1) - first).days * scale
            words = QRectF(
                min(left, self.width() - look.px(34)), look.px(BAR) + 2, 90, look.px(AXIS)
            )
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), str(year))

    def _range(self) -> tuple[date, date]:
        first = min(period.start for period in self._periods)
        ends = [period.end or self._today for period in self._periods]
        return date(first.year, 1, 1), date(max(*ends, self._today).year + 1, 1, 1)


def _paint_period(painter: QPainter, look: Theme, bar: QRectF, period: Period) -> None:
    tokens = look.tokens
    painter.setPen(QPen(QColor(tokens.pri if period.current else tokens.line2), 1))
    painter.setBrush(QColor(tokens.pri if period.current else tokens.mute))
    painter.drawRoundedRect(bar, 4, 4)
    font = look.font(14, bold=period.current)
    painter.setFont(font)
    painter.setPen(QColor(tokens.on_pri if period.current else tokens.ink))
    room = int(bar.width() - look.gap(8))
    words = QFontMetrics(font).elidedText(period.words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(bar, int(Qt.AlignmentFlag.AlignCenter), words)
