"""纸的表: what was printed, sent out to be filled in, bound, attached and scanned."""

from sqlalchemy import Index, text

from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.issued_row import IssuedRow
from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.schema.tables import record_table

ISSUED_FORM = RecordShape(IssuedForm)
ISSUED_ROW = RecordShape(IssuedRow)
PREFILLED_SHEET = RecordShape(PrefilledSheet)
LEDGER_VOLUME = RecordShape(LedgerVolume)
VOLUME_ITEM = RecordShape(VolumeItem)
ATTACHMENT = RecordShape(Attachment)
SCAN_PAGE = RecordShape(ScanPage)

issued_form = record_table("issued_form", ISSUED_FORM)
issued_row = record_table("issued_row", ISSUED_ROW)
prefilled_sheet = record_table("prefilled_sheet", PREFILLED_SHEET)
ledger_volume = record_table("ledger_volume", LEDGER_VOLUME)
volume_item = record_table("volume_item", VOLUME_ITEM)
attachment = record_table("attachment", ATTACHMENT)
scan_page = record_table("scan_page", SCAN_PAGE)

Index("ix_issued_form_record_uuid", issued_form.c.record_uuid, issued_form.c.form_id)
Index("ix_issued_form_serial", issued_form.c.serial)
Index("ix_issued_row_record_uuid", issued_row.c.record_uuid, issued_row.c.year)
Index("ix_issued_row_log_uuid", issued_row.c.log_uuid)
Index("uq_prefilled_sheet_serial", prefilled_sheet.c.serial, unique=True)
Index("uq_ledger_volume_village_id", ledger_volume.c.village_id, ledger_volume.c.year, unique=True)
Index("ix_volume_item_volume_id", volume_item.c.volume_id, volume_item.c.seq)
Index("uq_volume_item_record_uuid", volume_item.c.record_uuid, unique=True)
Index("ix_attachment_record_uuid", attachment.c.record_uuid)
Index("ix_attachment_content_hash", attachment.c.content_hash)
Index(
    "ix_attachment_removed_on",
    attachment.c.removed_on,
    sqlite_where=text("removed_on IS NOT NULL"),
)
Index("ix_scan_page_settled_on", scan_page.c.settled_on)
