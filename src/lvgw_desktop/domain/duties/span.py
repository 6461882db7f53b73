"""时段的日子: the days of a period, and the day up to which it can be judged."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.statistical_month import StatisticalMonth


@dataclass(frozen=True, slots=True)
class Span:
    """A period with its days; `until` is today or, once it is over, its last day."""

    period: Period
    first: date
    last: date
    until: date = field(kw_only=True)

    @property
    def month(self) -> StatisticalMonth:
        """Return the statistical month, of a longer period its last one."""
        return self.period.last_month

    @property
    def has_begun(self) -> bool:
        """Tell whether any of its days has come."""
        return self.until >= self.first

    def has(self, day: date | None) -> bool:
        """Tell whether a day lies in it."""
        return day is not None and self.first <= day <= self.last


def span_of(period: Period, calendar: MonthCalendar, today: date) -> Span:
    """Return the days of a period.

    A month is the office's 统计月. The plan's quarter, half-year and year are those of the
    calendar, whichever days make a month: the outline is due at the end of March, not on the 25th.
    """
    if period.kind is PeriodKind.MONTH:
        first, last = calendar.days(period.first_month)
    else:
        first = date(period.year, period.first_month.number, 1)
        last = period.last_month.report_due
    return Span(period, first, last, until=min(last, today))


def periods_of(year: int, *kinds: PeriodKind) -> Iterator[Period]:
    """Yield the periods of some kinds that make a year."""
    for kind in kinds:
        yield from (Period(year, kind, number + 1) for number in range(kind.in_a_year))
