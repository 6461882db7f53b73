"""A move of a log's paper state, and when it can be taken back."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_log
from lvgw_desktop.domain.paper import signed_back, voided
from lvgw_desktop.domain.paper_move import PaperMove, numbers_words
from lvgw_desktop.domain.service_log import PaperState

BEFORE = a_log(paper_state=PaperState.PRINTED)
AFTER = signed_back(BEFORE, date(2026, 11, 19))
MOVE = PaperMove(BEFORE, AFTER)


def test_a_move_is_taken_back_from_the_log_as_it_stands():
    present = replace(AFTER, remark="补记一句")
    assert MOVE.taken_back(present) == replace(BEFORE, remark="补记一句")


def test_a_log_that_was_voided_by_mistake_has_no_reason_any_more():
    void = voided(BEFORE, "重复录入")
    assert PaperMove(BEFORE, void).taken_back(void) == BEFORE


@pytest.mark.parametrize(
    "since",
    [
        {"paper_state": PaperState.FILED},
        {"paper_state": PaperState.VOID, "void_reason": "重复录入"},
        {"signed_on": date(2026, 11, 20)},
    ],
)
def test_a_log_whose_paper_moved_on_since_is_left_alone(since):
    assert MOVE.taken_back(replace(AFTER, **since)) is None


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "0001 号"), (3, "0001、0002、0003 号"), (5, "0001、0002、0003 号等 5 份")],
)
def test_many_numbers_are_told_in_short(count, words):
    assert numbers_words(f"LX-2026-{number:04}" for number in range(1, count + 1)) == words
