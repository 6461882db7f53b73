"""任职月数: how much of a year an adviser served, and what of the standard falls to it.

The plan knows no such rule: it is a suggestion with its calculation, and the clerk types the
amount. A month goes to whoever served on its 15th, so that two advisers never share one.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from lvgw_desktop.domain.amount import amount_words, figures_of
from lvgw_desktop.domain.appointment import Appointment

MONTHS = 12
_MIDDLE = 15


def months_served(terms: Iterable[Appointment], year: int) -> tuple[int, ...]:
    """Return the numbers of the months of a year whose 15th one of the appointments covers."""
    its = tuple(terms)
    return tuple(
        month
        for month in range(1, MONTHS + 1)
        if any(one.covers(date(year, month, _MIDDLE)) for one in its)
    )


def share_of(standard: int, months: Sequence[int]) -> int:
    """Return so many twelfths of a standard in 分; what is less than one is dropped."""
    return standard * len(months) // MONTHS


def share_words(standard: int, months: Sequence[int]) -> str:
    """Return 在任 5 个月(8—12月)：3,000.00 × 5 ÷ 12 = 1,250.00 元."""
    share = amount_words(share_of(standard, months))
    sum_words = f"{figures_of(standard)} × {len(months)} ÷ {MONTHS} = {share}"
    return f"{served_words(months)}：{sum_words}"


def served_words(months: Sequence[int]) -> str:
    """Return 在任 8 个月(1—3、8—12月)."""
    stretches = "、".join(_stretch_words(first, last) for first, last in _stretches(months))
    return f"在任 {len(months)} 个月({stretches}月)" if months else "在任不到一个月"


def _stretches(months: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for month in months:
        if found and found[-1][1] == month - 1:
            found[-1] = (found[-1][0], month)
        else:
            found.append((month, month))
    return found


def _stretch_words(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}—{last}"
