"""考核簿: who is assessed in a period and how it stands, and the page of one pair."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.assessed_pair import AssessedPair, days_of, pair_of, pairs_of
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.follow_up_visit import FollowUpVisit, Satisfaction
from lvgw_desktop.domain.other_kind import CONDUCT_REPORT, FEEDBACK, FOLLOW_UP_VISIT
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.assessment_records import others_in, records_in
from lvgw_desktop.services.evidence_areas import AreaEvidence, areas_of
from lvgw_desktop.services.evidence_lines import EvidenceLine, lines_behind, lines_of_changes
from lvgw_desktop.services.evidence_marks import EvidenceMarks
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.pair_evidence import PairEvidence, pair_evidence_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class PairLine:
    """One pair in the list, with its assessment once anything was written."""

    pair: AssessedPair
    village: str
    adviser: str
    assessment: Assessment | None

    @property
    def is_settled(self) -> bool:
        """Tell whether the bureau's grade is registered."""
        return self.assessment is not None and self.assessment.final_grade is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class AssessmentBook:
    """All pairs of a half-year or a year."""

    year: int
    period: AssessmentPeriod
    lines: tuple[PairLine, ...]

    @property
    def settled_words(self) -> str:
        """Return 已定 5 / 9."""
        return f"已定 {sum(one.is_settled for one in self.lines)} / {len(self.lines)}"


@dataclass(frozen=True, kw_only=True, slots=True)
class PairPage:
    """All that the page of a pair shows; `assessment` is blank before anything was written."""

    line: PairLine
    firm: Firm | None
    terms: tuple[Appointment, ...]
    evidence: PairEvidence
    areas: tuple[AreaEvidence, ...]
    follow_ups: tuple[FollowUpVisit, ...]
    feedback: int
    conduct_reports: int
    changed: int
    """How many records are not as they were when a grade was stored."""

    @property
    def pair(self) -> AssessedPair:
        """Return whom it is about."""
        return self.line.pair

    @property
    def assessment(self) -> Assessment:
        """Return what was written, or a blank one."""
        return self.line.assessment or blank(self.pair)

    @property
    def title(self) -> str:
        """Return 高庄社区 王海涛, as a draft or a list names it."""
        return f"{self.line.village} {self.line.adviser}"

    def satisfaction_words(self, vocabulary: Vocabulary) -> str:
        """Return 满意 5，基本满意 1: what those who were asked said."""
        said = Counter(one.satisfaction for one in self.follow_ups)
        words = (f"{vocabulary.word(one)} {said[one]}" for one in Satisfaction if said[one])
        return "，".join(words)

    def follow_up_words(self, vocabulary: Vocabulary) -> str:
        """Return 回访 6 人：满意 5，基本满意 1, "" where nobody was asked."""
        words = self.satisfaction_words(vocabulary)
        asked = f"回访 {len(self.follow_ups)} 人" if self.follow_ups else ""
        return "：".join(filter(None, (asked, words)))


@dataclass(frozen=True, slots=True)
class AssessmentService:
    """Use cases of reading the assessment book."""

    workplace: Workplace

    def years(self) -> tuple[int, ...]:
        """Return the years that have somebody to assess, the latest first."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            terms = store.appointments.all()
        first = min((one.starts_on.year for one in terms), default=today.year)
        return tuple(range(today.year, min(first, today.year) - 1, -1))

    def book(self, year: int, period: AssessmentPeriod) -> AssessmentBook:
        """Return who is assessed in a period, village by village."""
        with self.workplace.reading() as store:
            return AssessmentBook(year=year, period=period, lines=lines_in(store, year, period))

    def page(self, pair: AssessedPair) -> PairPage:
        """Return the page of a pair."""
        with self.workplace.reading() as store:
            return page_in(store, self.workplace, pair)

    def changes(self, pair: AssessedPair) -> tuple[EvidenceLine, ...]:
        """Return the records that were added, changed or taken away since a grade was stored."""
        with self.workplace.reading() as store:
            changes = _changes_in(store, line_in(store, pair))
        return lines_of_changes(changes, self.workplace.pack.vocabulary)

    def evidence(self, pair: AssessedPair, key: str) -> tuple[EvidenceLine, ...]:
        """Return the records behind a number or an area of a pair's page."""
        with self.workplace.reading() as store:
            records = records_in(store, pair)
        return lines_behind(records, key, self.workplace.pack.vocabulary)


def blank(pair: AssessedPair) -> Assessment:
    """Return the assessment of a pair before anything was written."""
    return Assessment(
        village_id=pair.village_id,
        adviser_id=pair.adviser_id,
        year=pair.year,
        period=pair.period,
    )


def page_in(store: Store, workplace: Workplace, pair: AssessedPair) -> PairPage:
    """Return the page of a pair as an open store has it."""
    vocabulary = workplace.pack.vocabulary
    evidence = pair_evidence_in(store, vocabulary, pair, workplace.today)
    terms, line = pair.terms(store.appointments.of_village(pair.village_id)), line_in(store, pair)
    return PairPage(
        line=line,
        firm=firm_in(store, pair),
        terms=terms,
        evidence=evidence,
        areas=areas_of(evidence, vocabulary),
        follow_ups=others_in(store, pair, FOLLOW_UP_VISIT),
        feedback=len(others_in(store, pair, FEEDBACK)),
        conduct_reports=len(others_in(store, pair, CONDUCT_REPORT)),
        changed=len(_changes_in(store, line)),
    )


def lines_in(store: Store, year: int, period: AssessmentPeriod) -> tuple[PairLine, ...]:
    """Return the pairs of a period with what was written about them."""
    kept = {pair_of(one): one for one in store.assessments.of_period(year, period)}
    terms, names = store.appointments.valid_within(*days_of(year, period)), names_in(store)
    pairs = pairs_of(year, period, terms, kept.values())
    return tuple(line_of(pair, names, kept.get(pair)) for pair in pairs)


def line_in(store: Store, pair: AssessedPair) -> PairLine:
    """Return one pair as the list has it."""
    return line_of(pair, names_in(store), store.assessments.of_pair(pair))


def line_of(pair: AssessedPair, names: Names, written: Assessment | None) -> PairLine:
    """Return a pair with its names and what was written about it."""
    return PairLine(
        pair=pair,
        village=names.village(pair.village_id),
        adviser=names.adviser(pair.adviser_id),
        assessment=written,
    )


def _changes_in(store: Store, line: PairLine) -> tuple[tuple[Any, str], ...]:
    """Return the changes since the grade; without a grade there is nothing to compare with."""
    written = line.assessment
    if written is None or not written.is_graded:
        return ()
    marks = EvidenceMarks(store, records_in(store, line.pair))
    return marks.changed_since(written.evidence)


def firm_in(store: Store, pair: AssessedPair) -> Firm | None:
    """Return the firm of a pair's last appointment, else the adviser's own one."""
    terms = pair.terms(store.appointments.of_village(pair.village_id))
    own = store.advisers.get(pair.adviser_id).firm_id
    firm_id = (terms[-1].firm_id if terms else None) or own
    return store.firms.get(firm_id) if firm_id else None
