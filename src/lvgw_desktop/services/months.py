"""月报: the month's figures with the month before and the year so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.duties import due_days
from lvgw_desktop.domain.figures import FigureLine, Figures, MonthFigures
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.measure import Measure, Summed
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.counted_figures import (
    CountedFigures,
    counted_figures,
    months_counted,
)
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace

Key = TypeVar("Key")
MonthSpans = tuple[CountedMonths, CountedMonths, CountedMonths]
"""The month, the month before and the year so far."""


@dataclass(frozen=True)  # no slots: a generic frozen dataclass with slots fails on Python 3.11
class _Span(Generic[Key]):
    """Figures of the same grouping for the month, the month before and the year so far."""

    month: Mapping[Key, Figures]
    last_month: Mapping[Key, Figures]
    year: Mapping[Key, Figures]

    def line(self, key: Key, name: str, second: str = "") -> FigureLine:
        return FigureLine(
            key=key,
            name=name,
            second=second,
            month=self.month.get(key, {}),
            last_month=self.last_month.get(key, {}),
            year=self.year.get(key, {}),
        )

    def known(self) -> set[Key]:
        return {*self.month, *self.last_month, *self.year}


@dataclass(frozen=True, slots=True)
class MonthService:
    """Use cases of the monthly report."""

    workplace: Workplace

    def current(self) -> StatisticalMonth:
        """Return the statistical month of today."""
        with self.workplace.reading() as store:
            return calendar_in(store).month_of(self.workplace.today)

    def calendar(self) -> MonthCalendar:
        """Return which days make which month."""
        with self.workplace.reading() as store:
            return calendar_in(store)

    def figures(self, month: StatisticalMonth) -> MonthFigures:
        """Return all figures of one month."""
        with self.workplace.reading() as store:
            names, calendar = names_in(store), calendar_in(store)
            counted, spans = counted_figures(store, month), month_spans(month, calendar)
            days = calendar.days(month)
            in_office = {one.adviser_id for one in store.appointments.valid_on(days[1])}
            return MonthFigures(
                month=month,
                days=days,
                total=_total(counted, spans, names),
                by_village=_by_village(counted, spans, names),
                by_adviser=_by_adviser(counted, spans, names),
                by_adviser_kind=self._by_kind(counted, spans, names),
                advisers=len(in_office),
                lawyers=_lawyers(in_office, names),
            )

    def _by_kind(
        self, counted: CountedFigures, spans: MonthSpans, names: Names
    ) -> tuple[FigureLine, ...]:
        span = _Span(*(counted.by(GroupedBy.ADVISER_KIND, months, names) for months in spans))
        word = self.workplace.pack.vocabulary.word
        return tuple(span.line(kind, word(kind)) for kind in AdviserKind if kind in span.known())


def opens_logs(measure: Measure) -> bool:
    """Tell whether a figure is counted over logs, so that it can show them."""
    return measure.summed is not Summed.WECHAT_GROUPS


def days_until(day: date, today: date) -> int:
    """Return the calendar days from today to a day; negative once it has passed."""
    return (day - today).days


def ledger_due(month: StatisticalMonth, policy: DatedPolicy) -> date:
    """Return the day by which advisers hand in their ledger: the 25th, or what the office set."""
    first = date(month.year, month.number, 1)
    return due_days.ledger_due(month, policy.on(first).number("ledger_in"))


def month_spans(month: StatisticalMonth, calendar: MonthCalendar) -> MonthSpans:
    """Return the month, the month before and the months of the year so far."""
    january = StatisticalMonth(month.year, 1)
    return (
        months_counted(month, month, calendar),
        months_counted(month.previous, month.previous, calendar),
        months_counted(january, month, calendar),
    )


def _total(counted: CountedFigures, spans: MonthSpans, names: Names) -> FigureLine:
    this, before, year = (counted.total(months, names) for months in spans)
    return FigureLine(name="合计", month=this, last_month=before, year=year)


def _by_village(counted: CountedFigures, spans: MonthSpans, names: Names) -> tuple[FigureLine, ...]:
    span = _Span(*(counted.by(GroupedBy.VILLAGE, months, names) for months in spans))
    advisers = {
        one.village_id: names.adviser(one.adviser_id)
        for one in counted.store.appointments.valid_on(spans[0].last_day)
    }
    shown = (
        key for key, one in names.villages.items() if not one.retired_on or key in span.known()
    )
    return tuple(span.line(key, names.village(key), advisers.get(key, "")) for key in shown)


def _by_adviser(counted: CountedFigures, spans: MonthSpans, names: Names) -> tuple[FigureLine, ...]:
    span = _Span(*(counted.by(GroupedBy.ADVISER, months, names) for months in spans))
    shown = (
        key for key, one in names.advisers.items() if not one.retired_on or key in span.known()
    )
    return tuple(
        span.line(key, names.adviser(key), names.firm(names.advisers[key].firm_id)) for key in shown
    )


def _lawyers(adviser_ids: Iterable[int], names: Names) -> int:
    kinds = (names.advisers[key].kind for key in adviser_ids if key in names.advisers)
    return sum(kind is AdviserKind.LAWYER for kind in kinds)
