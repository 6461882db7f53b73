"""页面排列: where the pages of a document lie below each other, and how large they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from lvgw_desktop.ui.shared.page_rasters import PageSize

SMALLEST = 0.2
"""Logical px per pt below which nothing can be made out."""


@dataclass(frozen=True, slots=True)
class PageStack:
    """The pages as boxes on one long desk, in logical px."""

    boxes: tuple[QRect, ...]
    gap: int
    """Free space around each page."""

    def extent(self) -> QSize:
        """Return how wide the pages are, and how high all of them with the space around them."""
        width = max((box.width() for box in self.boxes), default=0)
        return QSize(width, self.boxes[-1].bottom() + self.gap if self.boxes else 0)

    def in_sight(self, sight: QRect) -> list[int]:
        """Return the numbers of the pages that a part of the desk shows."""
        return [number for number, box in enumerate(self.boxes) if box.intersects(sight)]

    def page_at(self, down: int) -> int:
        """Return the last page that begins above a height, the first if none does."""
        return max((n for n, box in enumerate(self.boxes) if box.top() <= down), default=0)


def stacked(sizes: Sequence[PageSize], scale: float, width: int, gap: int) -> PageStack:
    """Lay pages out at a scale in logical px per pt, in the middle of a desk of this width."""
    widest = max([width, *(int(across * scale) for across, _down in sizes)])
    boxes, top = [], gap
    for across, down in sizes:
        extent = QSize(round(across * scale), round(down * scale))
        boxes.append(QRect(QPoint((widest - extent.width()) // 2, top), extent))
        top += extent.height() + gap
    return PageStack(tuple(boxes), gap)


def whole_page_scale(page: PageSize, view: QSize, gap: int) -> float:
    """Return the scale at which a page with the space around it fills the view (整页)."""
    width, height = page
    across, down = view.width() - 2 * gap, view.height() - 2 * gap
    return max(min(across / width, down / height), SMALLEST)


def clear_scale(page: PageSize, view: QSize, crop: float) -> float:
    """Return the scale at which a page without its margins is as wide as the view (清晰).

    `crop` is the share of the page's width left out at each side.
    """
    return max(view.width() / (page[0] * (1 - 2 * crop)), SMALLEST)
