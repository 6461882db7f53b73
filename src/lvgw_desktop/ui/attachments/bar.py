"""附件下面的横条: what can be done with the attachment under the cursor, each with its key."""

from PySide6.QtCore import Signal

from lvgw_desktop.domain.attachment import GIVEN_KINDS, KIND_WORDS, AttachmentKind
from lvgw_desktop.services.attachments import AttachmentLine
from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.segmented import Segmented


class AttachmentBar(BottomBar):
    """`kind_chosen(AttachmentKind)`; a scan can be opened and saved only, as all of a void log."""

    kind_chosen = Signal(object)
    open_asked = Signal()
    rename_asked = Signal()
    save_asked = Signal()
    remove_asked = Signal()

    def __init__(self, *, closed: bool) -> None:
        super().__init__()
        self.setProperty("kind", "bulk")
        self._closed = closed
        words = [(kind, KIND_WORDS[kind]) for kind in GIVEN_KINDS]
        self._kinds: Segmented[AttachmentKind] = Segmented(words, name="类别")
        self._kinds.changed.connect(self.kind_chosen)
        self._label = Label("类别 1—5", "label")
        self._rename = Button("改名…", key="Ctrl+N", clicked=self.rename_asked.emit)
        self._remove = Button("移除", icon="prohibit", key="Del", clicked=self.remove_asked.emit)
        buttons = row(
            Button("打开", icon="eye", key="Enter", clicked=self.open_asked.emit),
            Button("另存…", icon="download-simple", key="Ctrl+S", clicked=self.save_asked.emit),
            self._rename,
            self._remove,
            STRETCH,
        )
        kinds = row(self._label, self._kinds, STRETCH, spacing=10)
        self.setLayout(column(kinds, buttons, spacing=8, margins=(12, 8, 12, 8)))
        self.hide()

    def follow(self, line: AttachmentLine | None) -> None:
        """Offer what this attachment allows; nothing without one."""
        kind = line.attachment.kind if line else AttachmentKind.OTHER
        changeable = kind is not AttachmentKind.SCAN and not self._closed
        for part in (self._label, self._kinds, self._rename, self._remove):
            part.setVisible(changeable)
        self._kinds.set_value(kind)
        self.setVisible(line is not None)

    def heed_typed(self, text: str) -> None:
        """Choose the kind whose number was typed in the list, if one may be chosen."""
        number = int(text) if text.isdecimal() else 0
        if not self._kinds.isHidden() and 1 <= number <= len(GIVEN_KINDS):
            self.kind_chosen.emit(GIVEN_KINDS[number - 1])
