"""横条: a bar under a list for actions or a question; the window's toast stands above it."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget


class BottomBar(QFrame):
    """Tells the window when it comes and goes, so that nothing is left lying over it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bulk")

    def showEvent(self, event: QShowEvent) -> None:
        """Have the window place again what lies over its pages."""
        super().showEvent(event)
        self._tell_window()

    def hideEvent(self, event: QHideEvent) -> None:
        """Have the window do so once more."""
        super().hideEvent(event)
        self._tell_window()

    def _tell_window(self) -> None:
        QApplication.postEvent(self.window(), QEvent(QEvent.Type.LayoutRequest))


def free_height(window: QWidget) -> int:
    """Return how high (px) the window is above the bars to be seen in it."""
    bars = [bar for bar in window.findChildren(BottomBar) if bar.isVisible()]
    return min([window.height(), *(bar.mapTo(window, QPoint()).y() for bar in bars)])
