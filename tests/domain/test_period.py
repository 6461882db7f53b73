"""统计时段: months, quarters, halves and years follow each other and hold each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.period import Period, PeriodKind, period_of, read_period
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before

MONTH, QUARTER, HALF, YEAR = PeriodKind
MONTHS = st.builds(StatisticalMonth, st.integers(1950, 2199), st.integers(1, 12))
KINDS = st.sampled_from(PeriodKind)


@pytest.mark.parametrize(
    ("period", "words", "first", "last"),
    [
        (Period(2026, MONTH, 11), "2026年11月", 11, 11),
        (Period(2026, QUARTER, 1), "2026年第一季度", 1, 3),
        (Period(2026, QUARTER, 4), "2026年第四季度", 10, 12),
        (Period(2026, HALF, 1), "2026年上半年", 1, 6),
        (Period(2026, HALF, 2), "2026年下半年", 7, 12),
        (Period(2026, YEAR), "2026年", 1, 12),
    ],
)
def test_the_words_and_the_months_of_a_period(period, words, first, last):
    assert period.words == words
    assert period.first_month == StatisticalMonth(2026, first)
    assert period.last_month == StatisticalMonth(2026, last)


@given(MONTHS, KINDS)
def test_a_period_holds_its_month_and_the_next_one_follows_it(month, kind):
    period = period_of(month, kind)
    assert period.first_month <= month <= period.last_month
    assert period.next.first_month == month_before(period.last_month, -1)
    assert (period.next.previous, period.previous.next) == (period, period)
    assert 1 <= period.number <= kind.in_a_year


@given(MONTHS, KINDS, KINDS)
def test_another_kind_stays_at_the_end_of_what_is_seen(month, kind, other):
    period = period_of(month, kind)
    assert (
        period.as_kind(other).first_month <= period.last_month <= period.as_kind(other).last_month
    )


@pytest.mark.parametrize(
    ("year", "kind", "number", "said"),
    [
        (2026, QUARTER, 5, "没有第 5 个季度，请写 1—4。"),
        (2026, HALF, 0, "没有第 0 个半年，请写 1—2。"),
        (2026, MONTH, 13, "没有第 13 个月，请写 1—12。"),
        (26, YEAR, 1, "看不懂年份“26”，请写成 2026 这样。"),
        (9999, MONTH, 12, "看不懂年份“9999”，请写成 2026 这样。"),
    ],
)
def test_what_no_year_has_is_refused(year, kind, number, said):
    with pytest.raises(Refusal) as refused:
        read_period(year, kind, number)
    assert refused.value.sentence == said
