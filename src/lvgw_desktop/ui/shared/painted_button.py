"""自绘按钮: the style sheet draws a button's ground and border, the button its words."""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStylePainter

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.style_options import paint_bare_button


class PaintedButton(QPushButton):
    """Override `sizeHint()`, which is its least size too, and `draw(painter)`."""

    def __init__(self, words: str, clicked: Callable[[], object] | None = None) -> None:
        super().__init__(words)
        self.setAutoDefault(False)
        if clicked:
            self.clicked.connect(lambda _checked=False: clicked())
        theme.current().changed.connect(self.updateGeometry)

    @abstractmethod
    def draw(self, painter: QStylePainter) -> None:
        """Draw what stands on the button."""

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when style or font change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and border, then what stands on them."""
        painter = QStylePainter(self)
        paint_bare_button(painter, self)
        self.draw(painter)
