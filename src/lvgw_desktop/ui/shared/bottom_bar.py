"""横条: a bar under a page for actions or a question; the window's toast covers none of it."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget


class BottomBar(QFrame):
    """Tells the window when it comes and goes, so that nothing is left lying over it."""

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


def free_height(window: QWidget, left: int, right: int) -> int:
    """Return how high (px) the window is between left and right above the bars to be seen."""
    bars = [bar for bar in window.findChildren(BottomBar) if bar.isVisible()]
    taken = [bar for bar in bars if any(_reaches(part, left, right) for part in _parts(bar))]
    return min([window.height(), *(bar.mapTo(window, QPoint()).y() for bar in taken)])


def _parts(bar: BottomBar) -> list[QWidget]:
    """Return what there is to press, to fill in or to read."""
    parts = [part for part in bar.findChildren(QWidget) if part.isVisible()]
    no_focus = Qt.FocusPolicy.NoFocus
    return [
        part
        for part in parts
        if part.focusPolicy() != no_focus or (isinstance(part, QLabel) and part.text())
    ]


def _reaches(part: QWidget, left: int, right: int) -> bool:
    start = part.mapTo(part.window(), QPoint()).x()
    return start <= right and start + part.width() >= left
