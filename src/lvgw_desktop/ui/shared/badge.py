"""状态标签: icon + word + colour, painted in table cells and as a widget alike."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.tokens import Tone


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge shows; without an icon it is a plain tag."""

    text: str
    icon: str = ""
    tone: Tone = Tone.MUTE


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon in front of a cell's text; `words` is its meaning for screen readers."""

    icon: str
    tone: Tone
    words: str = ""


DONE = Mark("check-circle-fill", Tone.OK, "已完成")
MISSING = Mark("circle-dashed", Tone.WARN, "还差")
TO_CHECK = Mark("magnifying-glass", Tone.WARN, "请核对")
WRONG = Mark("warning-circle", Tone.SEAL, "有错")

HEIGHT = 24
TEXT = 13
PADDING = 8
ICON = 14
ICON_GAP = 5


def badge_size(badge: Badge) -> QSize:
    """Measure a badge."""
    look = theme.current()
    text = QFontMetrics(look.font(TEXT)).horizontalAdvance(badge.text)
    icon = look.px(ICON) + look.gap(ICON_GAP) if badge.icon else 0
    return QSize(text + icon + 2 * look.gap(PADDING), look.px(HEIGHT))


def paint_badge(painter: QPainter, left: float, middle: float, badge: Badge) -> None:
    """Draw a badge with its left edge at `left`, centred on the height `middle`."""
    look = theme.current()
    ink, ground = look.tone(badge.tone)
    extent = badge_size(badge)
    box = QRectF(left, round(middle - extent.height() / 2), extent.width(), extent.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 4, 4)
    inner = box.adjusted(look.gap(PADDING), 0, 0, 0)
    if badge.icon:
        edge = look.px(ICON)
        square = QRectF(inner.left(), box.center().y() - edge / 2, edge, edge)
        look.icons.paint(painter, square, badge.icon, ink)
        inner.setLeft(inner.left() + edge + look.gap(ICON_GAP))
    painter.setPen(QColor(ink))
    painter.setFont(look.font(TEXT))
    painter.drawText(
        inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), badge.text
    )
    painter.restore()


class BadgeLabel(QWidget):
    """A badge on a page."""

    def __init__(self, badge: Badge) -> None:
        super().__init__()
        self._badge = badge
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(badge.text)
        theme.current().changed.connect(self.updateGeometry)

    def show_badge(self, badge: Badge) -> None:
        """Show another state."""
        self._badge = badge
        self.setAccessibleName(badge.text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the word shown."""
        return self._badge.text

    def sizeHint(self) -> QSize:
        """Measure the badge."""
        return badge_size(self._badge)

    def minimumSizeHint(self) -> QSize:
        """Never cut a badge."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the badge."""
        paint_badge(QPainter(self), 0, self.height() / 2, self._badge)
