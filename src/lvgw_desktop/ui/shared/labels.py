"""文字: labels by their part on the page, with wrapping and shortening that suit Chinese."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.layouts import keep_size
from lvgw_desktop.ui.shared.tokens import Tone


class Label(QLabel):
    """A text in one of the roles of style.qss: title, heading, cardTitle, side, hint, body2 …"""

    def __init__(
        self, words: str = "", role: str = "body", *, wrap: bool = False, tone: Tone | None = None
    ) -> None:
        super().__init__(words)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_tone(tone)
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_tone(self, tone: Tone | None) -> None:
        """Colour the text by what it says."""
        self.setProperty("tone", tone.value if tone else "")
        restyle(self)


class ElidedLabel(Label):
    """A label that shortens its text with … and tells the whole of it in the tooltip."""

    def __init__(self, words: str = "", role: str = "body") -> None:
        super().__init__(words, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Ask for three characters at least."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("一二…"), metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tooltip when it does not fit."""
        super().resizeEvent(event)
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()
        self.setToolTip("" if fits else self.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        box = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(self.alignment()), shown)


class IconLabel(QWidget):
    """One icon in a tone or a token colour, `edge` px at 标准."""

    def __init__(
        self, name: str, tone: Tone = Tone.MUTE, edge: int = 16, *, words: str = ""
    ) -> None:
        super().__init__()
        self._name, self._tone = name, tone
        self._edge = edge
        self.setAccessibleName(words)
        keep_size(self, width=edge, height=edge)

    def show_icon(self, name: str, tone: Tone = Tone.MUTE) -> None:
        """Change the icon."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        look = theme.current()
        painter = QPainter(self)
        look.icons.paint(painter, self.rect().toRectF(), self._name, look.tone(self._tone)[0])


def rule(kind: str = "rule") -> QFrame:
    """Return a thin line across."""
    line = QFrame()
    line.setProperty("kind", kind)
    line.setFixedHeight(1)
    return line


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
