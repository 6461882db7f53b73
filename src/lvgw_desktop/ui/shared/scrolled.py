"""滚动区: content that is higher than the window scrolls; it never scrolls sideways."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


class ScrolledContent(QWidget):
    """Content that asks for the height its words need in the width there is, and no more.

    A wrapped label alone would keep room for the lines it needs in a narrow column.
    """

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(layout)

    def minimumSizeHint(self) -> QSize:
        """Leave the height to `heightForWidth` where words wrap."""
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least


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
    if before := area.takeWidget():
        before.deleteLater()  # it may be one of its own buttons that asked for this
    area.setWidget(content)
