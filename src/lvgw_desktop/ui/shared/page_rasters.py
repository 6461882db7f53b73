"""页面图像: the pages in sight as pictures, drawn off the UI thread; the last few are kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from lvgw_desktop.ui.shared.operations import Operations

PageSize = tuple[float, float]
"""Width and height in pt."""
Raster = tuple[int, int, bytes]
"""Width and height in px, and RGB bytes, three a pixel, rows without padding."""
RenderPage = Callable[[int, float], Raster]
"""Page number from 0 and scale in px per pt; called off the UI thread."""

A4: PageSize = (595.28, 841.89)
KEPT = 12
_FINENESS = 1000
"""Scales closer than 1/1000 px per pt are one."""


class PageRasters(QObject):
    """The pictures of one document at a time; `drawn` when another one is there."""

    drawn = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._render: RenderPage | None = None
        self._pictures: dict[tuple[int, int], QImage] = {}
        self._asked: set[tuple[int, int]] = set()
        self._generation = 0

    def begin(self, render: RenderPage | None) -> None:
        """Take another document, or none; what is still being drawn of the last one is dropped."""
        self._render = render
        self._generation += 1
        self._pictures.clear()
        self._asked.clear()

    def has(self, page: int, scale: float) -> bool:
        """Tell whether the page is drawn at this scale, in px of the screen per pt."""
        return _key(page, scale) in self._pictures

    def picture(self, page: int, scale: float) -> QImage | None:
        """Return the page, as it was drawn at another scale until it is there at this one."""
        key = _key(page, scale)
        self._ask(key)
        return self._pictures.get(key) or self._at_any_scale(page)

    def _at_any_scale(self, page: int) -> QImage | None:
        found = (image for (number, _scale), image in self._pictures.items() if number == page)
        return next(found, None)

    def _ask(self, key: tuple[int, int]) -> None:
        if key in self._pictures or key in self._asked or self._render is None:
            return
        self._asked.add(key)
        render, generation = self._render, self._generation
        page, scale = key
        self._operations.run(
            lambda: render(page, scale / _FINENESS),
            then=lambda raster: self._keep(generation, key, raster),
        )

    def _keep(self, generation: int, key: tuple[int, int], raster: Raster) -> None:
        if generation != self._generation:
            return
        self._asked.discard(key)
        while len(self._pictures) >= KEPT:
            del self._pictures[next(iter(self._pictures))]
        self._pictures[key] = image_of(raster)
        self.drawn.emit()


def image_of(raster: Raster) -> QImage:
    """Make a picture of RGB bytes; it owns its pixels."""
    width, height, pixels = raster
    return QImage(pixels, width, height, width * 3, QImage.Format.Format_RGB888).copy()


def _key(page: int, scale: float) -> tuple[int, int]:
    return page, round(scale * _FINENESS)
