"""侧栏: a page's main part with a side panel that folds to a strip where there is little room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStylePainter, QWidget

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.layouts import column, keep_size, row
from lvgw_desktop.ui.shared.painted_button import PaintedButton
from lvgw_desktop.ui.shared.scrolled import scrolled

FOLDS_BELOW = 1240
"""Width of main part and panel together at which the panel folds: a client area of 1280."""


class SideBySide(QWidget):
    """The panel folds by itself when it gets narrow or the text large; F11 decides otherwise."""

    def __init__(self, main: QWidget, side: QWidget, *, width: int) -> None:
        super().__init__()
        self._wanted: bool | None = None
        self._available = True
        self.side = _scrolling(side)
        keep_size(self.side, width=width)
        self._strip = _Strip()
        self._strip.clicked.connect(lambda _checked=False: self.toggle())
        self._line = row(spacing=12)
        self._line.put(main, 1)
        self._line.put(self.side)
        self._line.put(self._strip)
        self.setLayout(self._line)
        theme.current().changed.connect(self._fold)
        self._fold()  # at first, so that the panel never makes a small window wider

    def toggle(self) -> None:
        """Show the panel if it is folded, fold it if it is shown."""
        self._wanted = self.side.isHidden()
        self._fold()

    def offer(self, available: bool) -> None:  # noqa: FBT001  a setter's one value
        """Take the panel away altogether, or bring it back."""
        self._available = available
        self._fold()

    def is_folded(self) -> bool:
        """Tell whether the panel is out of sight."""
        return self.side.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where there is little room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        roomy = self.width() >= FOLDS_BELOW and not theme.current().large
        shown = self._available and (roomy if self._wanted is None else self._wanted)
        self.side.setVisible(shown)
        self._strip.setVisible(self._available and not shown)
        self._line.activate()  # else the panel would be drawn once before it has its place


def _scrolling(side: QWidget) -> QScrollArea:
    """Return the panel in an area of its own, inside a holder so that a card keeps its frame."""
    holder = QWidget()
    holder.setLayout(column(side))
    return scrolled(holder)


class _Strip(PaintedButton):
    """What is left of a folded panel: an arrow and its key."""

    def __init__(self) -> None:
        super().__init__("F11")
        self.setAccessibleName("显示侧栏 F11")
        self.setToolTip("显示侧栏")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.hide()

    def sizeHint(self) -> QSize:
        """Be as narrow as the key's name."""
        return QSize(theme.px(36), theme.px(80))

    def draw(self, painter: QStylePainter) -> None:
        """Draw the arrow over the key."""
        look = theme.current()
        edge = look.px(17)
        middle = self.rect().center()
        box = self.rect().adjusted(0, middle.y() - edge - 2, 0, 0).toRectF()
        box.setHeight(edge)
        look.icons.paint(painter, box, "caret-left", look.tokens.ink2)
        painter.setFont(look.font(12))
        painter.setPen(QColor(look.tokens.ink2))
        key = self.rect().adjusted(0, middle.y() + 2, 0, 0)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(key, int(top), self.text())
