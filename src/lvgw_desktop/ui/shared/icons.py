"""图标: the one line set, tinted when loaded and kept by name, colour, edge and screen density."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class IconSet:
    """The icons of one folder; every name is a file `<name>.svg` that draws in currentColor."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, edge: int, density: float = 1.0) -> QPixmap:
        """Return the icon as a square of `edge` logical px for a screen of that density."""
        key = (name, colour, edge, density)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, colour, edge, density)
        return self._pixmaps[key]

    def icon(self, name: str, colour: str, edge: int) -> QIcon:
        """Return the icon for Qt's own buttons, sharp on ordinary and on denser screens."""
        icon = QIcon(self.pixmap(name, colour, edge))
        if any(screen.devicePixelRatio() > 1 for screen in QGuiApplication.screens()):
            icon.addPixmap(self.pixmap(name, colour, edge, 2.0))
        return icon

    def paint(self, painter: QPainter, box: QRectF, name: str, colour: str) -> None:
        """Draw the icon square in the middle of a box."""
        edge = round(min(box.width(), box.height()))
        drawn = self.pixmap(name, colour, edge, painter.device().devicePixelRatioF())
        middle = box.center()
        painter.drawPixmap(
            QRectF(round(middle.x() - edge / 2), round(middle.y() - edge / 2), edge, edge),
            drawn,
            QRectF(drawn.rect()),
        )

    def _draw(self, name: str, colour: str, edge: int, density: float) -> QPixmap:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        tinted = source.replace("currentColor", colour)
        drawn = QPixmap(round(edge * density), round(edge * density))
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        QSvgRenderer(QByteArray(tinted.encode())).render(painter)
        painter.end()
        drawn.setDevicePixelRatio(density)
        return drawn
