from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import (
    MonthRule,
    StatisticalMonth,
    month_before,
    read_month,
)

RULES = st.sampled_from(MonthRule)
MONTHS = st.builds(StatisticalMonth, st.integers(1950, 2199), st.integers(1, 12))


@given(MONTHS)
def test_months_follow_one_another(month):
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
