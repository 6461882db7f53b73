"""扫描页: the scanned pages of a sheet that came back, as they can stand in its volume."""

from collections.abc import Iterable

from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.storage.store import Store


def scans_in(store: Store, record_uuid: str) -> tuple[Attachment, ...]:
    """Return all scans of a record's sheet."""
    return tuple(store.attachments.of_record(record_uuid, AttachmentKind.SCAN))


def scanned_pages(
    scans: Iterable[Attachment], printing: IssuedForm | None
) -> tuple[Attachment, ...]:
    """Return from a sheet's scans those of all its pages in order, () while one is missing.

    Pictures of another printing do not count; a handwritten sheet has none.
    """
    fitting = [
        one for one in scans if printing is None or one.check_code in {"", printing.check_code}
    ]
    newest = {one.page: one for one in sorted(fitting, key=lambda one: one.added_on)}
    wanted = max((one.pages for one in fitting), default=0)
    if not fitting or set(newest) != set(range(1, wanted + 1)):
        return ()
    return tuple(newest[page] for page in sorted(newest))
