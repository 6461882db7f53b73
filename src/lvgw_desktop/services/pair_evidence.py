"""一对的证据: what an open store shows of an adviser in a village, counted by SQL."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment_area import OF_SERVICES
from lvgw_desktop.domain.attended_months import MonthsMet, months_met, quarters_missing
from lvgw_desktop.domain.duties.span import Span, periods_of, span_of
from lvgw_desktop.domain.log_evidence import KindsOfAreas, LogEvidence
from lvgw_desktop.domain.other_kind import LECTURE, MAJOR_MATTER
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.assessment_records import (
    corrected_of,
    hand_ins_in,
    others_in,
)
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class PairEvidence:
    """The counts behind the five content areas.

    `filings` are 讲座备案 of lectures held so far, `outlines` those whose outline came, `matters`
    the 重大事项 that were reported; `without_lecture` the quarters that lack one.
    """

    logs: LogEvidence
    visits: MonthsMet
    ledgers: MonthsMet
    hand_ins: int
    filings: int
    outlines: int
    matters: int
    lecture_kinds: frozenset[str]
    without_lecture: tuple[Span, ...]

    @property
    def lectures(self) -> int:
        """Return how many were held: one is known by its log or by its filing."""
        return max(self.logs.of_kinds(self.lecture_kinds).quantity, self.filings)

    @property
    def unsigned(self) -> int:
        """Return how many logs are not signed by hand yet."""
        return self.logs.logs - self.logs.signed


def pair_evidence_in(
    store: Store, vocabulary: Vocabulary, pair: AssessedPair, today: date
) -> PairEvidence:
    """Count what there is for a pair."""
    logs = log_evidence_in(store, vocabulary, pair)
    calendar = calendar_in(store)
    months, quarters = (
        [span_of(one, calendar, today) for one in _periods(pair, kind)]
        for kind in (PeriodKind.MONTH, PeriodKind.QUARTER)
    )
    terms = pair.terms(store.appointments.of_village(pair.village_id))
    lecture_kinds = vocabulary.measure("lectures").kinds
    lectures = [one.day for one in logs.kinds if one.kind in lecture_kinds]
    filings, hand_ins = others_in(store, pair, LECTURE), hand_ins_in(store, pair)
    visited = (calendar.month_of(one.day) for one in logs.days if one.visits)
    return PairEvidence(
        logs=logs,
        visits=months_met(months, terms, visited),
        ledgers=months_met(months, terms, (read_month(one.month) for one in hand_ins)),
        hand_ins=len(hand_ins),
        filings=sum(one.held_on <= today for one in filings),
        outlines=sum(one.filed_on is not None for one in filings),
        matters=sum(one.reported_on is not None for one in others_in(store, pair, MAJOR_MATTER)),
        lecture_kinds=lecture_kinds,
        without_lecture=quarters_missing(quarters, terms, lectures),
    )


def log_evidence_in(store: Store, vocabulary: Vocabulary, pair: AssessedPair) -> LogEvidence:
    """Count the logs of a pair, corrected ones as they are now."""
    areas = kinds_of_areas(vocabulary)
    now = [one.now for one in store.corrections.of_months()]
    return store.log_evidence.of_pair(pair, areas).with_logs(corrected_of(pair, now), areas)


def kinds_of_areas(vocabulary: Vocabulary) -> KindsOfAreas:
    """Return the kinds of service that are evidence for each area."""
    return {area.value: vocabulary.kinds_of_area(area.value) for area in OF_SERVICES}


def _periods(pair: AssessedPair, kind: PeriodKind) -> Iterator[Period]:
    """Yield the months or the quarters of a pair's days."""
    of_year = periods_of(pair.year, kind)
    yield from (one for one in of_year if one.last_month <= pair.span.last_month)
