"""一步: a numbered ring that turns into a green tick, a heading, and what is to fill in."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import column, keep_size, row

RING = 30


class Step(QWidget):
    """One block of the first start."""

    def __init__(self, number: int, title: str, content: QWidget) -> None:
        super().__init__()
        self._ring = _Ring(number)
        words = column(Label(title, "heading"), content, spacing=6)
        line = row(self._ring, spacing=12)
        line.setAlignment(self._ring, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.setLayout(line)

    def show_done(self, done: bool) -> None:  # noqa: FBT001  a setter's one value
        """Tick the block off, or not."""
        self._ring.show_done(done)


class _Ring(QWidget):
    """The number, or the tick."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._done = number, False
        keep_size(self, width=RING, height=RING)

    def show_done(self, done: bool) -> None:  # noqa: FBT001  a setter's one value
        self._done = done
        self.setAccessibleName("已填" if done else f"第 {self._number} 步")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        look = theme.current()
        tokens = look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tokens.ok if self._done else tokens.pri), 2))
        painter.setBrush(QColor(tokens.ok_bg if self._done else tokens.pri))
        painter.drawEllipse(ring)
        if self._done:
            inset = ring.width() * 0.25
            tick = ring.adjusted(inset, inset, -inset, -inset)
            look.icons.paint(painter, tick, "check", tokens.ok)
            return
        painter.setFont(look.font(15, bold=True))
        painter.setPen(QColor(tokens.on_pri))
        painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
