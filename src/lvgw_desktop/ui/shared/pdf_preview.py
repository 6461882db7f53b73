"""预览: the printed pages themselves, white in every theme; 清晰 or 整页, zoom, turn."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.operations import Operations

PageSize = tuple[float, float]
"""Width and height in pt."""
Raster = tuple[int, int, bytes]
"""Width and height in px, and RGB bytes, three a pixel, rows without padding."""
RenderPage = Callable[[int, float], Raster]
"""Page number from 0 and scale in px per pt; called off the UI thread."""

A4: PageSize = (595.28, 841.89)
GAP = 12
SMALLEST, LARGEST, STEP = 0.2, 6.0, 1.2
KEPT = 12


class PdfPreview(QAbstractScrollArea):
    """Pages below each other; only those in sight are rasterised, off the UI thread.

    `page_changed(number from 0)` while scrolling. Keys: PgUp/PgDn pages, + − 0 zoom, Ctrl+wheel.
    """

    page_changed = Signal(int)

    def __init__(self, operations: Operations, *, crop: float = 0.09) -> None:
        """`crop` is the share of the page's width left out at each side in 清晰."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("打印预览")
        self._operations = operations
        self._crop = crop
        self._render: RenderPage | None = None
        self._sizes: Sequence[PageSize] = ()
        self._whole = True
        self._zoom: float | None = None
        self._rasters: dict[tuple[int, int], QImage] = {}
        self._asked: set[tuple[int, int]] = set()
        self._generation = 0
        self._page = 0
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    def show_pages(self, render: RenderPage | None, sizes: Sequence[PageSize] = (A4,)) -> None:
        """Show a document; None shows the empty desk. The view starts at the first page."""
        self._render = render
        self._sizes = tuple(sizes) if render else ()
        self._generation += 1
        self._rasters.clear()
        self._asked.clear()
        self._page = 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def show_whole(self, whole: bool) -> None:  # noqa: FBT001  a setter's one value
        """整页 if true, else 清晰: margins cropped, as wide as the view."""
        self._whole, self._zoom = whole, None
        page = self._page
        self._lay_out()
        self.go_to(page)

    def zoom_by(self, factor: float) -> None:
        """Magnify or shrink by a factor."""
        self._zoom = min(max(self._scale() * factor, SMALLEST), LARGEST)
        self._lay_out()

    def page(self) -> int:
        """Return the number of the page in view, from 0."""
        return self._page

    def page_count(self) -> int:
        """Return how many pages there are."""
        return len(self._sizes)

    def go_to(self, page: int) -> None:
        """Turn to a page."""
        if self._sizes:
            number = min(max(page, 0), len(self._sizes) - 1)
            self.verticalScrollBar().setValue(self._boxes()[number].top() - theme.gap(GAP))
            self._set_page(number)

    def ready(self) -> bool:
        """Tell whether every page in sight is drawn."""
        return all(self._key(number) in self._rasters for number in self._in_sight())

    def sizeHint(self) -> QSize:
        """Ask for the logs tab's preview."""
        return QSize(theme.px(400), theme.px(500))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and zoom."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        zooms = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}
        key = Qt.Key(event.key())
        if key in steps:
            self.go_to(self._page + steps[key])
        elif key in zooms:
            self.zoom_by(zooms[key])
        elif key == Qt.Key.Key_0:
            self.show_whole(self._whole)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages anew."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the desk and the pages in sight."""
        look = theme.current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(look.tokens.desk))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        origin = self._origin()
        boxes = self._boxes()
        for number in self._in_sight():
            box = boxes[number].translated(-origin)
            painter.fillRect(box, QColor(look.tokens.paper))
            image = self._rasters.get(self._key(number)) or self._nearest(number)
            if image:
                painter.drawImage(QRectF(box), image)
            self._ask(number)

    def _scale(self) -> float:
        """Return logical px per pt."""
        if self._zoom is not None or not self._sizes:
            return self._zoom or 1.0
        width, height = self._sizes[self._page]
        room_across = self.viewport().width() - 2 * theme.gap(GAP)
        if self._whole:
            room_down = self.viewport().height() - 2 * theme.gap(GAP)
            return max(min(room_across / width, room_down / height), SMALLEST)
        return max(self.viewport().width() / (width * (1 - 2 * self._crop)), SMALLEST)

    def _boxes(self) -> list[QRect]:
        scale, gap = self._scale(), theme.gap(GAP)
        widest = max([self.viewport().width(), *(int(w * scale) for w, _h in self._sizes)])
        boxes, top = [], gap
        for width, height in self._sizes:
            extent = QSize(round(width * scale), round(height * scale))
            boxes.append(QRect(QPoint((widest - extent.width()) // 2, top), extent))
            top += extent.height() + gap
        return boxes

    def _lay_out(self) -> None:
        boxes = self._boxes()
        view = self.viewport().size()
        height = boxes[-1].bottom() + theme.gap(GAP) if boxes else 0
        width = max((box.width() for box in boxes), default=0)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, height - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(theme.px(40))
        across.setRange(0, max(0, width - view.width()))
        across.setPageStep(view.width())
        across.setValue(across.maximum() // 2)
        fits = self._zoom is None
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self.viewport().update()

    def _origin(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _in_sight(self) -> list[int]:
        sight = QRect(self._origin(), self.viewport().size())
        return [number for number, box in enumerate(self._boxes()) if box.intersects(sight)]

    def _scrolled(self) -> None:
        middle = self._origin().y() + self.viewport().height() // 3
        tops = [box.top() for box in self._boxes()]
        self._set_page(max((n for n, top in enumerate(tops) if top <= middle), default=0))
        self.viewport().update()

    def _set_page(self, number: int) -> None:
        if number != self._page:
            self._page = number
            self.page_changed.emit(number)

    def _key(self, number: int) -> tuple[int, int]:
        return number, round(self._scale() * self.devicePixelRatioF() * 1000)

    def _nearest(self, number: int) -> QImage | None:
        found = (image for (page, _scale), image in self._rasters.items() if page == number)
        return next(found, None)

    def _ask(self, number: int) -> None:
        key = self._key(number)
        if key in self._rasters or key in self._asked or self._render is None:
            return
        self._asked.add(key)
        render, generation = self._render, self._generation
        self._operations.run(
            lambda: render(number, key[1] / 1000),
            then=lambda raster: self._keep(generation, key, raster),
        )

    def _keep(self, generation: int, key: tuple[int, int], raster: Raster) -> None:
        if generation != self._generation:
            return
        self._asked.discard(key)
        while len(self._rasters) >= KEPT:
            del self._rasters[next(iter(self._rasters))]
        self._rasters[key] = image_of(raster)
        self.viewport().update()


def image_of(raster: Raster) -> QImage:
    """Make a picture of RGB bytes; it owns its pixels."""
    width, height, pixels = raster
    return QImage(pixels, width, height, width * 3, QImage.Format.Format_RGB888).copy()
