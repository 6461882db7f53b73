"""图例: what each way of filling a bar stands for."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.chart_fill import Fill, paint_fill

Entry = tuple[Fill, str]
PX, SWATCH, BESIDE, BETWEEN, HEIGHT = 13, 14, 6, 16, 20


class Legend(QWidget):
    """Swatches with words, side by side: `show_entries([(Fill.SOLID, "2026年"), …])`."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)
        self.hide()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self._entries = tuple(entries)
        self.setAccessibleName("，".join(words for _fill, words in entries))
        self.setVisible(bool(entries))
        self.updateGeometry()
        self.update()

    def words(self) -> tuple[str, ...]:
        """Return the words shown."""
        return tuple(words for _fill, words in self._entries)

    def sizeHint(self) -> QSize:
        """Take all entries on one line."""
        look = theme.current()
        lefts = self._lefts()
        return QSize(lefts[-1] - look.gap(BETWEEN) if self._entries else 0, look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the swatches and their words."""
        look = theme.current()
        painter = QPainter(self)
        edge = look.px(SWATCH)
        for left, (fill, words) in zip(self._lefts(), self._entries, strict=False):
            swatch = QRectF(left, (self.height() - edge) // 2, edge, edge)
            paint_fill(painter, swatch, fill)
            painter.setFont(look.font(PX))
            painter.setPen(QColor(look.tokens.ink2))
            room = self.rect().toRectF().adjusted(left + edge + look.gap(BESIDE), 0, 0, 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _lefts(self) -> list[int]:
        """Return where each entry begins, and where one more would."""
        look = theme.current()
        metrics = QFontMetrics(look.font(PX))
        around = look.px(SWATCH) + look.gap(BESIDE) + look.gap(BETWEEN)
        lefts = [0]
        for _fill, words in self._entries:
            lefts.append(lefts[-1] + metrics.horizontalAdvance(words) + around)
        return lefts
