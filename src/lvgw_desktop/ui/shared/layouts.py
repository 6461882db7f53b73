"""版面: rows and columns whose gaps, and widgets whose sizes, follow the text size."""

from collections.abc import Callable

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
    max_width: int | None = None,
) -> None:
    """Fix or limit a size in px at 标准; it grows and shrinks with the text size."""
    setters = (
        (widget.setFixedWidth, width),
        (widget.setFixedHeight, height),
        (widget.setMinimumWidth, min_width),
        (widget.setMinimumHeight, min_height),
        (widget.setMaximumWidth, max_width),
    )
    _Size(widget, [(set_size, at) for set_size, at in setters if at is not None])


class _Size(QObject):
    """Keeps one widget at its scaled size."""

    def __init__(self, widget: QWidget, setters: list[tuple[Callable[[int], None], int]]) -> None:
        super().__init__(widget)
        self._setters = setters
        self._follow()
        theme.current().changed.connect(self._follow)

    def _follow(self) -> None:
        for set_size, at_standard in self._setters:
            set_size(theme.px(at_standard))
