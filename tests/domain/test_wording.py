from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain import wording
from lvgw_desktop.domain.service_log import Spell, hours_of

DAY = date(2026, 3, 5)
SPELLS = (Spell(time(9), time(11, 30)), Spell(time(14, 5), time(16)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (wording.date_words(DAY), "2026年3月5日"),
        (wording.month_day_words(DAY), "3月5日"),
        (wording.near_day_words(DAY, DAY), "3月5日"),
        (wording.near_day_words(DAY, DAY.replace(year=2020)), wording.date_words(DAY)),
        (wording.weekday_words(DAY), "周四"),
        (wording.full_weekday_words(DAY), "星期四"),
        (wording.full_weekday_words(date(2026, 3, 8)), "星期日"),
        (wording.time_words(time(9, 5)), "9:05"),
        (wording.spells_words(SPELLS), "9:00—11:30、14:05—16:00"),
        (wording.spells_words(()), ""),
        (wording.hours_words(Decimal("2.50")), "2.5"),
        (wording.hours_words(Decimal("10.00")), "10"),
        (wording.hours_words(Decimal(0)), "0"),
        (wording.masked_name("王海涛"), "王**"),
        (wording.masked_name("𠮷䶮"), "𠮷*"),
        (wording.masked_name(""), ""),
    ],
)
def test_words_as_office_papers_write_them(words, expected):
    assert words == expected


@pytest.mark.parametrize(
    ("spells", "hours"),
    [
        ((), None),
        ((Spell(time(9), time(9, 20)),), "0.33"),
        (SPELLS, "4.42"),
        ((Spell(time(0), time(23, 59)),), "23.98"),
    ],
)
def test_hours_follow_from_the_spells(spells, hours):
    assert hours_of(spells) == (hours and Decimal(hours))


@given(st.text(min_size=1))
def test_a_masked_name_shows_the_first_character_only(name):
    masked = wording.masked_name(name)
    assert (masked[0], len(masked), set(masked[1:]) <= {"*"}) == (name[0], len(name), True)
