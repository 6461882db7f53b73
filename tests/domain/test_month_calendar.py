import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth

NATURAL, FROM_26TH = MonthRule.NATURAL, MonthRule.FROM_26TH
DAYS = st.dates(date(1950, 1, 1), date(2199, 12, 1))
RULES = st.sampled_from(MonthRule)
MONTHS = st.builds(StatisticalMonth, st.integers(1950, 2199), st.integers(1, 12))


@pytest.mark.parametrize(
    ("rule", "day", "month"),
    [
        (NATURAL, date(2026, 11, 1), (2026, 11)),
        (NATURAL, date(2026, 11, 30), (2026, 11)),
        (NATURAL, date(2026, 12, 31), (2026, 12)),
        (FROM_26TH, date(2026, 10, 25), (2026, 10)),
        (FROM_26TH, date(2026, 10, 26), (2026, 11)),
        (FROM_26TH, date(2026, 11, 25), (2026, 11)),
        (FROM_26TH, date(2026, 11, 26), (2026, 12)),
        (FROM_26TH, date(2026, 12, 25), (2026, 12)),
        (FROM_26TH, date(2026, 12, 26), (2027, 1)),
        (FROM_26TH, date(2026, 12, 31), (2027, 1)),
        (FROM_26TH, date(2027, 1, 1), (2027, 1)),
        (FROM_26TH, date(2028, 2, 29), (2028, 3)),
    ],
)
def test_the_month_in_which_a_day_counts(rule, day, month):
    assert MonthCalendar(rule).month_of(day) == StatisticalMonth(*month)


@pytest.mark.parametrize(
    ("month", "rule", "first", "last", "words"),
    [
        ((2026, 11), NATURAL, date(2026, 11, 1), date(2026, 11, 30), "11月1日—11月30日"),
        ((2028, 2), NATURAL, date(2028, 2, 1), date(2028, 2, 29), "2月1日—2月29日"),
        ((2026, 11), FROM_26TH, date(2026, 10, 26), date(2026, 11, 25), "10月26日—11月25日"),
        ((2027, 1), FROM_26TH, date(2026, 12, 26), date(2027, 1, 25), "12月26日—1月25日"),
        ((2026, 12), FROM_26TH, date(2026, 11, 26), date(2026, 12, 25), "11月26日—12月25日"),
    ],
)
def test_the_days_of_a_month(month, rule, first, last, words):
    month = StatisticalMonth(*month)
    calendar = MonthCalendar(rule)
    assert calendar.days(month) == (first, last)
    assert calendar.days_words(month) == words
    assert calendar.rule_of(month) is rule


@given(DAYS, RULES)
def test_a_day_lies_within_its_own_month(day, rule):
    calendar = MonthCalendar(rule)
    first, last = calendar.days(calendar.month_of(day))
    assert first <= day <= last


@given(MONTHS, RULES)
def test_months_follow_one_another_without_gap_or_overlap(month, rule):
    calendar = MonthCalendar(rule)
    assert calendar.first_day(month.next) - calendar.last_day(month) == timedelta(days=1)


YEAR = tuple(StatisticalMonth(2026, number) for number in range(1, 13))
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("rule"), RULES),
        st.tuples(st.sampled_from(["close", "reopen"]), st.sampled_from(YEAR)),
    ),
    max_size=20,
)


@given(DEEDS)
def test_every_day_counts_once_however_rules_change_between_closes(deeds):
    rule, closed = NATURAL, {}
    for deed, about in deeds:
        if deed == "rule":
            rule = about
        elif deed == "close":
            closed.setdefault(about.code, MonthCalendar(rule, closed).days(about))
        else:
            closed.pop(about.code, None)
        calendar = MonthCalendar(rule, dict(closed))
        assert {code: days_of(calendar, code) for code in closed} == closed
        assert_each_day_counts_once(calendar)


def days_of(calendar, code):
    return next(calendar.days(month) for month in YEAR if month.code == code)


def assert_each_day_counts_once(calendar):
    first, last = calendar.year(2026)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    by_month = {
        month: list(of_month) for month, of_month in itertools.groupby(days, calendar.month_of)
    }
    assert tuple(by_month) == YEAR
    for month, of_month in by_month.items():
        assert (of_month[0], of_month[-1]) == calendar.days(month)


def test_after_a_change_of_rule_the_next_month_begins_where_the_closed_one_ended():
    october, november = StatisticalMonth(2026, 10), StatisticalMonth(2026, 11)
    closed = {"2026-10": (date(2026, 10, 1), date(2026, 10, 31))}
    calendar = MonthCalendar(FROM_26TH, closed)
    assert calendar.days(november) == (date(2026, 11, 1), date(2026, 11, 25))
    assert calendar.days(november.next) == (date(2026, 11, 26), date(2026, 12, 25))
    assert calendar.rule_of(october) is NATURAL
    assert calendar.rule_of(november) is None
    assert calendar.days(october.previous) == (date(2026, 8, 26), date(2026, 9, 30))

    closed = {"2026-10": (date(2026, 9, 26), date(2026, 10, 25))}
    assert MonthCalendar(NATURAL, closed).days(november) == (date(2026, 10, 26), date(2026, 11, 30))
