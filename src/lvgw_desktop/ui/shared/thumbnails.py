"""页面: thumbnails of pages with a tick for each page to be printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.page_rasters import A4, PageSize, RenderPage, image_of
from lvgw_desktop.ui.shared.record_cell import paint_tick
from lvgw_desktop.ui.shared.style_options import cell_box, is_chosen

WIDTH = 68
CAPTION = 24
TICK_ROOM = 34


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A page's words ("0201 兴梁") and its size in pt."""

    words: str
    extent: PageSize = A4


class Thumbnails(QListView):
    """Small pages; `page_chosen(number)`, `ticks_changed(frozenset of numbers)`; Space ticks."""

    page_chosen = Signal(int)
    ticks_changed = Signal(frozenset)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setAccessibleName("页面")
        self._pages = _Pages(operations, self)
        self.setModel(self._pages)
        self.setItemDelegate(_PagePicture(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(
            lambda index, _before: self.page_chosen.emit(index.row())
        )

    def show_pages(self, render: RenderPage, pages: Sequence[Thumbnail]) -> None:
        """Show pages, all of them ticked."""
        self._pages.show(render, pages)
        self.setCurrentIndex(self._pages.index(0, 0))
        self.ticks_changed.emit(self.ticked())

    def ticked(self) -> frozenset[int]:
        """Return the numbers of the ticked pages, from 0."""
        return frozenset(self._pages.ticked)

    def tick(self, numbers: frozenset[int]) -> None:
        """Tick these pages and no others."""
        self._pages.tick(numbers)
        self.ticks_changed.emit(self.ticked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with the space bar."""
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick when the box is clicked."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < theme.px(TICK_ROOM):
            self._toggle(index.row())

    def _toggle(self, number: int) -> None:
        self._pages.toggle(number)
        self.ticks_changed.emit(self.ticked())


class _Pages(QAbstractListModel):
    """The pages and their small pictures, drawn when first seen."""

    def __init__(self, operations: Operations, parent: Thumbnails) -> None:
        super().__init__(parent)
        self._operations = operations
        self._render: RenderPage | None = None
        self._asked: set[int] = set()
        self._pictures: dict[int, QImage] = {}
        self.pages: Sequence[Thumbnail] = ()
        self.ticked: set[int] = set()

    def show(self, render: RenderPage, pages: Sequence[Thumbnail]) -> None:
        self.beginResetModel()
        self._render, self.pages = render, tuple(pages)
        self.ticked = set(range(len(pages)))
        self._asked.clear()
        self._pictures.clear()
        self.endResetModel()

    def toggle(self, number: int) -> None:
        self.ticked ^= {number}
        self.dataChanged.emit(self.index(number, 0), self.index(number, 0))

    def tick(self, numbers: frozenset[int]) -> None:
        self.ticked = {number for number in numbers if number < len(self.pages)}
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.pages) - 1, 0))

    def picture(self, number: int) -> QImage | None:
        if number not in self._asked and self._render:
            self._asked.add(number)
            render, pages = self._render, self.pages
            scale = 2 * theme.px(WIDTH) / pages[number].extent[0]
            self._operations.run(
                lambda: render(number, scale),
                then=lambda raster: self._keep(pages, number, image_of(raster)),
            )
        return self._pictures.get(number)

    def _keep(self, pages: Sequence[Thumbnail], number: int, picture: QImage) -> None:
        if pages is self.pages:
            self._pictures[number] = picture
            self.dataChanged.emit(self.index(number, 0), self.index(number, 0))

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self.pages)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  Qt's variant
        if not index.isValid():
            return None
        words = self.pages[index.row()].words
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words}，{'要印' if index.row() in self.ticked else '不印'}"
        return None


class _PagePicture(QStyledItemDelegate):
    """Tick, small page and words."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        model = index.model()
        assert isinstance(model, _Pages)
        width, height = model.pages[index.row()].extent
        return QSize(0, round(theme.px(WIDTH) * height / width) + theme.px(CAPTION) + theme.gap(12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, model = theme.current(), index.model()
        assert isinstance(model, _Pages)
        box = QRectF(cell_box(option)).adjusted(2, 2, -2, -2)
        painter.save()
        if is_chosen(option):
            painter.setPen(QPen(QColor(look.tokens.pri), 2))
            painter.setBrush(QColor(look.tokens.sel))
            painter.drawRoundedRect(box, 5, 5)
        width, height = model.pages[index.row()].extent
        small = QRectF(0, 0, look.px(WIDTH), look.px(WIDTH) * height / width)
        small.moveTo(box.left() + look.px(TICK_ROOM), box.top() + look.gap(6))
        painter.fillRect(small, QColor(look.tokens.paper))
        picture = model.picture(index.row())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if picture:
            painter.drawImage(small, picture)
        painter.setPen(QPen(QColor(look.tokens.line2), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(small)
        tick = QRectF(box.left(), small.top(), look.px(TICK_ROOM), small.height())
        paint_tick(painter, look, tick, ticked=index.row() in model.ticked)
        painter.setFont(look.font(14))
        painter.setPen(QColor(look.tokens.ink))
        words = QRectF(box.left(), small.bottom(), box.width(), look.px(CAPTION))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), model.pages[index.row()].words)
        painter.restore()
