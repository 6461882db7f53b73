"""上次没写完的: offers the drafts of the last time, once, above the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from lvgw_desktop.ui.service_logs.log_draft import LogDraft
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.states import Banner

_NAMED = 3


class DraftBanner(Banner):
    """`taken_up(draft)` for 接着写, `left` for 先放着."""

    taken_up = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        self._draft: LogDraft | None = None
        self._go_on = Button("接着写", Kind.PLAIN, small=True)
        self._wait = Button("先放着", Kind.TEXT, small=True)
        super().__init__("", self._go_on, self._wait, closed=False, icon="pencil-simple")
        self._go_on.clicked.connect(self._take_up)
        self._wait.clicked.connect(self._leave)
        self.hide()

    def offer(self, drafts: Sequence[LogDraft]) -> None:
        """Name the drafts, the latest first; 接着写 opens that one."""
        self._draft = drafts[0] if drafts else None
        titles = "、".join(draft.title for draft in drafts[:_NAMED])
        more = "等" if len(drafts) > _NAMED else ""
        self.sentence.setText(f"上次没写完的 {len(drafts)} 条还在：{titles}{more}。")
        self.setVisible(bool(drafts))
        if drafts:
            self._go_on.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with Enter, put it off with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self._leave if self._wait.hasFocus() else self._take_up)()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _take_up(self) -> None:
        self.hide()
        if self._draft:
            self.taken_up.emit(self._draft)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
