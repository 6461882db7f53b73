"""总结的数字: what the office has on record of a year, as its summary tells it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.amount import yuan_of
from lvgw_desktop.domain.assessment import AssessmentPeriod, Grade
from lvgw_desktop.domain.fee import FeeOutcome
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.item_detail import DISPUTE_TYPE
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import (
    CONDUCT_REPORT,
    FEEDBACK,
    FOLLOW_UP_VISIT,
    INSPECTION,
    LECTURE,
    LEGAL_NEED,
    MAJOR_MATTER,
    TRAINING,
    OtherKind,
    OtherState,
)
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.summary_figures import DISPUTES, FIGURE_WORDS, Figures, SummaryFigure
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.counted_figures import CountedFigures, counted_figures, months_counted
from lvgw_desktop.services.duties import DutyService
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_COUNTED = frozenset(PaperState) - {PaperState.VOID}
_WITHOUT_SIGNATURE = (PaperState.TO_PRINT, PaperState.PRINTED)
_LACKING = {
    "visits_lacking": "monthly_visit",
    "lectures_lacking": "quarterly_lecture",
    "outlines_lacking": "lecture_outline",
}
"""Figures that count what a rule of the plan still lacks."""
_RECORDED = {
    "lecture_filings": LECTURE,
    "major_matters": MAJOR_MATTER,
    "legal_needs": LEGAL_NEED,
    "inspections": INSPECTION,
    "district_trainings": TRAINING,
    "follow_up_visits": FOLLOW_UP_VISIT,
    "feedbacks": FEEDBACK,
    "conduct_reports": CONDUCT_REPORT,
}
_SETTLED = {
    "lecture_outlines": LECTURE,
    "major_matters_handled": MAJOR_MATTER,
    "legal_needs_met": LEGAL_NEED,
    "inspections_settled": INSPECTION,
}
_GRADES = {
    "assessed_good": Grade.GOOD,
    "assessed_passed": Grade.PASS,
    "assessed_failed": Grade.FAIL,
}
_OUTCOMES = {
    "fees_full": FeeOutcome.FULL,
    "fees_reduced": FeeOutcome.REDUCED,
    "fees_not_renewed": FeeOutcome.NOT_RENEWED,
}
Numbers = Iterator[tuple[str, int | Decimal]]


def summary_figures(workplace: Workplace, year: int) -> Figures:
    """Return every figure of a year as it counts today; those of logs are those of 统计."""
    lacking = dict(_lacking(workplace, year))
    vocabulary = workplace.pack.vocabulary
    with workplace.reading() as store:
        counted = _year_of(store, year, workplace.today)
        numbers = {**dict(counted.own()), **lacking}
        measures, disputes = counted.measures(), counted.disputes()
    own = {
        name: SummaryFigure(name, *words, number=Decimal(numbers.get(name, 0)))
        for name, words in FIGURE_WORDS.items()
    }
    return own | dict(_of_measures(measures, vocabulary)) | dict(_by_type(disputes, vocabulary))


def _of_measures(
    numbers: Mapping[str, Decimal], vocabulary: Vocabulary
) -> Iterator[tuple[str, SummaryFigure]]:
    for name, number in numbers.items():
        words = vocabulary.word_of("measure_short", name)
        unit = vocabulary.word_of("measure_unit", name)
        yield name, SummaryFigure(name, words, unit, number=number)


def _by_type(
    numbers: Mapping[str, Decimal], vocabulary: Vocabulary
) -> Iterator[tuple[str, SummaryFigure]]:
    """Yield the mediations by dispute type; those whose type nobody told are left out."""
    unit = vocabulary.word_of("measure_unit", "mediations")
    for code, words in vocabulary.list_of(DISPUTE_TYPE.words):
        name = f"{DISPUTES}.{code}"
        yield name, SummaryFigure(name, words, unit, number=numbers.get(code, Decimal(0)))


def _lacking(workplace: Workplace, year: int) -> Numbers:
    board = DutyService(workplace).year(year)
    for name, rule_id in _LACKING.items():
        yield name, sum(cell.is_lacking for cell in board.of_rule(rule_id))


def _year_of(store: Store, year: int, today: date) -> "_Year":
    period, calendar = Period(year, PeriodKind.YEAR), calendar_in(store)
    return _Year(
        store=store,
        year=year,
        today=today,
        names=names_in(store),
        months=months_counted(period.first_month, period.last_month, calendar),
        counted=counted_figures(store, period.last_month),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Year:
    """Counts one year in an open store."""

    store: Store
    year: int
    today: date
    names: Names
    months: CountedMonths
    counted: CountedFigures

    def own(self) -> Numbers:
        """Yield what is counted beside the measures."""
        yield from self._roster()
        yield from self._logs()
        yield from self._ledgers()
        yield from self._records()
        yield from self._results()

    def measures(self) -> Mapping[str, Decimal]:
        """Return the measures of the monthly form and the workbook over all months."""
        total = self.counted.total(self.months, self.names)
        return {one.name: total.get(one.name, Decimal(0)) for one in self.store.figures.measures}

    def disputes(self) -> Mapping[str, Decimal]:
        """Return the mediations by code of dispute type."""
        by_type = self.counted.by(GroupedBy.DISPUTE_TYPE, self.months, self.names)
        return {code: one.get("mediations", Decimal(0)) for code, one in by_type.items()}

    def _roster(self) -> Numbers:
        day = min(self.today, self.months.last_day)
        serving = {one.adviser_id for one in self.store.appointments.valid_on(day)}
        advisers = [self.names.advisers[one] for one in serving]
        lawyers = sum(one.kind is AdviserKind.LAWYER for one in advisers)
        villages = self.names.villages.values()
        yield "villages", sum(not one.retired_on or one.retired_on > day for one in villages)
        yield "advisers", len(advisers)
        yield "lawyers", lawyers
        yield "legal_workers", len(advisers) - lawyers
        yield "firms", len({one.firm_id for one in advisers if one.firm_id})

    def _logs(self) -> Numbers:
        first, last = self.months.first_day, self.months.last_day
        of_year = LogFilter(first_day=first, last_day=last, states=_COUNTED)
        by_village = self.store.log_list.count_by_village(of_year)
        by_state = self.store.log_list.count_by_state(of_year)
        yield "villages_served", len(by_village)
        yield "logs", sum(by_state.get(state, 0) for state in _COUNTED)
        yield "logs_unsigned", sum(by_state.get(state, 0) for state in _WITHOUT_SIGNATURE)
        lectured = self.counted.by(GroupedBy.VILLAGE, self.months, self.names).values()
        yield "villages_lectured", sum(bool(one.get("lectures")) for one in lectured)

    def _ledgers(self) -> Numbers:
        months = [StatisticalMonth(self.year, number + 1).code for number in range(12)]
        yield (
            "hand_ins",
            sum(
                one.village_id is None and not one.void_reason
                for code in months
                for one in self.store.hand_ins.of_month(code)
            ),
        )
        closed = {one.month for one in self.store.monthly_closes.standing()}
        yield "months_closed", len(closed.intersection(months))

    def _records(self) -> Numbers:
        for name, kind in _RECORDED.items():
            yield name, self.store.other_records(kind).count(OtherFilter(year=self.year))
        for name, kind in _SETTLED.items():
            done = OtherFilter(year=self.year, state=OtherState.DONE)
            yield name, self.store.other_records(kind).count(done)
        yield (
            "training_attendances",
            sum(one.signed for training in self._of(TRAINING) for one in training.attendees),
        )

    def _of(self, kind: OtherKind) -> Iterable[Any]:
        records = self.store.other_records(kind)
        return records.of_ids(records.ids(OtherFilter(year=self.year)))

    def _results(self) -> Numbers:
        """Yield what was settled about advisers: their grades at the year's end, their fees."""
        grades = [
            one.final_grade
            for one in self.store.assessments.all()
            if one.year == self.year and one.period is AssessmentPeriod.YEAR and not one.void_reason
        ]
        yield "assessed", sum(grade is not None for grade in grades)
        yield from ((name, grades.count(grade)) for name, grade in _GRADES.items())
        decisions = self.store.fee_decisions.of_year(self.year)
        outcomes = [one.outcome for one in decisions]
        yield from ((name, outcomes.count(outcome)) for name, outcome in _OUTCOMES.items())
        yield "fees_yuan", yuan_of(sum(one.payable for one in decisions))
