"""考核表的数字: what the printed form says of each line of annex 1, counted from the evidence."""

from lvgw_desktop.domain.assessment import AssessmentCounts
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.pair_evidence import PairEvidence


def assessment_counts(evidence: PairEvidence, vocabulary: Vocabulary) -> AssessmentCounts:
    """Return the numbers of the form.

    Lectures and trainings stand on one line: 进行法律培训、上法治课 [plan 附件1 一(二)2].
    """

    def of_measures(*names: str) -> frozenset[str]:
        return frozenset().union(*(vocabulary.measure(name).kinds for name in names))

    def quantity(*kinds: str) -> int:
        return evidence.logs.of_kinds(kinds).quantity

    advised = evidence.logs.of_kinds(of_measures("consultations")).people
    return AssessmentCounts(
        village_meetings=quantity("VILLAGE_MEETING"),
        decision_opinions=quantity(*of_measures("decision_opinions")),
        legality_opinions=quantity("LEGALITY_OPINION"),
        risk_assessments=quantity("RISK_ASSESSMENT"),
        governance=quantity("GOVERNANCE"),
        consultations=advised,
        lectures=quantity(*of_measures("lectures", "trainings")),
        publicity_boards=quantity("PUBLICITY_BOARD"),
        free_consultations=advised,
        legal_aid=quantity(*of_measures("legal_aid")),
        mediations=quantity(*of_measures("mediations")),
        visits=evidence.logs.visits,
        logs=evidence.logs.logs,
        ledgers=evidence.hand_ins,
    )
