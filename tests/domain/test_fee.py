from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction, FeeOutcome, fee_problems

LECTURE = FeeDeduction(reason="缺一次讲座", amount=15_000)


def a_decision(*deductions, **fields):
    given_ones = {"standard": 300_000, "proposed_on": date(2026, 12, 20), **fields}
    return FeeDecision(village_id=1, adviser_id=1, year=2026, deductions=deductions, **given_ones)


def reduced(*deductions, **fields):
    return a_decision(*deductions, outcome=FeeOutcome.REDUCED, **fields)


def wrong_fields(decision):
    return [one.field for one in fee_problems(decision)]


@given(
    st.integers(0, 10**9),
    st.none() | st.integers(0, 10**9),
    st.lists(st.integers(0, 10**9), max_size=6),
)
def test_what_is_payable_is_never_below_zero_and_adds_up(standard, share, amounts):
    deductions = (FeeDeduction(reason="缺讲座", amount=one) for one in amounts)
    decision = a_decision(*deductions, standard=standard, share=share)
    due = standard if share is None else share
    assert decision.payable == max(0, due - sum(amounts))
    assert decision.payable + decision.deducted == decision.due == due


def test_nothing_is_due_for_a_share_of_nothing():
    assert a_decision(share=0).payable == 0


@pytest.mark.parametrize(
    "decision",
    [
        a_decision(),
        a_decision(share=125_000),
        reduced(LECTURE),
        reduced(FeeDeduction(reason="没有到村", amount=300_000)),
        a_decision(outcome=FeeOutcome.NOT_RENEWED, note="群众意见较大"),
        a_decision(LECTURE, outcome=FeeOutcome.NOT_RENEWED, note="群众意见较大"),
    ],
)
def test_what_can_be_proposed(decision):
    assert wrong_fields(decision) == []


@pytest.mark.parametrize(
    ("decision", "field"),
    [
        (a_decision(LECTURE), "outcome"),
        (reduced(), "deductions"),
        (reduced(FeeDeduction(reason="", amount=1)), "deductions"),
        (reduced(FeeDeduction(reason="没有到村", amount=0)), "deductions"),
        (reduced(FeeDeduction(reason="没有到村", amount=300_001)), "deductions"),
        (reduced(LECTURE, share=14_999), "deductions"),
        (a_decision(share=300_001), "share"),
        (a_decision(outcome=FeeOutcome.NOT_RENEWED), "note"),
    ],
)
def test_what_has_to_be_put_right(decision, field):
    assert wrong_fields(decision) == [field]


def test_more_than_there_is_to_deduct_is_told_with_both_sums():
    (problem,) = fee_problems(reduced(LECTURE, share=10_000))
    assert problem.sentence == "扣减合计 150.00 元，比应发的 100.00 元还多，请改小。"
