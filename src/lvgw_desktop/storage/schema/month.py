"""月报的表: what was handed in, found, closed, corrected and sent."""

from sqlalchemy import Index, text

from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.sent_report import SentReport
from lvgw_desktop.domain.settled_finding import SettledFinding
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.schema.tables import record_table

HAND_IN = RecordShape(HandIn)
SETTLED_FINDING = RecordShape(SettledFinding)
MONTHLY_CLOSE = RecordShape(MonthlyClose)
CORRECTION = RecordShape(Correction)
SENT_REPORT = RecordShape(SentReport)

hand_in = record_table("hand_in", HAND_IN)
settled_finding = record_table("settled_finding", SETTLED_FINDING)
monthly_close = record_table("monthly_close", MONTHLY_CLOSE)
correction = record_table("correction", CORRECTION)
sent_report = record_table("sent_report", SENT_REPORT)

Index(
    "uq_hand_in_month",
    hand_in.c.month,
    hand_in.c.adviser_id,
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
