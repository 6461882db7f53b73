"""看页: the small pages with their ticks, and the page itself with its zoom."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import column, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.page_rasters import PageSize, RenderPage
from lvgw_desktop.ui.shared.pdf_preview import STEP, PdfPreview
from lvgw_desktop.ui.shared.thumbnails import Thumbnail, Thumbnails

PAGES_WIDTH = 168


class PagesCard(Card):
    """页面: the small pages; `ticks_changed`, `page_chosen(number from 0)`."""

    ticks_changed = Signal()
    page_chosen = Signal(int)

    def __init__(self, operations: Operations) -> None:
        self._count = Label("", "side")
        super().__init__("页面", aside=self._count)
        self.small_pages = Thumbnails(operations)
        self.body.put(self.small_pages, 1)
        keep_size(self, width=PAGES_WIDTH)
        self.small_pages.ticks_changed.connect(self._tell_ticks)
        self.small_pages.page_chosen.connect(self.page_chosen)

    def show_pages(
        self, render: RenderPage, words: Sequence[str], sizes: Sequence[PageSize]
    ) -> None:
        """Show pages, all of them ticked."""
        pages = [Thumbnail(each, extent) for each, extent in zip(words, sizes, strict=True)]
        self.small_pages.show_pages(render, pages)

    def _tell_ticks(self, ticked: frozenset[int]) -> None:
        total = self.small_pages.model().rowCount()
        self._count.setText(f"选 {len(ticked)} / {total} 页")
        self.ticks_changed.emit()


class ViewCard(QFrame):
    """The page in view on the desk, with 缩小, 整页 and 放大 above it."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self._words: Sequence[str] = ()
        self._caption = ElidedLabel("")
        self.preview = PdfPreview(operations)
        head = row(margins=(12, 0, 4, 0))
        head.put(self._caption, 1)
        for words, icon, action in (
            ("缩小", "minus", lambda: self.preview.zoom_by(1 / STEP)),
            ("整页", "", lambda: self.preview.show_whole(True)),
            ("放大", "plus", lambda: self.preview.zoom_by(STEP)),
        ):
            head.put(Button(words, icon=icon, small=True, clicked=action))
        inside = column(head, spacing=4, margins=(8, 8, 8, 8))
        inside.put(self.preview, 1)
        self.setLayout(inside)
        self.preview.page_changed.connect(self._show_caption)

    def show_pages(
        self, render: RenderPage, words: Sequence[str], sizes: Sequence[PageSize]
    ) -> None:
        """Show a document from its first page."""
        self._words = words
        self.preview.show_pages(render, sizes)
        self._show_caption(0)

    def _show_caption(self, number: int) -> None:
        if number < len(self._words):
            self._caption.setText(f"第 {number + 1} 页 · {self._words[number]}")
