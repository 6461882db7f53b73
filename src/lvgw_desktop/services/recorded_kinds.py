"""能恢复的记录: which records can be put back to an earlier state, and by which rules."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from lvgw_desktop.domain.appointment import Appointment, appointment_problems
from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.fee import FeeDecision, FeeStandard, fee_problems
from lvgw_desktop.domain.field_names import INTERNAL, field_names
from lvgw_desktop.domain.firm import Firm, firm_problems
from lvgw_desktop.domain.handover import Handover, handover_problems
from lvgw_desktop.domain.legal_adviser import LegalAdviser, adviser_problems
from lvgw_desktop.domain.local_score import LocalScoreItem, local_score_problems
from lvgw_desktop.domain.office import JudicialOffice, office_problems
from lvgw_desktop.domain.other_kind import OTHER_KINDS, OtherKind
from lvgw_desktop.domain.recommendation import Recommendation, recommendation_problems
from lvgw_desktop.domain.refusal import Problem, Refusal, refuse_errors
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.village import Village, village_problems
from lvgw_desktop.services.appointments import checked_appointment
from lvgw_desktop.services.assessment_grades import checked_assessment
from lvgw_desktop.services.fee_checks import checked_decision, checked_standard
from lvgw_desktop.services.firms import checked_firm
from lvgw_desktop.services.handovers import checked_handover
from lvgw_desktop.services.local_scores import checked_item
from lvgw_desktop.services.other_checks import checked_other, other_remarks
from lvgw_desktop.services.recommendations import checked_recommendation
from lvgw_desktop.services.roster import roster_in
from lvgw_desktop.services.service_logs import log_remarks, with_firm
from lvgw_desktop.services.villages import checked_village
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.store import Store

Checked = Callable[[Workplace, Store, Any], Any]
Remarks = Callable[[Workplace, Store, Any], Iterable[Problem]]

_OF_THE_PAPER = frozenset(
    {"paper_state", "void_reason", "adviser_signed_on", "signed_on", "serial", "source_no"}
)
_STAY = INTERNAL | _OF_THE_PAPER | {"source", "retired_on", "pack", "practice"}
"""What an edit does not change: the paper goes its own way, and 停用 has its own 恢复."""


@dataclass(frozen=True, slots=True)
class RecordedKind:
    """One kind of record.

    `checked` returns a record as an edit may keep it, or raises Refusal; `remarks` tells what
    looks odd about it.
    """

    record: type
    collection: Callable[[Store], Collection[Any]]
    checked: Checked
    remarks: Remarks
    topics: tuple[str, ...]

    @property
    def restored_fields(self) -> tuple[str, ...]:
        """Return the fields that are put back."""
        return tuple(name for name in field_names(self.record) if name not in _STAY)


def _checked_log(workplace: Workplace, store: Store, log: ServiceLog) -> ServiceLog:
    if log.paper_state is PaperState.VOID:
        raise Refusal(f"{log.serial} 号已作废，不能再改。要改请另记一条。")
    refuse_errors(log_remarks(workplace, log))
    return with_firm(store, log, store.service_logs.by_uuid(log.uuid))


def _checked_adviser(_workplace: Workplace, _store: Store, adviser: LegalAdviser) -> LegalAdviser:
    refuse_errors(adviser_problems(adviser))
    return adviser


def _checked_office(_workplace: Workplace, _store: Store, office: JudicialOffice) -> JudicialOffice:
    refuse_errors(office_problems(office))
    return office


def _term_remarks(_workplace: Workplace, store: Store, one: Appointment) -> Iterable[Problem]:
    return appointment_problems(one, store.appointments.of_village(one.village_id))


def _other(kind: OtherKind) -> RecordedKind:
    return RecordedKind(
        kind.record,
        lambda store: store.other_records(kind),
        lambda workplace, store, record: checked_other(workplace, store, kind, record),
        lambda workplace, store, record: other_remarks(
            kind, record, roster_in(store), workplace.today
        ),
        ("other_records",),
    )


KINDS = {
    "service_log": RecordedKind(
        ServiceLog,
        lambda store: store.service_logs,
        _checked_log,
        lambda workplace, _store, log: log_remarks(workplace, log),
        ("service_logs",),
    ),
    "village": RecordedKind(
        Village,
        lambda store: store.villages,
        lambda _workplace, store, village: checked_village(store, village),
        lambda _workplace, _store, village: village_problems(village),
        ("villages",),
    ),
    "legal_adviser": RecordedKind(
        LegalAdviser,
        lambda store: store.advisers,
        _checked_adviser,
        lambda _workplace, _store, adviser: adviser_problems(adviser),
        ("advisers", "villages"),
    ),
    "firm": RecordedKind(
        Firm,
        lambda store: store.firms,
        lambda _workplace, store, firm: checked_firm(store, firm),
        lambda _workplace, _store, firm: firm_problems(firm),
        ("firms", "advisers"),
    ),
    "appointment": RecordedKind(
        Appointment,
        lambda store: store.appointments,
        lambda _workplace, store, one: checked_appointment(store, one),
        _term_remarks,
        ("appointments", "villages", "advisers"),
    ),
    "judicial_office": RecordedKind(
        JudicialOffice,
        lambda store: store.office.cards,
        _checked_office,
        lambda _workplace, _store, office: office_problems(office),
        ("office",),
    ),
    "assessment": RecordedKind(
        Assessment,
        lambda store: store.assessments,
        lambda _workplace, _store, one: checked_assessment(one),
        lambda _workplace, _store, _one: (),
        ("assessments",),
    ),
    "local_score_item": RecordedKind(
        LocalScoreItem,
        lambda store: store.local_score_items,
        lambda _workplace, store, item: checked_item(store, item),
        lambda _workplace, _store, item: local_score_problems(item),
        ("local_scores",),
    ),
    "fee_standard": RecordedKind(
        FeeStandard,
        lambda store: store.fee_standards,
        lambda _workplace, store, one: checked_standard(store, one),
        lambda _workplace, _store, _one: (),
        ("fees",),
    ),
    "fee_decision": RecordedKind(
        FeeDecision,
        lambda store: store.fee_decisions,
        lambda _workplace, store, one: checked_decision(store, one),
        lambda _workplace, _store, one: fee_problems(one),
        ("fees",),
    ),
    "recommendation": RecordedKind(
        Recommendation,
        lambda store: store.recommendations,
        lambda _workplace, store, one: checked_recommendation(store, one),
        lambda _workplace, _store, one: recommendation_problems(one),
        ("recommendations",),
    ),
    "handover": RecordedKind(
        Handover,
        lambda store: store.handovers,
        lambda workplace, store, one: checked_handover(store, one, workplace.today),
        lambda _workplace, _store, one: handover_problems(one),
        ("handovers",),
    ),
    **{kind.name: _other(kind) for kind in OTHER_KINDS},
}
"""By the name of their table."""
