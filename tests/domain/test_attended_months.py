"""Which months were met, and which quarters lack a lecture."""

from datetime import date

from builders import an_appointment
from lvgw_desktop.domain.attended_months import MonthsMet, months_met, quarters_missing
from lvgw_desktop.domain.duties.span import periods_of, span_of
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth

CALENDAR = MonthCalendar(MonthRule.NATURAL)
ALL_YEAR = (an_appointment(),)


def spans(kind, today):
    return [span_of(one, CALENDAR, today) for one in periods_of(2026, kind)]


def months(*numbers):
    return [StatisticalMonth(2026, one) for one in numbers]


def test_a_month_lacks_once_it_is_over():
    to_date = spans(PeriodKind.MONTH, date(2026, 3, 30))
    assert months_met(to_date, ALL_YEAR, months(1)).words == "1 / 2 个月(缺2月)"
    a_day_later = spans(PeriodKind.MONTH, date(2026, 3, 31))
    assert months_met(a_day_later, ALL_YEAR, months(1)).words == "1 / 3 个月(缺2、3月)"


def test_a_month_that_was_met_counts_before_it_is_over():
    to_date = spans(PeriodKind.MONTH, date(2026, 2, 3))
    assert months_met(to_date, ALL_YEAR, months(1, 2)).words == "2 / 2 个月"


def test_who_began_in_the_middle_owes_from_the_next_month():
    term = an_appointment(starts_on=date(2026, 2, 10))
    found = months_met(spans(PeriodKind.MONTH, date(2026, 3, 31)), [term], ())
    assert found.missing == tuple(months(3))


def test_renewed_within_a_month_it_is_owed_all_the_same():
    terms = [an_appointment(ends_on=date(2026, 1, 15)), an_appointment(starts_on=date(2026, 1, 16))]
    found = months_met(spans(PeriodKind.MONTH, date(2026, 1, 31)), terms, ())
    assert found.missing == tuple(months(1))


def test_many_months_are_counted_and_not_named():
    assert MonthsMet((), tuple(months(1, 2, 3, 4))).words == "0 / 4 个月"


def test_a_quarter_lacks_a_lecture_once_it_is_over():
    to_date = spans(PeriodKind.QUARTER, date(2026, 9, 29))
    found = quarters_missing(to_date, ALL_YEAR, [date(2026, 3, 31)])
    assert [one.period.number for one in found] == [2]
