"""可点的数字: words on a card that open the records behind them."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QStylePainter

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.painted_button import PaintedButton

PADDING = 2
HEIGHT = 26
SHORTEST = 60


class WordLink(PaintedButton):
    """A number or a few words that look like text; `elided` ones take the room there is."""

    def __init__(
        self,
        words: str = "",
        at_standard: float = 14,
        *,
        bold: bool = False,
        elided: bool = False,
        clicked: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(words, clicked)
        self.setProperty("kind", "text")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._at_standard, self._bold = at_standard, bold
        across = QSizePolicy.Policy.Ignored if elided else QSizePolicy.Policy.Fixed
        self._elided = elided
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str, *, spoken: str = "") -> None:
        """Change the text, and what a screen reader says instead of a bare number."""
        self.setText(words)
        self.setAccessibleName(spoken or words)
        self.setToolTip(words if self._elided else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Measure the words; those that may be shortened ask for a few characters only."""
        words = QFontMetrics(self._font()).horizontalAdvance(self.text())
        width = min(words, theme.px(SHORTEST)) if self._elided else words
        height = max(theme.px(HEIGHT), theme.px(self._at_standard + 6))
        return QSize(width + 2 * theme.gap(PADDING) + 2, height)

    def draw(self, painter: QStylePainter) -> None:
        """Draw the words at the left, underlined while pointed at."""
        font = self._font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        tokens = theme.current().tokens
        painter.setPen(QColor(tokens.ink if self._bold else tokens.ink2))
        padding = theme.gap(PADDING)
        box = QRect(self.rect()).adjusted(padding + 1, 0, -padding, 0)
        words = self.text()
        if self._elided:
            metrics = QFontMetrics(font)
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _font(self) -> QFont:
        return theme.current().font(self._at_standard, bold=self._bold)
