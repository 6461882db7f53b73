"""任职月数: a month goes to who served on its 15th; a share never exceeds the standard."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_appointment
from lvgw_desktop.domain.part_of_year import (
    months_served,
    served_words,
    share_of,
    share_words,
)

DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def term(starts_on, ends_on):
    return an_appointment(starts_on=starts_on, ends_on=ends_on)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "months"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), range(1, 13)),
        (date(2025, 7, 1), None, range(1, 13)),
        (date(2026, 8, 15), date(2026, 12, 31), range(8, 13)),
        (date(2026, 8, 16), date(2026, 12, 31), range(9, 13)),
        (date(2026, 1, 1), date(2026, 7, 15), range(1, 8)),
        (date(2026, 1, 1), date(2026, 7, 14), range(1, 7)),
        (date(2026, 8, 16), date(2026, 9, 14), ()),
        (date(2027, 1, 1), date(2027, 12, 31), ()),
    ],
)
def test_the_15th_decides_about_a_month(starts_on, ends_on, months):
    assert months_served([term(starts_on, ends_on)], 2026) == tuple(months)


def test_two_terms_of_one_adviser_are_taken_together():
    terms = [
        term(date(2026, 1, 1), date(2026, 3, 20)),
        term(date(2026, 3, 10), date(2026, 4, 30)),
        term(date(2026, 8, 1), date(2026, 12, 31)),
    ]
    months = months_served(terms, 2026)
    assert months == (1, 2, 3, 4, 8, 9, 10, 11, 12)
    assert served_words(months) == "在任 9 个月(1—4、8—12月)"


@given(DAYS, st.integers(0, 10**9))
def test_two_who_follow_each_other_share_all_months_and_no_more_than_the_standard(day, standard):
    before = term(date(2026, 1, 1), date.fromordinal(day.toordinal() - 1))
    after = term(day, None)
    first, second = (months_served([one], 2026) for one in (before, after))
    assert (*first, *second) == tuple(range(1, 13))
    together = share_of(standard, first) + share_of(standard, second)
    assert standard - 1 <= together <= standard


def test_the_calculation_is_told():
    words = "在任 5 个月(8—12月)：3,000.00 × 5 ÷ 12 = 1,250.00 元"
    assert share_words(300_000, range(8, 13)) == words
    assert share_words(100_001, [3]) == "在任 1 个月(3月)：1,000.01 × 1 ÷ 12 = 83.33 元"
    assert served_words([]) == "在任不到一个月"
