"""登记等次: what the four bodies say of a pair, and what the office proposes; all by people."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import Assessment, Body, Grade, Opinion
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.services.assessment_records import records_in
from lvgw_desktop.services.assessments import blank
from lvgw_desktop.services.evidence_marks import EvidenceMarks
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_NO_REASON = "请写明理由：看了什么，好在哪里，差在哪里。"


@dataclass(frozen=True, kw_only=True, slots=True)
class Suggestion:
    """意见和建议 of the office, and the grade it proposes, with the reason."""

    advice: str = ""
    suggested_grade: Grade | None = None
    suggested_reason: str = ""

    def is_said_by(self, kept: Assessment) -> bool:
        """Tell whether an assessment has this grade for this reason already."""
        grades = kept.suggested_grade is self.suggested_grade
        return grades and kept.suggested_reason == self.suggested_reason


@dataclass(frozen=True, slots=True)
class AssessmentGradeService:
    """Use cases of writing an assessment; the first of them begins it.

    With a new grade of the office or the bureau the records it rests on are marked.
    """

    workplace: Workplace

    def register(self, pair: AssessedPair, body: Body, opinion: Opinion) -> Assessment:
        """Keep what a body says. The bureau's grade is the final one, and settles the pair."""
        said: dict[str, Any] = {body.value: opinion}
        with self.workplace.changing() as store:
            if body is Body.DISTRICT:
                said |= self._settled(opinion)
                if opinion.grade not in {None, kept_in(store, pair).final_grade}:
                    said |= _frozen(store, pair)
            return write_fields(store, pair, said)

    def choose(self, pair: AssessedPair, body: Body, grade: Grade | None) -> Assessment:
        """Keep the grade alone, as it is chosen; who signed it and when stays."""
        with self.workplace.reading() as store:
            opinion = kept_in(store, pair).opinion(body)
        return self.register(pair, body, replace(opinion, grade=grade))

    def suggest(self, pair: AssessedPair, suggestion: Suggestion) -> Assessment:
        """Keep what the office writes. Raises Refusal for a grade without its reason."""
        said: dict[str, Any] = asdict(suggestion)
        with self.workplace.changing() as store:
            if suggestion.suggested_grade and not suggestion.is_said_by(kept_in(store, pair)):
                said |= _frozen(store, pair)
            return write_fields(store, pair, said)

    def _settled(self, opinion: Opinion) -> dict[str, Any]:
        """Return what the bureau's opinion fixes; without a grade nothing is settled."""
        day = opinion.signed_on or self.workplace.today
        return {
            "final_grade": opinion.grade,
            "final_reason": opinion.reason,
            "settled_on": day if opinion.grade else None,
        }


def _frozen(store: Store, pair: AssessedPair) -> dict[str, Any]:
    """Return the marks of all that a new grade rests on."""
    return {"evidence": EvidenceMarks(store, records_in(store, pair)).all()}


def kept_in(store: Store, pair: AssessedPair) -> Assessment:
    """Return what was written of a pair, a blank assessment where nothing was."""
    return store.assessments.of_pair(pair) or blank(pair)


def write_fields(store: Store, pair: AssessedPair, said: dict[str, Any]) -> Assessment:
    """Keep some fields of a pair's assessment; the others stay as they are."""
    written = checked_assessment(replace(kept_in(store, pair), **said))
    if written.id is None:
        return store.assessments.add(written)
    return store.assessments.change(written)


def checked_assessment(written: Assessment) -> Assessment:
    """Return an assessment as it may be kept. Raises Refusal for a grade without its reason."""
    if written.suggested_grade and not written.suggested_reason:
        raise Refusal(_NO_REASON, [Problem("suggested_reason", _NO_REASON)])
    return written
