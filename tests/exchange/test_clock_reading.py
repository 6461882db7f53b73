"""Times and lengths in the spellings of old logs."""

from datetime import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.service_log import Spell, hours_of
from lvgw_desktop.domain.wording import hours_words, spells_words
from lvgw_desktop.exchange.clock_reading import read_clock, read_length, read_minutes

MORNING = Spell(time(9), time(11, 30))
MINUTES = st.integers(0, 24 * 60 - 1)


def spell(start, end):
    return Spell(time(*divmod(start, 60)), time(*divmod(end, 60)))


ENDS = st.tuples(MINUTES, MINUTES).filter(lambda ends: ends[0] < ends[1])
SPELLS = st.lists(ENDS.map(lambda ends: spell(*ends)), min_size=1, max_size=3).map(tuple)


@given(SPELLS)
def test_any_spells_come_back_from_the_programs_own_words(spells):
    assert read_clock(spells_words(spells)) == (spells, hours_of(spells), "")


@given(SPELLS, st.decimals("0.25", "24", places=2))
def test_a_length_beside_the_spells_is_taken_instead_of_theirs(spells, hours):
    clock = read_clock(f"{spells_words(spells)}\n{hours_words(hours)}小时")
    assert clock == (spells, hours, "")


@given(st.text("0123456789:.-—至到点时分半上下午小 \n共约hH", max_size=20))
def test_whatever_stands_there_is_read_or_kept(text):
    clock = read_clock(text)
    assert all(one.start < one.end for one in clock.spells)
    assert (
        clock.spells
        or clock.hours is not None
        or not text.strip()
        or clock.rest
        or (not any(map(str.isalnum, text)))
    )


@pytest.mark.parametrize(
    "text",
    [
        "9:00-11:30",
        "９：００～１１：３０",
        "上午9点至11点半",
        "9-11.30",
        "9时-11时30分",
        "九点到十一点半",
        "09:00:00-11:30:00",
        "9.00—11.30",
    ],
)
def test_one_spell_in_many_spellings(text):
    assert read_clock(text) == ((MORNING,), Decimal("2.50"), "")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("下午2点到4点", 14, 16),
        ("下午2:00-4:00", 14, 16),
        ("上午10点至下午2点", 10, 14),
        ("晚上7点-9点", 19, 21),
        ("晚上19:00-21:00", 19, 21),
        ("中午1点到2点", 13, 14),
        ("中午12点到1点", 12, 13),
        ("中午11点到下午1点", 11, 13),
    ],
)
def test_the_afternoon_counts_on_from_noon(text, start, end):
    assert read_clock(text).spells == (Spell(time(start), time(end)),)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2.5", "2.5"),
        ("2", "2"),
        ("2.5小时", "2.5"),
        ("2小时30分", "2.5"),
        ("2小时30分钟", "2.5"),
        ("150分钟", "2.5"),
        ("一个半小时", "1.5"),
        ("半小时", "0.5"),
        ("两小时", "2"),
        ("2:30", "2.5"),
        ("2:30:00", "2.5"),
        ("2.5h", "2.5"),
        ("约2小时", "2"),
        ("9:00-11:30", "2.5"),
    ],
)
def test_lengths_are_hours(text, hours):
    assert read_length(text) == Decimal(hours)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("上午2小时，下午3小时，共5小时", "5"),
        ("共5小时(上午2小时，下午3小时)", "5"),
        ("2小时、3小时，合计：5小时", "5"),
        ("2小时、3小时，总计约5小时", "5"),
        ("上午共2小时，下午共3小时", "5"),
        ("上午2小时，下午3小时", "5"),
        ("上午2小时，下午1.5小时，共计3小时30分", "3.5"),
    ],
)
def test_what_is_said_of_all_takes_the_place_of_the_sum(text, hours):
    assert read_clock(text).hours == Decimal(hours)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("90", "1.5"), ("150.0", "2.5"), ("45分钟", "0.75"), ("2小时", "2"), ("1440", "24")],
)
def test_minutes_are_hours_by_sixty(text, hours):
    assert read_minutes(text) == Decimal(hours)


@pytest.mark.parametrize("text", ["半天", "若干", "2小时左右吧", "上午", "138-0375-0000"])
def test_an_unclear_length_is_not_guessed(text):
    assert read_length(text) is None


@pytest.mark.parametrize("text", ["晚上12点-1点", "晚上11点-12点", "夜间1点-2点", "晚12:00-12:30"])
def test_what_is_past_midnight_is_kept_in_words(text):
    assert read_clock(text) == ((), None, text)


@pytest.mark.parametrize("text", ["11:30-9:00", "上午", "9:00", "138-0375", "25:00-26:00", "9-9"])
def test_what_is_no_spell_is_kept_in_words(text):
    assert read_clock(text) == ((), None, text)
