"""版面: rows and columns whose gaps, and widgets whose sizes, follow the text size."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from lvgw_desktop.ui.shared import theme

STRETCH = "stretch"
"""Stands between two items to push them apart."""

Item = QWidget | QLayout | str
Margins = tuple[int, int, int, int]


class Box(QBoxLayout):
    """A row or a column; `spacing` and `margins` (left, top, right, bottom) in px at 标准."""

    def __init__(
        self,
        direction: QBoxLayout.Direction,
        *items: Item,
        spacing: int = 8,
        margins: Margins = (0, 0, 0, 0),
    ) -> None:
        super().__init__(direction)
        self._spacing_at_standard = spacing
        self._margins_at_standard = margins
        self._follow()
        theme.current().changed.connect(self._follow)
        for item in items:
            self.put(item)

    def put(self, item: Item, stretch: int = 0) -> None:
        """Add a widget, a layout or STRETCH at the end."""
        if isinstance(item, QWidget):
            self.addWidget(item, stretch)
        elif isinstance(item, QLayout):
            self.addLayout(item, stretch)
        else:
            self.addStretch(1)

    def _follow(self) -> None:
        self.setSpacing(theme.gap(self._spacing_at_standard))
        left, top, right, bottom = map(theme.gap, self._margins_at_standard)
        self.setContentsMargins(left, top, right, bottom)


def row(*items: Item, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> Box:
    """Lay items side by side."""
    return Box(QBoxLayout.Direction.LeftToRight, *items, spacing=spacing, margins=margins)


def column(*items: Item, spacing: int = 10, margins: Margins = (0, 0, 0, 0)) -> Box:
    """Lay items one below the other."""
    return Box(QBoxLayout.Direction.TopToBottom, *items, spacing=spacing, margins=margins)


def keep_size(
    widget: QWidget,
    *,
    width: int | None = None,
    height: int | None = None,
    min_width: int | None = None,
    min_height: int | None = None,
) -> None:
    """Fix or limit a size in px at 标准; it grows and shrinks with the text size."""
    _Size(widget, width, height, min_width, min_height)


class _Size(QObject):
    """Keeps one widget at its scaled size."""

    def __init__(
        self,
        widget: QWidget,
        width: int | None,
        height: int | None,
        min_width: int | None,
        min_height: int | None,
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._setters = (
            (widget.setFixedWidth, width),
            (widget.setFixedHeight, height),
            (widget.setMinimumWidth, min_width),
            (widget.setMinimumHeight, min_height),
        )
        self._follow()
        theme.current().changed.connect(self._follow)

    def _follow(self) -> None:
        for set_size, at_standard in self._setters:
            if at_standard is not None:
                set_size(theme.px(at_standard))
