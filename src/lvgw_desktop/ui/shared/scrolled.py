"""滚动区: content that is higher than the window scrolls; it never scrolls sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(content: QWidget | None = None) -> QScrollArea:
    """Return an area as wide as its content's room, with a bar at the right when it is needed."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if content:
        show_in(area, content)
    return area


def show_in(area: QScrollArea, content: QWidget) -> None:
    """Put content into the area; what was there before is dropped."""
    content.setObjectName("scrolled")
    area.setWidget(content)
