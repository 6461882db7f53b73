"""考核的一对: one adviser in one village, over half a year or a year [plan §四(二)]."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod
from lvgw_desktop.domain.month_calendar import Days
from lvgw_desktop.domain.period import Period, PeriodKind

PERIOD_WORDS = {AssessmentPeriod.HALF_YEAR: "半年", AssessmentPeriod.YEAR: "年终"}
"""What the screens call the two assessments of a year."""
_APRIL, _OCTOBER = 4, 10


@dataclass(frozen=True, kw_only=True, slots=True)
class AssessedPair:
    """Who is assessed where, and over which days: those of the calendar."""

    village_id: int
    adviser_id: int
    year: int
    period: AssessmentPeriod = AssessmentPeriod.YEAR

    @property
    def span(self) -> Period:
        """Return the first half-year or the year."""
        half = self.period is AssessmentPeriod.HALF_YEAR
        return Period(self.year, PeriodKind.HALF if half else PeriodKind.YEAR)

    @property
    def days(self) -> Days:
        """Return the first and the last day."""
        return days_of(self.year, self.period)

    @property
    def words(self) -> str:
        """Return 2026 年终考核."""
        return f"{self.year} {PERIOD_WORDS[self.period]}考核"

    @property
    def code(self) -> str:
        """Return 3 2 2026 YEAR, which `read_pair` reads."""
        return f"{self.village_id} {self.adviser_id} {self.year} {self.period.name}"

    def has(self, village_id: int, adviser_id: int, day: date) -> bool:
        """Tell whether what an adviser did for a village on a day belongs to it."""
        first, last = self.days
        whose = (village_id, adviser_id) == (self.village_id, self.adviser_id)
        return whose and first <= day <= last

    def terms(self, appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
        """Return its appointments in these days, the first begun first."""
        first, last = self.days
        its = (
            one
            for one in appointments
            if (one.village_id, one.adviser_id) == (self.village_id, self.adviser_id)
            and one.starts_on <= last
            and (one.ends_on is None or one.ends_on >= first)
        )
        return tuple(sorted(its, key=lambda one: one.starts_on))


def days_of(year: int, period: AssessmentPeriod) -> Days:
    """Return the first and the last day that an assessment looks at."""
    half = period is AssessmentPeriod.HALF_YEAR
    return date(year, 1, 1), date(year, 6, 30) if half else date(year, 12, 31)


def assessed_on(day: date) -> tuple[int, AssessmentPeriod]:
    """Return which assessment is in hand on a day: the year's from October until March."""
    if day.month < _APRIL:
        return day.year - 1, AssessmentPeriod.YEAR
    half = day.month < _OCTOBER
    return day.year, AssessmentPeriod.HALF_YEAR if half else AssessmentPeriod.YEAR


def read_pair(code: str) -> AssessedPair:
    """Return the pair of a code."""
    village_id, adviser_id, year, period = code.split()
    return AssessedPair(
        village_id=int(village_id),
        adviser_id=int(adviser_id),
        year=int(year),
        period=AssessmentPeriod[period],
    )


def pair_of(assessment: Assessment) -> AssessedPair:
    """Return whom and what an assessment is about."""
    return AssessedPair(
        village_id=assessment.village_id,
        adviser_id=assessment.adviser_id,
        year=assessment.year,
        period=assessment.period,
    )


def pairs_of(
    year: int,
    period: AssessmentPeriod,
    terms: Iterable[Appointment],
    assessments: Iterable[Assessment],
) -> tuple[AssessedPair, ...]:
    """Return who is assessed: whoever serves on one of the days, village by village.

    One who was assessed stays in the list, even if the appointment is no more what it was.
    """
    first, last = days_of(year, period)
    serving = [
        (one.village_id, one.starts_on, one.adviser_id)
        for one in terms
        if one.starts_on <= last and (one.ends_on is None or one.ends_on >= first)
    ]
    assessed = [(one.village_id, last, one.adviser_id) for one in assessments]
    whose = dict.fromkeys(
        (village, adviser) for village, _day, adviser in sorted(serving + assessed)
    )
    return tuple(
        AssessedPair(village_id=village, adviser_id=adviser, year=year, period=period)
        for village, adviser in whose
    )
