import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.deduction_line import deduction_line, read_deduction
from lvgw_desktop.domain.fee import FeeDeduction
from tests.domain.refusals import sentence_of

BEGUN = FeeDeduction(rule_id="monthly_visit", period="2026年2月", reason="没有到村", amount=0)
WORDS = st.text(st.characters(categories=["Lo", "Nd"]), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("typed", "reason", "amount"),
    [
        ("2月没有到村 150", "2月没有到村", 15_000),
        ("2月没有到村　１５０元", "2月没有到村", 15_000),
        (" 缺 一次 讲座 1,050.50 ", "缺 一次 讲座", 105_050),
    ],
)
def test_a_line_is_read_as_reason_and_amount(typed, reason, amount):
    assert read_deduction(typed) == FeeDeduction(reason=reason, amount=amount)


def test_it_keeps_the_rule_that_it_was_begun_from():
    read = read_deduction("2月没有到村 150", BEGUN)
    assert (read.rule_id, read.period) == ("monthly_visit", "2026年2月")
    assert (read.reason, read.amount) == ("2月没有到村", 15_000)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "先写原因"),
        ("150", "先写原因"),
        ("没有到村", "先写原因"),
        ("没有 到村", "先写原因"),
        ("没有到村 15x", "看不懂金额"),
        ("没有到村 -150", "不用写负号"),
        ("没有到村 0", "扣 0 元"),
    ],
)
def test_what_is_no_deduction_is_refused_with_what_to_do(typed, told):
    assert told in sentence_of(read_deduction, typed)


@given(WORDS, st.integers(1, 999_999_999))
def test_what_is_written_is_read_again(reason, amount):
    deduction = FeeDeduction(reason=reason, amount=amount)
    assert read_deduction(deduction_line(deduction)) == deduction


def test_without_an_amount_the_line_ends_where_it_goes():
    assert deduction_line(BEGUN) == "没有到村 "
