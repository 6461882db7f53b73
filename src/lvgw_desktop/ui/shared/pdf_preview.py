"""预览: the printed pages themselves, white in every theme; 清晰 or 整页, zoom, turn."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.page_rasters import A4, PageRasters, PageSize, RenderPage
from lvgw_desktop.ui.shared.page_stack import (
    SMALLEST,
    PageStack,
    clear_scale,
    stacked,
    whole_page_scale,
)

GAP = 12
LARGEST, STEP = 6.0, 1.2


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
        self._rasters = PageRasters(operations, self)
        self._rasters.drawn.connect(self.viewport().update)
        self._crop = crop
        self._sizes: Sequence[PageSize] = ()
        self._formats: frozenset[PageSize] = frozenset()
        self._whole = True
        self._zoom: float | None = None
        self._page = 0
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    def show_pages(self, render: RenderPage | None, sizes: Sequence[PageSize] = (A4,)) -> None:
        """Show a document; None shows the empty desk. The view starts at the first page."""
        self._rasters.begin(render)
        self._sizes = tuple(sizes) if render else ()
        self._formats = frozenset(self._sizes)
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
            self.verticalScrollBar().setValue(self._stack().boxes[number].top() - theme.gap(GAP))
            self._set_page(number)

    def ready(self) -> bool:
        """Tell whether every page in sight is drawn."""
        in_sight = self._stack().in_sight(self._sight())
        return all(self._rasters.has(number, self._screen_scale()) for number in in_sight)

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
        sight, stack = self._sight(), self._stack()
        for number in stack.in_sight(sight):
            box = stack.boxes[number].translated(-sight.topLeft())
            painter.fillRect(box, QColor(look.tokens.paper))
            if picture := self._rasters.picture(number, self._screen_scale()):
                painter.drawImage(QRectF(box), picture)

    def _scale(self) -> float:
        """Return logical px per pt: one for all pages, so that turning them moves nothing."""
        if self._zoom is not None or not self._sizes:
            return self._zoom or 1.0
        view = self.viewport().size()
        if self._whole:
            return min(whole_page_scale(one, view, theme.gap(GAP)) for one in self._formats)
        return min(clear_scale(one, view, self._crop) for one in self._formats)

    def _screen_scale(self) -> float:
        """Return px of the screen per pt."""
        return self._scale() * self.devicePixelRatioF()

    def _stack(self) -> PageStack:
        return stacked(self._sizes, self._scale(), self.viewport().width(), theme.gap(GAP))

    def _lay_out(self) -> None:
        view, extent = self.viewport().size(), self._stack().extent()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, extent.height() - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(theme.px(40))
        across.setRange(0, max(0, extent.width() - view.width()))
        across.setPageStep(view.width())
        across.setValue(across.maximum() // 2)
        fits = self._zoom is None
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self.viewport().update()

    def _sight(self) -> QRect:
        """Return which part of the desk the view shows."""
        origin = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRect(origin, self.viewport().size())

    def _scrolled(self) -> None:
        sight = self._sight()
        self._set_page(self._stack().page_at(sight.top() + sight.height() // 3))
        self.viewport().update()

    def _set_page(self, number: int) -> None:
        if number != self._page:
            self._page = number
            self.page_changed.emit(number)
