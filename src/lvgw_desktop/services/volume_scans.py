"""扫描页: the scanned pages of a sheet that came back, as they can stand in its volume."""

from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.storage.store import Store


def scanned_pages(
    store: Store, record_uuid: str, printing: IssuedForm | None
) -> tuple[Attachment, ...]:
    """Return the scans of all pages of a record's sheet in order, () while one is missing.

    Pictures of another printing do not count; a handwritten sheet has none.
    """
    scans = [
        one
        for one in store.attachments.of_record(record_uuid, AttachmentKind.SCAN)
        if printing is None or one.check_code in {"", printing.check_code}
    ]
    newest = {one.page: one for one in sorted(scans, key=lambda one: one.added_on)}
    wanted = max((one.pages for one in scans), default=0)
    if not scans or set(newest) != set(range(1, wanted + 1)):
        return ()
    return tuple(newest[page] for page in sorted(newest))
