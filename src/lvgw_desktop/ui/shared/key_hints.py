"""按键提示: the keys of the focused place, at the left of the status bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme

MOST = 9
MOST_WHEN_LARGE = 3
LEFT = 12


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does ("F2", "新记")."""

    key: str
    words: str


class KeyCap(QWidget):
    """One key as drawn on a keyboard."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Measure the key."""
        return QSize(cap_width(self._key), theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key."""
        paint_cap(QPainter(self), QRectF(self.rect()), self._key)


class KeyHints(QWidget):
    """A row of keys with their words; those that do not fit are left out, the last stays (F1)."""

    def __init__(self) -> None:
        super().__init__()
        self._hints: tuple[Hint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show the keys of the focused place."""
        self._hints = tuple(hints)
        self.setAccessibleName("，".join(f"{hint.key} {hint.words}" for hint in hints))
        self.update()

    def hints(self) -> tuple[Hint, ...]:
        """Return what is shown."""
        return self._hints

    def sizeHint(self) -> QSize:
        """Take one line."""
        return QSize(theme.px(300), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """Give way to the state at the right."""
        return QSize(theme.px(60), theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as many as fit."""
        look = theme.current()
        painter = QPainter(self)
        left = float(look.gap(LEFT))
        for hint in self._fitting():
            cap = QRectF(left, (self.height() - look.px(20)) / 2, cap_width(hint.key), look.px(20))
            paint_cap(painter, cap, hint.key)
            left = cap.right() + look.gap(6)
            font = look.font(14)
            painter.setFont(font)
            painter.setPen(QColor(look.tokens.ink2))
            words = QRectF(left, 0, self.width(), self.height())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), hint.words)
            left += QFontMetrics(font).horizontalAdvance(hint.words) + look.gap(12)

    def _fitting(self) -> list[Hint]:
        look = theme.current()
        most = MOST_WHEN_LARGE if look.large else MOST
        chosen = list(self._hints)
        while len(chosen) > most or (len(chosen) > 1 and self._needed(chosen) > self.width()):
            del chosen[-2]
        return chosen

    def _needed(self, hints: Sequence[Hint]) -> int:
        look = theme.current()
        metrics = QFontMetrics(look.font(14))
        gaps = look.gap(6) + look.gap(12)
        return sum(
            cap_width(hint.key) + metrics.horizontalAdvance(hint.words) + gaps for hint in hints
        )


def cap_width(key: str) -> int:
    """Measure a key cap."""
    look = theme.current()
    return QFontMetrics(look.font(12)).horizontalAdvance(key) + 2 * look.gap(8)


def paint_cap(painter: QPainter, box: QRectF, key: str) -> None:
    """Draw a key cap."""
    look = theme.current()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.tokens.line2), 1))
    painter.setBrush(QColor(look.tokens.soft))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(look.font(12))
    painter.setPen(QColor(look.tokens.ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
