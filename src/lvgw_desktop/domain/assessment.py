"""考核: an adviser's half-year or yearly assessment: grades, and no points [plan 附件1]."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto


class Grade(Enum):
    """优良、合格、不合格 [plan 附件1 二(二)]."""

    GOOD = auto()
    PASS = auto()
    FAIL = auto()


class AssessmentPeriod(Enum):
    """半年 or 全年 [plan §四(二)]."""

    HALF_YEAR = auto()
    YEAR = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class AssessmentCounts:
    """The evidence for the five content areas, counted from logs and ledgers [plan 附件1 一].

    The clerk may change every number; None is not counted yet. Advice to villagers stands in two
    areas: `consultations` under 法治宣传教育, `free_consultations` under 法律援助.
    """

    village_meetings: int | None = None
    decision_opinions: int | None = None
    legality_opinions: int | None = None
    risk_assessments: int | None = None
    governance: int | None = None
    consultations: int | None = None
    lectures: int | None = None
    publicity_boards: int | None = None
    free_consultations: int | None = None
    legal_aid: int | None = None
    mediations: int | None = None
    visits: int | None = None
    logs: int | None = None
    ledgers: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Opinion:
    """One body's grade, and who signed it when; empty until its paper is back."""

    grade: Grade | None = None
    signed_by: str = ""
    signed_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Assessment:
    """One 考核表: of one adviser in one village.

    Four opinions in the plan's order: the firm's own (自评), the village's, that of the meeting
    the office organises, the bureau's; then 回访 and the grade the bureau fixes [plan 附件1 二].
    """

    id: int | None = None
    uuid: str = ""
    village_id: int
    adviser_id: int
    firm_id: int | None = None
    year: int
    period: AssessmentPeriod = AssessmentPeriod.YEAR
    counts: AssessmentCounts = field(default_factory=AssessmentCounts)
    opinion_firm: Opinion = field(default_factory=Opinion)
    opinion_village: Opinion = field(default_factory=Opinion)
    opinion_office: Opinion = field(default_factory=Opinion)
    opinion_district: Opinion = field(default_factory=Opinion)
    revisit_note: str = ""
    final_grade: Grade | None = None
    remark: str = ""
