"""What one typed word may mean: a text, telephone digits, a day."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.search_hit import MarkedText, apart, joined
from lvgw_desktop.domain.search_word import SearchWord, places_of, split_words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ()),
        (" 　", ()),
        ("滴水　赵某某", ("滴水", "赵某某")),
        ("+86 138 0375 0000", ("13803750000",)),
        ("138-0375-0000", ("13803750000",)),
        ("(0375) 212 3456", ("03752123456",)),
        ("１３８ ０３７５ ００００", ("13803750000",)),
        ("+86 138 0375", ("138", "0375")),
        ("008613803750000", ("13803750000",)),
        ("2026 1118", ("2026", "1118")),
        ("赵某某 138 0375 0000", ("赵某某", "138", "0375", "0000")),
    ],
)
def test_a_telephone_number_is_one_word_however_it_is_spaced(typed, words):
    assert split_words(typed) == words


def test_of_a_pasted_page_the_beginnings_are_looked_for():
    words = split_words(f"{'长' * 20_000} {'短 ' * 1_200}")
    assert words == ("长" * 100, *["短"] * 19)


@pytest.mark.parametrize(
    ("typed", "days", "not_days"),
    [
        ("2026-11-18", ["2026-11-18"], ["2025-11-18", "2026-11-17"]),
        ("2026.11.18", ["2026-11-18"], ["2026-01-18"]),
        ("2026年11月18日", ["2026-11-18"], ["2026-11-08"]),
        ("20261118", ["2026-11-18"], ["2026-11-08"]),
        ("11.18", ["2026-11-18", "2025-11-18"], ["2026-11-08"]),
        ("11月18日", ["2026-11-18"], ["2026-12-18"]),
        ("11月8号", ["2026-11-08"], ["2026-11-18"]),
        ("１１．１８", ["2026-11-18"], ["2026-11-08"]),
        ("2026年11月", ["2026-11-01", "2026-11-30"], ["2026-12-01", "2025-11-30"]),
        ("2026-02", ["2026-02-28"], ["2026-03-01"]),
    ],
)
def test_a_day_is_read_in_any_spelling(typed, days, not_days):
    spelled = SearchWord(typed).day
    assert all(spelled.is_of(date.fromisoformat(day)) for day in days)
    assert not any(spelled.is_of(date.fromisoformat(day)) for day in not_days)


@pytest.mark.parametrize("typed", ["13.40", "2026-13", "0.5", "1118", "滴水", "2026", "11月"])
def test_what_is_no_day_is_none(typed):
    assert SearchWord(typed).day is None


@pytest.mark.parametrize(
    ("typed", "digits"),
    [("138-0375", "1380375"), ("０３７５", "0375"), ("62", ""), ("62岁", ""), ("A138", "")],
)
def test_telephone_digits_are_three_at_least_and_without_letters(typed, digits):
    assert SearchWord(typed).digits == digits


def test_the_letters_from_a_to_z_are_found_large_or_small():
    assert places_of("lx-2", "见LX-2026、lx-2025") == [(1, 4), (9, 4)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8))))
def test_marked_places_are_from_left_to_right_and_apart(places):
    marked = apart(places)
    assert {at for start, length in places for at in range(start, start + length)} == {
        at for start, length in marked for at in range(start, start + length)
    }
    assert all(one[0] + one[1] < two[0] for one, two in pairwise(marked))


def test_places_move_along_when_texts_are_joined():
    one, two = MarkedText("0179", ((0, 2),)), MarkedText("兴梁社区", ((0, 1), (2, 1)))
    assert joined(one, MarkedText(""), two, by=" · ") == MarkedText(
        "0179 · 兴梁社区", ((0, 2), (7, 1), (9, 1))
    )
