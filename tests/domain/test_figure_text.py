"""文中的数字: figures keep their names through typing, and everything else is the clerk's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.figure_text import (
    Piece,
    kept_text,
    pieces_of,
    rewritten,
    shown_text,
    tidied,
)

KEPT = "解答咨询{consultations=398}条，代书{documents=4}件。"
NUMBER = Piece("398", "consultations")


def test_a_text_is_read_without_its_marks():
    assert shown_text(KEPT) == "解答咨询398条，代书4件。"


def test_a_text_is_kept_as_it_was_read():
    assert kept_text(pieces_of(KEPT)) == KEPT


def test_only_the_numbers_change_when_they_are_written_anew():
    now = {"consultations": "412", "documents": ""}
    assert rewritten(KEPT, lambda name: now[name]) == KEPT.replace("398", "412")


def test_braces_that_a_clerk_types_are_words():
    assert shown_text("用{咨询=3}表示{a=}") == "用{咨询=3}表示{a=}"


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ([NUMBER, Piece("条")], [NUMBER, Piece("条")]),
        ([Piece("398条", "consultations")], [NUMBER, Piece("条")]),
        ([Piece("共1"), NUMBER], [Piece("共"), Piece("1398", "consultations")]),
        ([NUMBER, Piece("0条")], [Piece("3980", "consultations"), Piece("条")]),
        ([Piece("3", "a"), Piece("9"), Piece("8", "a")], [Piece("398", "a")]),
        ([Piece("236.5", "onsite_hours")], [Piece("236.5", "onsite_hours")]),
        ([Piece("约若干", "consultations"), Piece("条")], [Piece("约若干条")]),
        ([Piece("2026年"), NUMBER], [Piece("2026年"), NUMBER]),
    ],
)
def test_what_was_typed_over_is_put_in_order(typed, wanted):
    assert list(tidied(typed)) == wanted


PIECES = st.lists(
    st.builds(Piece, st.text("0123.年条（居）", max_size=4), st.sampled_from(["", "a", "b"]))
)


@given(PIECES)
def test_tidying_changes_no_character_and_leaves_figures_of_digits(pieces):
    found = list(tidied(pieces))
    assert "".join(one.text for one in found) == "".join(one.text for one in pieces)
    assert all(re.fullmatch(r"\d+(\.\d+)?", one.text) for one in found if one.figure)
    assert list(tidied(found)) == found
    assert list(pieces_of(kept_text(found))) == found
