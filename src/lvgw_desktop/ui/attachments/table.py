"""附件表: the attachments of one record, one of them under the cursor."""

from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.ui.attachments.columns import COLUMNS
from lvgw_desktop.ui.shared.record_table import RecordTable


class AttachmentTable(RecordTable):
    """Its records are of AttachmentLine."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, key=lambda one: one.attachment.uuid, name="附件")

    def attachment(self) -> Attachment | None:
        """Return the attachment under the cursor."""
        line = self.current()
        return line.attachment if line else None

    def attachments(self) -> list[Attachment]:
        """Return those that are selected."""
        return [line.attachment for line in self.selected()]
