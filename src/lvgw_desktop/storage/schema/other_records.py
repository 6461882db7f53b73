"""其他记录的表: a table for each kind, with the indexes that each has by its fields."""

from sqlalchemy import Index, Table, text

from lvgw_desktop.domain.conduct_report import ConductReport
from lvgw_desktop.domain.feedback import Feedback
from lvgw_desktop.domain.follow_up_visit import FollowUpVisit
from lvgw_desktop.domain.inspection import Inspection
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.legal_need import LegalNeed
from lvgw_desktop.domain.major_matter import MajorMatter
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.training import Training
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.schema.tables import METADATA, record_table

lecture = record_table("lecture", RecordShape(Lecture))
major_matter = record_table("major_matter", RecordShape(MajorMatter))
legal_need = record_table("legal_need", RecordShape(LegalNeed))
training = record_table("training", RecordShape(Training))
inspection = record_table("inspection", RecordShape(Inspection))
follow_up_visit = record_table("follow_up_visit", RecordShape(FollowUpVisit))
feedback = record_table("feedback", RecordShape(Feedback))
conduct_report = record_table("conduct_report", RecordShape(ConductReport))


def _index(table: Table, day: str) -> None:
    Index(f"ix_{table.name}_list", table.c[day], table.c.id)
    if "log_uuid" in table.c:
        Index(f"ix_{table.name}_log_uuid", table.c.log_uuid)
    if "serial" in table.c:
        given = text("serial <> ''")
        Index(f"uq_{table.name}_serial", table.c.serial, unique=True, sqlite_where=given)


for _kind in OTHER_KINDS:
    _index(METADATA.tables[_kind.name], _kind.day)
