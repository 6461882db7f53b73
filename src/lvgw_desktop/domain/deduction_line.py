"""扣减一行: a deduction as it is typed on one line: why, and at the end how much."""

from dataclasses import replace

from lvgw_desktop.domain.amount import figures_of, read_amount
from lvgw_desktop.domain.fee import FeeDeduction
from lvgw_desktop.domain.refusal import Refusal

_NO_AMOUNT = "请先写原因，空一格再写扣多少，如“2月没有到村 150”。"


def read_deduction(text: str, begun: FeeDeduction | None = None) -> FeeDeduction:
    """Return the deduction of 2月没有到村 150; it keeps the rule of the one it was `begun` from.

    Raises Refusal where reason or amount are missing.
    """
    *reason, amount = text.split() or ("",)
    if not reason:
        raise Refusal(_NO_AMOUNT)
    if not any(one.isdecimal() for one in amount):
        raise Refusal(_NO_AMOUNT)
    read = FeeDeduction(reason=" ".join(reason), amount=read_amount(amount))
    if not read.amount:
        raise Refusal("扣 0 元就不用写了，请写扣多少，或清空这一格。")
    return replace(begun, reason=read.reason, amount=read.amount) if begun else read


def deduction_line(deduction: FeeDeduction) -> str:
    """Return 2月没有到村 150.00; without an amount it ends where that is to be typed."""
    amount = figures_of(deduction.amount) if deduction.amount else ""
    return f"{deduction.reason} {amount}"
