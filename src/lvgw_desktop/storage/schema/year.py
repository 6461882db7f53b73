"""一年的表: what is planned, what rules hold, assessments, fees and the year's papers."""

from sqlalchemy import Index, text

from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.fee import FeeDecision, FeeStandard
from lvgw_desktop.domain.handover import Handover
from lvgw_desktop.domain.local_score import LocalScoreItem
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.recommendation import Recommendation
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.year_text import YearText
from lvgw_desktop.storage.record_shape import RecordShape
from lvgw_desktop.storage.schema.tables import record_table

PLANNED_SERVICE = RecordShape(PlannedService)
RULE_SETTING = RecordShape(RuleSetting)
ASSESSMENT = RecordShape(Assessment)
LOCAL_SCORE_ITEM = RecordShape(LocalScoreItem)
FEE_STANDARD = RecordShape(FeeStandard)
FEE_DECISION = RecordShape(FeeDecision)
YEAR_TEXT = RecordShape(YearText)
RECOMMENDATION = RecordShape(Recommendation)
HANDOVER = RecordShape(Handover)

planned_service = record_table("planned_service", PLANNED_SERVICE)
rule_setting = record_table("rule_setting", RULE_SETTING)
assessment = record_table("assessment", ASSESSMENT)
local_score_item = record_table("local_score_item", LOCAL_SCORE_ITEM)
fee_standard = record_table("fee_standard", FEE_STANDARD)
fee_decision = record_table("fee_decision", FEE_DECISION)
year_text = record_table("year_text", YEAR_TEXT)
recommendation = record_table("recommendation", RECOMMENDATION)
handover = record_table("handover", HANDOVER)

Index("ix_planned_service_planned_on", planned_service.c.planned_on, planned_service.c.id)
Index("ix_planned_service_met_by", planned_service.c.met_by)
Index(
    "uq_assessment_subject",
    *(assessment.c[one] for one in ("village_id", "adviser_id", "year", "period")),
    unique=True,
    sqlite_where=text("void_reason = ''"),
)
Index("ix_local_score_item_year", local_score_item.c.year, local_score_item.c.seq)
Index(
    "uq_fee_standard_year",
    fee_standard.c.year,
    text("coalesce(village_id, 0)"),
    unique=True,
    sqlite_where=text("void_reason = ''"),
)
Index(
    "uq_fee_decision_subject",
    *(fee_decision.c[one] for one in ("village_id", "adviser_id", "year")),
    unique=True,
    sqlite_where=text("void_reason = ''"),
)
Index("uq_year_text_key", year_text.c.year, year_text.c.key, unique=True)
Index("ix_recommendation_year", recommendation.c.year, recommendation.c.id)
Index("ix_handover_village_id", handover.c.village_id)
