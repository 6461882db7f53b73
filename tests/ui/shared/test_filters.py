"""Filters as JSON values: the same again in the same month; 本月 and 上月 move on."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.ui.shared.filters import YEARS, Filters, filters_of, month_words, values_of

STATUSES = (None, "drafts", PaperState.TO_PRINT, PaperState.SIGNED)
MONTHS = st.dates(date(2020, 1, 1), date(2030, 12, 31)).map(lambda day: day.replace(day=1))
FILTERS = st.builds(
    Filters,
    month=st.none() | MONTHS,
    village=st.none() | st.integers(1, 99),
    adviser=st.none() | st.integers(1, 99),
    text=st.text(),
    status=st.sampled_from(STATUSES),
)


@given(filters=FILTERS, present=MONTHS)
def test_values_are_json_and_mean_the_same_in_the_same_month(filters, present):
    values = json.loads(json.dumps(values_of(filters, present)))
    assert filters_of(values, present, STATUSES) == filters


@pytest.mark.parametrize(
    ("chosen", "words", "later"),
    [
        (date(2026, 1, 1), "本月", date(2026, 3, 1)),
        (date(2025, 12, 1), "上月", date(2026, 2, 1)),
        (date(2025, 11, 1), "2025年11月", date(2025, 11, 1)),
    ],
)
def test_the_present_month_and_the_last_one_move_with_the_calendar(chosen, words, later):
    january, march = date(2026, 1, 1), date(2026, 3, 1)
    values = values_of(Filters(month=chosen), january)
    assert month_words(chosen, january) == words
    assert filters_of(values, march, ()).month == later


@pytest.mark.parametrize(
    ("chosen", "words", "later"),
    [(2026, "今年", 2028), (2025, "去年", 2027), (2024, "2024年", 2024)],
)
def test_years_move_with_the_calendar_too(chosen, words, later):
    first, present, then = date(chosen, 1, 1), date(2026, 1, 1), date(2028, 1, 1)
    values = values_of(Filters(month=first), present, YEARS)
    assert month_words(first, present, YEARS) == words
    assert filters_of(values, then, (), YEARS).month == date(later, 1, 1)


def test_what_a_value_no_longer_names_is_left_open():
    assert filters_of({"status": "BURNT"}, None, STATUSES) == Filters()
