"""步骤条: done = green ring, current = blue, to come = grey; each with its state in a few words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Theme

RING = 30
HEIGHT = 60
GAP = 10


@dataclass(frozen=True, slots=True)
class Step:
    """A step's name and its one-line state; `done` None: once the work has gone past it."""

    title: str
    state: str = ""
    done: bool | None = None


class Stepper(QWidget):
    """Steps in a row; `back_to(number)` when a step before the current one is clicked."""

    back_to = Signal(int)

    def __init__(self, steps: Sequence[Step] = (), current: int = 0) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)
        self.show_steps(steps, current)

    def show_steps(self, steps: Sequence[Step], current: int) -> None:
        """Show where the work stands; `current` = len(steps) means all is done."""
        self._steps, self._current = tuple(steps), current
        spoken = (
            f"{number + 1} {step.title} {self._word(number)} {step.state}"
            for number, step in enumerate(steps)
        )
        self.setAccessibleName("，".join(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        """Take one line of two words' height."""
        return QSize(theme.px(600), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Leave room for every step's words."""
        words = sum(self._words_width(step) for step in self._steps)
        per_step = theme.px(RING) + theme.gap(GAP) * 3
        return QSize(words + per_step * len(self._steps) + theme.gap(16), theme.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back to a done step."""
        for number, left in enumerate(self._lefts()):
            inside = left <= event.position().x() <= left + self._step_width(self._steps[number])
            if inside and number < self._current:
                self.back_to.emit(number)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw rings, words and the lines between them."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.tokens.line), look.tokens.border))
        painter.setBrush(QColor(look.tokens.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        lefts = self._lefts()
        for number, step in enumerate(self._steps):
            self._paint_ring(painter, look, lefts[number], number)
            self._paint_words(painter, look, lefts[number], number)
            if number + 1 < len(self._steps):
                start = lefts[number] + self._step_width(step) + look.gap(12)
                done = self._is_done(number)
                painter.setPen(QPen(QColor(look.tokens.ok if done else look.tokens.line), 2))
                middle = self.height() // 2
                painter.drawLine(int(start), middle, int(lefts[number + 1] - look.gap(12)), middle)

    def _paint_ring(self, painter: QPainter, look: Theme, left: float, number: int) -> None:
        edge = look.px(RING)
        ring = QRectF(left + 1, (self.height() - edge) / 2 + 1, edge - 2, edge - 2)
        tokens = look.tokens
        now = number == self._current
        done = self._is_done(number) and not now
        painter.setPen(QPen(QColor(tokens.ok if done else tokens.pri if now else tokens.ink3), 2))
        painter.setBrush(QColor(tokens.ok_bg if done else tokens.pri if now else tokens.card))
        painter.drawEllipse(ring)
        if done:
            inset = edge * 0.25
            inner = ring.adjusted(inset, inset, -inset, -inset)
            look.icons.paint(painter, inner, "check", tokens.ok)
            return
        painter.setFont(look.font(15, bold=True))
        painter.setPen(QColor(tokens.on_pri if now else tokens.ink2))
        painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), str(number + 1))

    def _paint_words(self, painter: QPainter, look: Theme, left: float, number: int) -> None:
        step, now = self._steps[number], number == self._current
        start = left + look.px(RING) + look.gap(GAP)
        middle = self.height() / 2 + look.px(1)
        painter.setFont(look.font(15, bold=now))
        painter.setPen(QColor(look.tokens.ink if number <= self._current else look.tokens.ink2))
        upper = QRectF(start, 0, self.width(), middle)
        lower = QRectF(start, middle, self.width(), self.height() - middle)
        bottom = Qt.AlignmentFlag.AlignBottom if step.state else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            upper if step.state else QRectF(self.rect()).adjusted(start, 0, 0, 0),
            int(bottom),
            step.title,
        )
        painter.setFont(look.font(13))
        painter.setPen(QColor(look.tokens.ink2))
        painter.drawText(lower, int(Qt.AlignmentFlag.AlignTop), step.state)

    def _lefts(self) -> list[float]:
        widths = [self._step_width(step) for step in self._steps]
        margin = theme.gap(16)
        gaps = max(1, len(widths) - 1)
        spare = (self.width() - 2 * margin - sum(widths)) / gaps
        return [margin + sum(widths[:number]) + spare * number for number in range(len(widths))]

    def _step_width(self, step: Step) -> int:
        return theme.px(RING) + theme.gap(GAP) + self._words_width(step)

    def _words_width(self, step: Step) -> int:
        look = theme.current()
        title = QFontMetrics(look.font(15, bold=True)).horizontalAdvance(step.title)
        return max(title, QFontMetrics(look.font(13)).horizontalAdvance(step.state))

    def _word(self, number: int) -> str:
        if number == self._current:
            return "正在做"
        return "已做完" if self._is_done(number) else "还没做"

    def _is_done(self, number: int) -> bool:
        done = self._steps[number].done
        return number < self._current if done is None else done
