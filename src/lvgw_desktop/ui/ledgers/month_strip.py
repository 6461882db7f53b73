"""月份条: twelve cells with their counts; closed months have a lock, later ones are pale."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Theme

MONTHS = 12
HEIGHT = 48
GAP = 5


class MonthStrip(QWidget):
    """`month_asked(1–12)` on a click or Enter; ← → walk."""

    month_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[int, ...] = (0,) * MONTHS
        self._present = 0
        self._closed: AbstractSet[int] = frozenset()
        self._at = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def show_counts(
        self, counts: Sequence[int], present: int, closed: AbstractSet[int] = frozenset()
    ) -> None:
        """Show a year's counts; `present` is this month, 0 for a past year."""
        self._counts, self._present, self._closed = tuple(counts), present, closed
        self._at = present or MONTHS
        self.setAccessibleName("，".join(map(self._spoken, range(1, MONTHS + 1))))
        self.update()

    def sizeHint(self) -> QSize:
        """Take one line of cells."""
        return QSize(theme.px(600), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Leave room for the words."""
        return QSize(theme.px(MONTHS * 56), theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with ← →, go to the month with Enter."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._at = min(max(self._at + step, 1), MONTHS)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.month_asked.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the month clicked."""
        self._at = self._month_at(event.position())
        self.update()
        self.month_asked.emit(self._at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, MONTHS + 1):
            self._paint_cell(painter, look, month)

    def _paint_cell(self, painter: QPainter, look: Theme, month: int) -> None:
        tokens, box = look.tokens, self._box(month)
        open_, future = month == self._present, self._present and month > self._present
        ground = tokens.pri if open_ else tokens.card if future else tokens.mute
        ink = tokens.on_pri if open_ else tokens.ink3 if future else tokens.ink
        painter.setPen(QPen(QColor(tokens.pri if open_ else tokens.line), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 5, 5)
        inner = box.adjusted(look.gap(9), look.gap(3), -2, -look.gap(3))
        painter.setPen(QColor(ink))
        painter.setFont(look.font(15, bold=bool(open_)))
        left = Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, int(left | Qt.AlignmentFlag.AlignTop), f"{month}月")
        painter.setFont(look.font(14, bold=bool(open_)))
        count = self._counts[month - 1]
        words = f"{count} 条" if count else "—"
        painter.drawText(inner, int(left | Qt.AlignmentFlag.AlignBottom), words)
        if month in self._closed:
            self._paint_lock(painter, look, box, ink)
        if self.hasFocus() and month == self._at:
            painter.setPen(QPen(QColor(tokens.ink if open_ else tokens.ring_ink), tokens.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)

    def _paint_lock(self, painter: QPainter, look: Theme, box: QRectF, ink: str) -> None:
        edge = look.px(15)
        place = QRectF(box.right() - edge - look.gap(8), box.center().y() - edge / 2, edge, edge)
        look.icons.paint(painter, place, "lock", ink)

    def _spoken(self, month: int) -> str:
        closed = " 已封账" if month in self._closed else ""
        return f"{month}月 {self._counts[month - 1]} 条{closed}"

    def _box(self, month: int) -> QRectF:
        gap = theme.gap(GAP)
        step = (self.width() + gap) / MONTHS
        return QRectF((month - 1) * step + 0.5, 0.5, step - gap - 1, self.height() - 1)

    def _month_at(self, spot: QPointF) -> int:
        return min(max(int(spot.x() * MONTHS / self.width()) + 1, 1), MONTHS)
