"""按钮: primary, plain, text and danger buttons with an icon and their key written inside."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStylePainter,
)

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.painted_button import PaintedButton

HEIGHT = 34
SMALL_HEIGHT = 30
PADDING = 12
TEXT_PADDING = 6
GAP = 7
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Kind(Enum):
    """How much a button calls; a screen has one PRIMARY."""

    PRIMARY = "primary"
    PLAIN = "plain"
    TEXT = "text"
    DANGER = "danger"


class Button(PaintedButton):
    """A push button; `key` is drawn at the right ("F2"), `small` suits cards and tables."""

    def __init__(
        self,
        words: str,
        kind: Kind = Kind.PLAIN,
        *,
        icon: str = "",
        key: str = "",
        small: bool = False,
        clicked: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(words, clicked)
        self.setProperty("kind", kind.value)
        self._kind, self._icon_name, self._key = kind, icon, key
        self._small = small
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in its field
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str, *, key: str | None = None) -> None:
        """Change the text, and the key if given."""
        self.setText(words)
        self._key = self._key if key is None else key
        self.updateGeometry()

    def disable(self, why: str) -> None:
        """Grey the button and say why in its text and tooltip."""
        self.setEnabled(False)
        self.setToolTip(why)
        self.setAccessibleDescription(why)

    def enable(self) -> None:
        """Make the button work again."""
        self.setEnabled(True)
        self.setToolTip("")
        self.setAccessibleDescription("")

    def sizeHint(self) -> QSize:
        """Measure icon, words and key."""
        look = theme.current()
        padding = look.gap(TEXT_PADDING if self._kind is Kind.TEXT else PADDING)
        height = look.px(SMALL_HEIGHT if self._small else HEIGHT)
        return QSize(self._content_width() + 2 * padding + 2, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter push the button in focus, as the space bar does."""
        plain = event.modifiers() in (_NO_MODIFIER, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
        else:
            super().keyPressEvent(event)

    def draw(self, painter: QStylePainter) -> None:
        """Draw icon, words and key."""
        look = theme.current()
        ink, key_ink = self._inks()
        left = (self.width() - self._content_width()) / 2
        if self._icon_name:
            edge = look.px(17)
            square = QRectF(left, (self.height() - edge) / 2, edge, edge)
            look.icons.paint(painter, square, self._icon_name, ink)
            left += edge + look.gap(GAP)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setPen(QColor(ink))
        painter.setFont(self._words_font())
        width = QFontMetrics(self._words_font()).horizontalAdvance(self.text())
        painter.drawText(QRectF(left, 0, width + 2, self.height()), middle, self.text())
        if self._key:
            painter.setPen(QColor(key_ink))
            painter.setFont(self._key_font())
            start = left + width + look.gap(GAP)
            painter.drawText(QRectF(start, 0, self.width(), self.height()), middle, self._key)

    def _content_width(self) -> int:
        look = theme.current()
        words = QFontMetrics(self._words_font()).horizontalAdvance(self.text())
        icon = look.px(17) + look.gap(GAP) if self._icon_name else 0
        key = QFontMetrics(self._key_font()).horizontalAdvance(self._key) if self._key else 0
        return icon + words + (key + look.gap(GAP) if key else 0)

    def _words_font(self) -> QFont:
        at_standard = 14 if self._small else 15
        return theme.current().font(at_standard, bold=self._kind is Kind.PRIMARY)

    def _key_font(self) -> QFont:
        return theme.current().font(12 if self._small else 13)

    def _inks(self) -> tuple[str, str]:
        tokens = theme.current().tokens
        if not self.isEnabled():
            return tokens.ink3, tokens.ink3
        return {
            Kind.PRIMARY: (tokens.on_pri, tokens.on_pri),
            Kind.PLAIN: (tokens.ink, tokens.ink2),
            Kind.TEXT: (tokens.pri, tokens.ink2),
            Kind.DANGER: (tokens.seal, tokens.seal),
        }[self._kind]


def history_button(clicked: Callable[[], object]) -> Button:
    """Return the quiet way to the 历史 of a record."""
    return Button("历史", Kind.TEXT, key="Ctrl+H", small=True, clicked=clicked)


def bin_button(clicked: Callable[[], object]) -> Button:
    """Return the way to the 回收站."""
    return Button("回收站…", icon="archive", key="Ctrl+R", clicked=clicked)


def link(words: str, clicked: Callable[[], object] | None = None) -> Button:
    """Return the quiet link at the right of a card's head ("全部待办 ›")."""
    return Button(words, Kind.TEXT, small=True, clicked=clicked)
