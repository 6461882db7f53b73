"""表结构: every table of the office file; its columns are the fields of the records.

A new kind of record is one `_record_table` line here, one step in `migrations/`, and a
collection in `store.py`.
"""

from typing import Any

from sqlalchemy import (
    Column,
    Computed,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.attachment import Attachment
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.follow_up_visit import FollowUpVisit
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.domain.inspection import Inspection
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.issued_row import IssuedRow
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.legal_need import LegalNeed
from lvgw_desktop.domain.major_matter import MajorMatter
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.domain.sent_report import SentReport
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog
from lvgw_desktop.domain.settled_finding import SettledFinding
from lvgw_desktop.domain.training import Training
from lvgw_desktop.domain.village import Village
from lvgw_desktop.storage.record_shape import RecordShape

APPLICATION_ID = 0x4C564757
"""`LVGW` in the file's header: whose file this is."""

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

OFFICE = RecordShape(JudicialOffice)
FIRM = RecordShape(Firm)
ADVISER = RecordShape(LegalAdviser)
VILLAGE = RecordShape(Village)
APPOINTMENT = RecordShape(Appointment)
SERVICE_LOG = RecordShape(ServiceLog, beside=frozenset({"items"}))
SERVICE_ITEM = RecordShape(ServiceItem)
ISSUED_FORM = RecordShape(IssuedForm)
ISSUED_ROW = RecordShape(IssuedRow)
PREFILLED_SHEET = RecordShape(PrefilledSheet)
LEDGER_VOLUME = RecordShape(LedgerVolume)
VOLUME_ITEM = RecordShape(VolumeItem)
ATTACHMENT = RecordShape(Attachment)
SCAN_PAGE = RecordShape(ScanPage)
LECTURE = RecordShape(Lecture)
MAJOR_MATTER = RecordShape(MajorMatter)
LEGAL_NEED = RecordShape(LegalNeed)
TRAINING = RecordShape(Training)
INSPECTION = RecordShape(Inspection)
FOLLOW_UP_VISIT = RecordShape(FollowUpVisit)
PHRASE = RecordShape(Phrase)
IMPORT_BATCH = RecordShape(ImportBatch)
HAND_IN = RecordShape(HandIn)
SETTLED_FINDING = RecordShape(SettledFinding)
MONTHLY_CLOSE = RecordShape(MonthlyClose)
CORRECTION = RecordShape(Correction)
SENT_REPORT = RecordShape(SentReport)
DRAFT = RecordShape(Draft)

SHAPES: dict[str, RecordShape[Any]] = {}
"""Tables whose rows are audited and never deleted, by name."""


def _record_table(name: str, shape: RecordShape[Any], *more: Column[Any]) -> Table:
    SHAPES[name] = shape
    return Table(name, METADATA, *shape.columns(), *more, sqlite_strict=True)


_HEAD = "rtrim(serial, '0123456789')"
SERIAL_ORDER = (
    "CASE serial WHEN '' THEN printf('@%010d', id) ELSE "
    f"{_HEAD} || char(64 + length(serial)) || substr(serial, length({_HEAD}) + 1) END"
)
"""`serial.serial_order` of a log, in SQL; no two logs have the same."""

judicial_office = _record_table("judicial_office", OFFICE)
firm = _record_table("firm", FIRM)
legal_adviser = _record_table("legal_adviser", ADVISER)
village = _record_table("village", VILLAGE)
appointment = _record_table("appointment", APPOINTMENT)
service_log = _record_table(
    "service_log",
    SERVICE_LOG,
    Column("phone_digits", Text, nullable=False, server_default=""),  # telephones as searched for
    Column("serial_order", Text, Computed(SERIAL_ORDER, persisted=False)),
)
SEARCHED_TEXTS = (
    *("content", "result", "client_name", "client_description", "remark", "serial", "source_no"),
    "phone_digits",
)
"""What of a log a word is looked for in, beside the ledger texts of its items."""
issued_form = _record_table("issued_form", ISSUED_FORM)
issued_row = _record_table("issued_row", ISSUED_ROW)
prefilled_sheet = _record_table("prefilled_sheet", PREFILLED_SHEET)
ledger_volume = _record_table("ledger_volume", LEDGER_VOLUME)
volume_item = _record_table("volume_item", VOLUME_ITEM)
attachment = _record_table("attachment", ATTACHMENT)
scan_page = _record_table("scan_page", SCAN_PAGE)
lecture = _record_table("lecture", LECTURE)
major_matter = _record_table("major_matter", MAJOR_MATTER)
legal_need = _record_table("legal_need", LEGAL_NEED)
training = _record_table("training", TRAINING)
inspection = _record_table("inspection", INSPECTION)
follow_up_visit = _record_table("follow_up_visit", FOLLOW_UP_VISIT)
phrase = _record_table("phrase", PHRASE)
import_batch = _record_table("import_batch", IMPORT_BATCH)
hand_in = _record_table("hand_in", HAND_IN)
settled_finding = _record_table("settled_finding", SETTLED_FINDING)
monthly_close = _record_table("monthly_close", MONTHLY_CLOSE)
correction = _record_table("correction", CORRECTION)
sent_report = _record_table("sent_report", SENT_REPORT)

service_item = Table(
    "service_item",
    METADATA,
    Column("service_log_id", Integer, ForeignKey("service_log.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    *SERVICE_ITEM.columns(),
    sqlite_strict=True,
    sqlite_with_rowid=False,  # the items of one log lie together, no second index needed
)

updated_row = Table(
    "updated_row",
    METADATA,
    Column("batch_id", Integer, ForeignKey("import_batch.id"), primary_key=True),
    Column("audit_id", Integer, ForeignKey("audit.id"), primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,  # what one batch changed, each by the row of the trail that says so
)
imported_row = Table(
    "imported_row",
    METADATA,
    Column("batch_id", Integer, ForeignKey("import_batch.id"), primary_key=True),
    Column("table_name", Text, primary_key=True),
    Column("record_id", Integer, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,  # the records that one batch added lie together
)

indexed_up_to = Table(
    "indexed_up_to",
    METADATA,
    Column("log_id", Integer, primary_key=True),  # the highest log that the search index knows
    sqlite_strict=True,
)
changed_log = Table(
    "changed_log",
    METADATA,
    Column("log_id", Integer, primary_key=True),  # logs that it knows only as they were
    sqlite_strict=True,
)

audit = Table(
    "audit",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("operator", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("record_uuid", Text, nullable=False, index=True),
    Column("values_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    sqlite_strict=True,
    sqlite_autoincrement=True,  # SQLite remembers the highest number: a cut tail shows
)
audit_values = Table(
    "audit_values",
    METADATA,
    Column("audit_id", Integer, ForeignKey("audit.id"), primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_strict=True,
)

counter = Table(
    "counter",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("last", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
draft = Table(
    "draft",
    METADATA,
    *(
        Column(name, Text, primary_key=name == "uuid", nullable=name == "discarded_at")
        for name in DRAFT.names
    ),
    sqlite_strict=True,
)
preference = Table(
    "preference",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

# Lists are read in the order of an index that also holds what they are narrowed by: a page deep
# in a long list then touches no row but its own.
_LIST = ("served_on", "serial_order")
Index(
    "ix_service_log_list",
    *(service_log.c[name] for name in (*_LIST, "paper_state", "village_id", "adviser_id")),
    service_log.c.method,
    service_log.c.hours,
)
Index(
    "ix_service_log_by_village",
    service_log.c.village_id,
    *(service_log.c[name] for name in (*_LIST, "paper_state", "adviser_id")),
)
Index(
    "ix_service_log_by_adviser",
    service_log.c.adviser_id,
    *(service_log.c[name] for name in (*_LIST, "paper_state", "village_id")),
)
Index(
    "ix_service_log_by_state",
    service_log.c.paper_state,
    *(service_log.c[name] for name in (*_LIST, "village_id", "adviser_id")),
)
Index(
    "ix_service_log_by_method",
    service_log.c.method,
    *(service_log.c[name] for name in (*_LIST, "paper_state", "village_id", "adviser_id")),
)
Index("uq_service_log_serial_order", service_log.c.serial_order, unique=True)
Index(
    "ix_service_log_major_matter",
    service_log.c.served_on,
    service_log.c.id,
    sqlite_where=text("major_matter = 1"),
)
Index(
    "ix_service_log_late_month",
    service_log.c.late_month,
    service_log.c.id,
    sqlite_where=text("late_month <> ''"),
)
Index(
    "uq_hand_in_month",
    *(hand_in.c[name] for name in ("month", "adviser_id")),
    text("coalesce(village_id, 0)"),
    unique=True,
    sqlite_where=text("void_reason = ''"),
)
Index("ix_settled_finding_month", settled_finding.c.month)
Index(
    "uq_monthly_close_month",
    monthly_close.c.month,
    unique=True,
    sqlite_where=text("reopened_at IS NULL"),
)
Index("ix_correction_log_uuid", correction.c.log_uuid)
Index("ix_correction_month", correction.c.month)
Index("ix_sent_report_month", sent_report.c.month)
Index("ix_appointment_village_id", appointment.c.village_id)
Index("ix_appointment_adviser_id", appointment.c.adviser_id)
Index("ix_issued_form_record_uuid", issued_form.c.record_uuid, issued_form.c.form_id)
Index("ix_issued_form_serial", issued_form.c.serial)
Index("ix_issued_row_record_uuid", issued_row.c.record_uuid, issued_row.c.year)
Index("ix_issued_row_log_uuid", issued_row.c.log_uuid)
Index("uq_prefilled_sheet_serial", prefilled_sheet.c.serial, unique=True)
Index(
    "uq_ledger_volume_village_id",
    *(ledger_volume.c[n] for n in ("village_id", "year")),
    unique=True,
)
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
for _kind in OTHER_KINDS:
    _table = METADATA.tables[_kind.name]
    Index(f"ix_{_kind.name}_list", _table.c[_kind.day], _table.c.id)
    if "log_uuid" in _table.c:
        Index(f"ix_{_kind.name}_log_uuid", _table.c.log_uuid)
    if "serial" in _table.c:
        Index(
            f"uq_{_kind.name}_serial",
            _table.c.serial,
            unique=True,
            sqlite_where=text("serial <> ''"),
        )
