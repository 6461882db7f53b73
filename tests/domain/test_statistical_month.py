from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import (
    MonthRule,
    StatisticalMonth,
    month_before,
    month_of,
    read_month,
)

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
    assert month_of(day, rule) == StatisticalMonth(*month)


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
    assert (month.first_day(rule), month.last_day(rule)) == (first, last)
    assert month.days_words(rule) == words


@given(DAYS, RULES)
def test_a_day_lies_within_its_own_month(day, rule):
    month = month_of(day, rule)
    assert month.first_day(rule) <= day <= month.last_day(rule)


@given(MONTHS, RULES)
def test_months_follow_one_another_without_gap_or_overlap(month, rule):
    assert month.next.first_day(rule) - month.last_day(rule) == timedelta(days=1)
    assert month.next.previous == month
    assert month.previous < month < month.next


@given(MONTHS, RULES)
def test_the_summary_is_due_on_the_last_natural_day(month, rule):
    due = month.report_due
    assert (due.year, due.month) == (month.year, month.number)
    assert (due + timedelta(days=1)).day == 1
    assert due >= month.last_day(rule)


@given(MONTHS, st.integers(-500, 500))
def test_counting_months_back_and_forth(month, months):
    before = month_before(month, months)
    assert month_before(before, -months) == month
    assert (month.year - before.year) * 12 + month.number - before.number == months


@given(MONTHS)
def test_a_month_reads_back_from_its_code_and_words(month):
    assert read_month(month.code) == read_month(month.words) == month


@pytest.mark.parametrize(
    "text",
    ["2026-11", "202611", "2026.11", "2026/11", " 2026年11月 ", "2026 11", "２０２６年１１月"],
)
def test_spellings_of_a_month(text):
    assert read_month(text) == StatisticalMonth(2026, 11)


@pytest.mark.parametrize("text", ["", "11", "26-11", "2026-13", "2026-00", "0000-01", "2026-11-18"])
def test_what_is_no_month_is_refused(text):
    with pytest.raises(Refusal, match="看不懂月份"):
        read_month(text)


def test_words_and_code():
    month = StatisticalMonth(2026, 3)
    assert (month.words, month.code) == ("2026年3月", "2026-03")
