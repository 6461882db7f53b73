"""占比: a part of a whole in words."""

from decimal import ROUND_HALF_UP, Decimal

_HALF_A_PERCENT = Decimal("0.005")


def share_words(part: Decimal, whole: Decimal) -> str:
    """Return 12%, 不到1% for what would round to nothing, "" where there is no whole."""
    if not whole:
        return ""
    share = part / whole
    if 0 < share < _HALF_A_PERCENT:
        return "不到1%"
    return f"{(share * 100).quantize(Decimal(1), ROUND_HALF_UP)}%"
