"""绑定: the records and fields a form file may name, taken from the domain itself."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from inspect import getmembers
from types import UnionType
from typing import Any, get_args, get_type_hints

from lvgw_desktop.domain.adviser_publication import AdviserPublication, PublicationRow
from lvgw_desktop.domain.adviser_register import AdviserRegister, AdviserRegisterRow
from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.bound_volume import BoundVolume, ContentsLine
from lvgw_desktop.domain.checklist_table import ChecklistRow, ChecklistTable
from lvgw_desktop.domain.conduct_report import ConductReport
from lvgw_desktop.domain.feedback import Feedback
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.firm_summary import FirmSummary, FirmSummaryLine
from lvgw_desktop.domain.follow_up_visit import FollowUpVisit
from lvgw_desktop.domain.hand_in_register import HandInRegister, HandInRegisterRow
from lvgw_desktop.domain.handover_sheet import HandoverSheet
from lvgw_desktop.domain.inspection import Inspection
from lvgw_desktop.domain.inspection_pack import PackIndex, PackLine, PackPhoto
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.legal_need import LegalNeed
from lvgw_desktop.domain.local_score_sheet import LocalScoreRow, LocalScoreSheet
from lvgw_desktop.domain.major_matter import MajorMatter
from lvgw_desktop.domain.meeting_sheet import (
    MeetingPair,
    MeetingSeat,
    MeetingSheet,
    MeetingVotesLine,
)
from lvgw_desktop.domain.monthly_summary import MonthlySummary, MonthlySummaryLine
from lvgw_desktop.domain.notice_board_sheet import NoticeBoardSheet
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.official_letter import LetterParagraph
from lvgw_desktop.domain.payment_list import PaymentList, PaymentRow
from lvgw_desktop.domain.recommendation_sheet import RecommendationRow, RecommendationSheet
from lvgw_desktop.domain.recovery_sheet import RecoverySheet
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistics_report import (
    ComparedLine,
    ComparedTable,
    MatrixLine,
    MatrixTable,
    OutcomeLine,
    OutcomeTable,
    ReportFigures,
    ReportLine,
    TrendLine,
    TrendTable,
)
from lvgw_desktop.domain.training import Training, TrainingAttendee
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.year_registers import (
    InspectionRegister,
    InspectionRegisterRow,
    TrainingRegister,
    TrainingRegisterRow,
)
from lvgw_desktop.domain.year_summary import YearSummary

ROOTS: dict[str, type] = {
    "service_log": ServiceLog,
    "adviser": LegalAdviser,
    "firm": Firm,
    "village": Village,
    "office": JudicialOffice,
    "appointment": Appointment,
    "ledger": Ledger,
    "volume": BoundVolume,
    "item": VolumeItem,
    "board": NoticeBoardSheet,
    "register": AdviserRegister,
    "publication": AdviserPublication,
    "checklist": ChecklistTable,
    "recommendation": RecommendationSheet,
    "handover": HandoverSheet,
    "summary": MonthlySummary,
    "assessment": Assessment,
    "meeting": MeetingSheet,
    "local_score": LocalScoreSheet,
    "firm_summary": FirmSummary,
    "payments": PaymentList,
    "recovery": RecoverySheet,
    "inspection": Inspection,
    "lecture": Lecture,
    "training": Training,
    "major_matter": MajorMatter,
    "legal_need": LegalNeed,
    "follow_up_visit": FollowUpVisit,
    "feedback": Feedback,
    "conduct_report": ConductReport,
    "year_summary": YearSummary,
    "pack": PackIndex,
    "photo": PackPhoto,
    "hand_ins": HandInRegister,
    "trainings": TrainingRegister,
    "checks": InspectionRegister,
    "statistics": ReportFigures,
    "trend": TrendTable,
    "comparison": ComparedTable,
    "outcomes": OutcomeTable,
    "matrix": MatrixTable,
}
ROWS: dict[str, type] = {
    "ledger.rows": LedgerRow,
    "volume.contents": ContentsLine,
    "register.rows": AdviserRegisterRow,
    "publication.rows": PublicationRow,
    "checklist.rows": ChecklistRow,
    "recommendation.rows": RecommendationRow,
    "summary.rows": MonthlySummaryLine,
    "meeting.pairs": MeetingPair,
    "meeting.seats": MeetingSeat,
    "meeting.votes": MeetingVotesLine,
    "local_score.rows": LocalScoreRow,
    "firm_summary.rows": FirmSummaryLine,
    "payments.rows": PaymentRow,
    "training.attendees": TrainingAttendee,
    "year_summary.paragraphs": LetterParagraph,
    "pack.lines": PackLine,
    "hand_ins.rows": HandInRegisterRow,
    "trainings.rows": TrainingRegisterRow,
    "checks.rows": InspectionRegisterRow,
    "statistics.lines": ReportLine,
    "trend.lines": TrendLine,
    "comparison.lines": ComparedLine,
    "outcomes.lines": OutcomeLine,
    "matrix.lines": MatrixLine,
}
PAGE_FIELDS = frozenset({"page", "pages", "serial", "check_code", "region_code"})
ROW_NUMBER = "number"
"""The number of a table's row, counted from 1; empty rows have it too."""
BAND_FIELDS = frozenset({"group", "count"})


@cache
def field_names(record: type) -> frozenset[str]:
    """Return the fields and computed properties of a record."""
    computed = getmembers(record, lambda member: isinstance(member, property))
    return frozenset(field.name for field in fields(record)) | {name for name, _ in computed}


def paths_of(roots: tuple[str, ...]) -> frozenset[str]:
    """Return every path a form with these roots may name; raises KeyError for an unknown root."""
    return frozenset(path for root in roots for path in _paths(root, ROOTS[root]))


def values_of(record: object) -> dict[str, object]:
    """Return a row's fields and properties by name."""
    kind: type = type(record)
    return {name: getattr(record, name) for name in field_names(kind)}


def _paths(start: str, record: type) -> Iterator[str]:
    """Yield the path of each field and property, and those of records that stand in fields."""
    yield from (f"{start}.{name}" for name in field_names(record))
    for name, kind in get_type_hints(record).items():
        for inner in _one_of(kind):
            if isinstance(inner, type) and is_dataclass(inner):
                yield from _paths(f"{start}.{name}", inner)


def _one_of(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401  a type or a union of types
    """Return the types a field may have: a record or None is both."""
    return get_args(kind) if isinstance(kind, UnionType) else (kind,)
