"""十二月条: one cell per month: done with its number, still missing, or still to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Theme


class MonthState(Enum):
    """What a month's cell says."""

    DONE = auto()
    MISSING = auto()
    FUTURE = auto()


@dataclass(frozen=True, slots=True)
class MonthCell:
    """A cell's state and its word ("3", "已交")."""

    state: MonthState
    words: str = ""


class TwelveMonths(QWidget):
    """Twelve cells with the months below; `opened(month 1–12)` on click or Enter."""

    opened = Signal(int)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._name = name
        self._cells: tuple[MonthCell, ...] = (MonthCell(MonthState.FUTURE),) * 12
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def show_cells(self, cells: Sequence[MonthCell]) -> None:
        """Show January to December."""
        self._cells = tuple(cells)
        self.setAccessibleName("，".join([self._name, *map(self._spoken, range(12))]))
        self.update()

    def sizeHint(self) -> QSize:
        """Take cells and months."""
        return QSize(theme.px(480), theme.px(48))

    def minimumSizeHint(self) -> QSize:
        """Leave room for two characters per cell."""
        return QSize(theme.px(12 * 34), theme.px(48))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with ← →, open with Enter."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._at = min(max(self._at + step, 0), 11)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._at + 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the month clicked."""
        self._at = self._month_at(event.position())
        self.update()
        self.opened.emit(self._at + 1)

    def event(self, event: QEvent) -> bool:
        """Repeat a cell's fact in its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            month = self._month_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._spoken(month), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells and the months."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month, cell in enumerate(self._cells):
            box = self._box(month)
            _paint_cell(painter, look, box, cell)
            painter.setFont(look.font(12))
            painter.setPen(QColor(look.tokens.ink2))
            below = QRectF(box.left() - 4, box.bottom() + 2, box.width() + 8, look.px(18))
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), f"{month + 1}月")
        if self.hasFocus():
            painter.setPen(QPen(QColor(look.tokens.ring_ink), look.tokens.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._box(self._at), 3, 3)

    def _box(self, month: int) -> QRectF:
        step = self.width() / 12
        return QRectF(month * step + 1, 1, step - 3, theme.px(27))

    def _month_at(self, spot: QPointF) -> int:
        return min(max(int(spot.x() / (self.width() / 12)), 0), 11)

    def _spoken(self, month: int) -> str:
        cell = self._cells[month]
        state = {MonthState.DONE: "已完成", MonthState.MISSING: "还差", MonthState.FUTURE: "还没到"}
        return f"{month + 1}月 {state[cell.state]} {cell.words}".strip()


def _paint_cell(painter: QPainter, look: Theme, box: QRectF, cell: MonthCell) -> None:
    tokens = look.tokens
    ink, ground, border = {
        MonthState.DONE: (tokens.ok, tokens.ok_bg, tokens.ok),
        MonthState.MISSING: (tokens.warn, tokens.card, tokens.warn),
        MonthState.FUTURE: (tokens.ink3, tokens.card, tokens.line),
    }[cell.state]
    dashed = cell.state is MonthState.MISSING
    painter.setPen(
        QPen(QColor(border), 1.4, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    )
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(look.font(14, bold=True))
    painter.setPen(QColor(ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), cell.words)
