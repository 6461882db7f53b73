"""Who is assessed when, and the codes that name a pair."""

from datetime import date

import pytest

from builders import an_appointment
from lvgw_desktop.domain.assessed_pair import (
    AssessedPair,
    assessed_on,
    pair_of,
    pairs_of,
    read_pair,
)
from lvgw_desktop.domain.assessment import Assessment, AssessmentPeriod

HALF, YEAR = AssessmentPeriod
PAIR = AssessedPair(village_id=3, adviser_id=2, year=2026, period=HALF)


def whose(period, *terms, assessments=()):
    found = pairs_of(2026, period, terms, assessments)
    return [(one.village_id, one.adviser_id) for one in found]


def test_a_pair_has_the_days_of_the_calendar():
    assert PAIR.days == (date(2026, 1, 1), date(2026, 6, 30))
    assert AssessedPair(village_id=3, adviser_id=2, year=2026).days[1] == date(2026, 12, 31)
    assert PAIR.has(3, 2, date(2026, 6, 30))
    assert not PAIR.has(3, 2, date(2026, 7, 1))
    assert not PAIR.has(3, 1, date(2026, 6, 30))


def test_a_code_is_read_back():
    assert read_pair(PAIR.code) == PAIR
    assert PAIR.words == "2026 半年考核"


def test_whoever_served_one_day_is_assessed():
    until_may = an_appointment(ends_on=date(2026, 5, 31))
    from_june = an_appointment(adviser_id=2, starts_on=date(2026, 6, 1), ends_on=None)
    autumn = an_appointment(village_id=2, adviser_id=3, starts_on=date(2026, 7, 1))
    assert whose(HALF, autumn, from_june, until_may) == [(1, 1), (1, 2)]
    assert whose(YEAR, autumn, from_june, until_may) == [(1, 1), (1, 2), (2, 3)]


def test_renewed_in_the_year_is_one_pair_and_one_assessed_stays():
    spring = an_appointment(ends_on=date(2026, 5, 31))
    autumn = an_appointment(starts_on=date(2026, 6, 1))
    kept = Assessment(village_id=1, adviser_id=9, year=2026)
    assert whose(YEAR, spring, autumn, assessments=[kept]) == [(1, 1), (1, 9)]
    assert pair_of(kept).adviser_id == 9


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        (date(2027, 3, 31), (2026, YEAR)),
        (date(2026, 4, 1), (2026, HALF)),
        (date(2026, 9, 30), (2026, HALF)),
        (date(2026, 10, 1), (2026, YEAR)),
    ],
)
def test_which_assessment_is_in_hand(day, asked):
    assert assessed_on(day) == asked
