"""考核: an adviser's half-year or yearly assessment: grades, and no points [plan 附件1]."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from lvgw_desktop.domain.assessment_meeting import AssessmentMeeting


class Grade(Enum):
    """优良、合格、不合格 [plan 附件1 二(二)]."""

    GOOD = auto()
    PASS = auto()
    FAIL = auto()


class AssessmentPeriod(Enum):
    """半年 or 全年 [plan §四(二)]."""

    HALF_YEAR = auto()
    YEAR = auto()


class Body(Enum):
    """Who gives an opinion, in the plan's order; the value is its field [plan 附件1 二]."""

    FIRM = "opinion_firm"
    VILLAGE = "opinion_village"
    OFFICE = "opinion_office"
    DISTRICT = "opinion_district"


@dataclass(frozen=True, kw_only=True, slots=True)
class AssessmentCounts:
    """The numbers of the printed form, counted from logs and ledgers [plan 附件1 一].

    They are counted when the form is printed; None is not counted, as on an empty form. Advice to
    villagers stands in two areas: `consultations` under 法治宣传教育, `free_consultations` under
    法律援助.
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
    """One body's grade with its reason, and who signed it when; empty until its paper is back."""

    grade: Grade | None = None
    reason: str = ""
    signed_by: str = ""
    signed_on: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceMark:
    """One record that a number rests on, with the digest of what it said at that time."""

    item: str
    record_uuid: str
    digest: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Assessment:
    """One 考核表: of one adviser in one village.

    Four opinions in the plan's order: the firm's own (自评), the village's, that of the meeting
    the office organises, the bureau's; then 回访 and the grade the bureau fixes [plan 附件1 二].
    Grades are written by people with their reasons, never computed.

    `evidence` is frozen when a grade is stored: a record that changes afterwards shows.
    `local_points` are the points of an office's own scoring sheet, by the uuid of its line.
    One with a `void_reason` was begun by mistake.
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
    meeting: AssessmentMeeting = field(default_factory=AssessmentMeeting)
    firm_report: str = ""
    advice: str = ""
    revisit_note: str = ""
    suggested_grade: Grade | None = None
    suggested_reason: str = ""
    final_grade: Grade | None = None
    final_reason: str = ""
    settled_on: date | None = None
    evidence: tuple[EvidenceMark, ...] = ()
    local_points: Mapping[str, int] = field(default_factory=dict)
    remark: str = ""
    void_reason: str = ""

    @property
    def is_graded(self) -> bool:
        """Tell whether the office has proposed a grade, or the bureau has fixed one."""
        return self.suggested_grade is not None or self.final_grade is not None

    def opinion(self, body: Body) -> Opinion:
        """Return the opinion of one body."""
        given: Opinion = getattr(self, body.value)
        return given
