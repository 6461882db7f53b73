"""滚动区: cards in a view of their own, so that the buttons below stay in sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


def scrolling(inside: QLayout) -> QScrollArea:
    """Return a view of a layout that scrolls down, never across."""
    content = QWidget()
    content.setObjectName("scrolled")
    content.setLayout(inside)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area
