"""加附件: what was chosen, dropped or pasted is added off the UI thread, and it is said."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.attachments import AddedAttachments, AttachmentService
from lvgw_desktop.ui.attachments.brought import Brought
from lvgw_desktop.ui.attachments.subject import TOPIC, Subject
from lvgw_desktop.ui.shared.messages import tell
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress


class Adding(QObject):
    """`added(AddedAttachments)` and `said(sentence, Undo)` once they are on the disk.

    What was left out is told in a message.
    """

    added = Signal(object)
    said = Signal(str, object)

    def __init__(
        self, operations: Operations, attachments: AttachmentService, page: QWidget
    ) -> None:
        super().__init__(page)
        self._operations, self._attachments, self._page = operations, attachments, page

    def add(self, subject: Subject, brought: Brought) -> None:
        """Add to a record; nothing if there is nothing."""
        if not brought:
            return
        attachments, uuid = self._attachments, subject.record_uuid

        def work(progress: Progress) -> AddedAttachments:
            if brought.picture:
                return attachments.add_picture(uuid, brought.picture)
            return attachments.add_files(uuid, brought.files, progress.report)

        subject.before()
        self._operations.run(
            work, then=self._tell, changed=(TOPIC,), label="正在加附件…", cancellable=True
        )

    def _tell(self, added: AddedAttachments) -> None:
        attachments = self._attachments
        if added.added:
            self.added.emit(added)
            self.said.emit(added.sentence, lambda: attachments.take_back(added))
        if added.left:
            tell(self._page, "\n".join(added.left))
