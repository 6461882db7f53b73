"""打开和另存: attachments leave as copies, for another program or into a folder."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.attachments import AttachmentService
from lvgw_desktop.ui.attachments.table import AttachmentTable
from lvgw_desktop.ui.shared.choose_file import choose_folder
from lvgw_desktop.ui.shared.messages import tell
from lvgw_desktop.ui.shared.opened_copies import OpenedCopies, hand_over
from lvgw_desktop.ui.shared.operations import Operations

_COPY = "打开的是副本，在里面改了不会存回来。"
_NO_PROGRAM = "这台电脑没有打开这种文件的程序。请另存，拷到能打开的电脑上看。"


class TakingOut(QObject):
    """`said(sentence)` once a copy is there."""

    said = Signal(str)

    def __init__(
        self,
        page: QWidget,
        table: AttachmentTable,
        attachments: AttachmentService,
        operations: Operations,
        opened: OpenedCopies,
    ) -> None:
        super().__init__(page)
        self._page, self._table = page, table
        self._attachments, self._operations, self._opened = attachments, operations, opened

    def open(self) -> None:
        """Open the attachment under the cursor with the system's program."""
        if one := self._table.attachment():
            attachments, folder = self._attachments, self._opened.folder
            self._operations.run(
                lambda: attachments.copy_out(one, folder()), then=self._hand_over, urgent=True
            )

    def save(self) -> None:
        """Write the selected attachments into a folder."""
        chosen = self._table.attachments()
        if chosen and (folder := choose_folder(self._page, "存到哪个文件夹")):
            self._operations.run(
                lambda: self._attachments.save_copies(chosen, folder),
                then=lambda files: self.said.emit(_saved_words(files)),
            )

    def _hand_over(self, copy: Path) -> None:
        if hand_over(copy):
            self.said.emit(_COPY)
        else:
            tell(self._page, _NO_PROGRAM)


def _saved_words(files: tuple[Path, ...]) -> str:
    folder = files[0].parent.name
    if len(files) == 1:
        return f"已存到“{folder}”：{files[0].name}"
    return f"已存到“{folder}”，{len(files)} 个文件。"
