"""看图: the picture of a scanned page beside the list, upright, with its zoom and turn."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.scan_back import PageView
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.pdf_preview import STEP, PdfPreview

KEY = "scanning.view"
NOTHING = "选一页，在这里看图"


class PictureCard(QFrame):
    """Follows the list; `turn()` and the zoom help to read a page that lies askew.

    `view(content)` gives the picture, off the UI thread; `nothing` stands there without one.
    """

    def __init__(
        self,
        operations: Operations,
        view: Callable[[Content], PageView],
        *,
        name: str = "扫描件",
        nothing: str = NOTHING,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "desk")
        self._operations, self._view_of, self._nothing = operations, view, nothing
        self._content: Content | None = None
        self._view: PageView | None = None
        self._caption = ElidedLabel(nothing)
        self._remark = Label("", "side", wrap=True)
        self._remark.hide()
        self._words = self._refusal = ""
        self.picture = PdfPreview(operations)
        self.picture.setAccessibleName(name)
        head = row(margins=(12, 0, 4, 0))
        head.put(self._caption, 1)
        for words, icon, action in (
            ("缩小", "minus", lambda: self.picture.zoom_by(1 / STEP)),
            ("整页", "", lambda: self.picture.show_whole(True)),
            ("放大", "plus", lambda: self.picture.zoom_by(STEP)),
        ):
            head.put(Button(words, icon=icon, small=True, clicked=action))
        head.put(Button("转向", key="Ctrl+T", small=True, clicked=self.turn))
        inside = column(head, spacing=4, margins=(8, 8, 8, 8))
        inside.addLayout(row(self._remark, margins=(12, 0, 12, 0)))
        inside.put(self.picture, 1)
        self.setLayout(inside)

    def follow(self, content: Content | None, caption: str = "", remark: str = "") -> None:
        """Show this page with the whole of what the list may say in short, or nothing."""
        self._words = remark
        self._caption.setText(caption or self._nothing)
        is_new = content != self._content
        if is_new:
            self._refusal = ""
        self._tell()
        if is_new:
            self._look_at(content)

    def turn(self) -> None:
        """Turn the page clockwise by a quarter."""
        if self._view is not None:
            self._show(self._view.turned(1))

    def view(self) -> PageView | None:
        """Return the page that is shown."""
        return self._view

    def _look_at(self, content: Content | None) -> None:
        self._content, self._view = content, None
        self.picture.show_pages(None)
        if content is None:
            self._operations.drop(KEY)
            return
        self._operations.run(
            lambda: self._view_of(content),
            then=self._show,
            refused=self._decline,
            key=KEY,
        )

    def _show(self, view: PageView) -> None:
        self._view = view
        self.picture.show_pages(lambda _page, scale: view.drawn(scale), [view.size])

    def _decline(self, refusal: Refusal) -> None:
        self._refusal = refusal.sentence
        self._tell()

    def _tell(self) -> None:
        """Say why there is no picture, else what the list says of it."""
        sentence = self._refusal or self._words
        self._remark.setText(sentence)
        self._remark.setVisible(bool(sentence))
