from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**9), max_size=6))
def test_what_is_payable_is_never_below_zero_and_adds_up(standard, amounts):
    decision = FeeDecision(
        village_id=1,
        adviser_id=1,
        year=2026,
        standard=standard,
        deductions=tuple(FeeDeduction(reason="缺讲座", amount=one) for one in amounts),
        proposed_on=date(2026, 12, 20),
    )
    assert decision.payable == max(0, standard - sum(amounts))
    assert decision.payable + decision.deducted == standard
