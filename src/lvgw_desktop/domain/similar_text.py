"""相似的内容: how much of one log's text stands in another's, whatever marks divide it."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from lvgw_desktop.domain.day_checks import number_words
from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.wording import near_day_words

SHORTEST = 20
"""Letters: shorter texts are alike by nature."""
_WHOLE = 0.999
_TENTHS = "零一二三四五六七八九"


def pairs_of(log: ServiceLog, most: int) -> tuple[str, ...]:
    """Return pairs of neighbouring letters from all over a log's text, `most` of them."""
    found = list(dict.fromkeys(_pairs(f"{log.content}\n{log.result}")))
    step = max(len(found) / most, 1)
    return tuple(found[int(number * step)] for number in range(min(most, len(found))))


def similarity(log: ServiceLog, other: ServiceLog) -> float:
    """Return what share of both texts' pairs of letters they have in common: 1.0 is the same."""
    here, there = _letters(log), _letters(other)
    if min(len(here), len(there)) < SHORTEST:
        return 0.0
    if here == there:
        return 1.0
    pairs, others = Counter(pairwise(here)), Counter(pairwise(there))
    return min(2 * (pairs & others).total() / (pairs.total() + others.total()), _WHOLE - 0.001)


def most_similar(
    log: ServiceLog, others: Iterable[ServiceLog], least: float
) -> tuple[ServiceLog, float] | None:
    """Return the log whose text is most like this one's, at least so much; of equals the latest."""
    measured = (
        (similarity(log, one), one.served_on, one.id or 0, one)
        for one in others
        if one.id != log.id and one.paper_state is not PaperState.VOID
    )
    share, _day, _id, other = max(measured, default=(0.0, None, 0, log), key=lambda each: each[:3])
    return (other, share) if share >= least else None


def similar_remark(log: ServiceLog, other: ServiceLog, share: float, village: str) -> Problem:
    """Say with which log's text this one agrees; `village` is the other's."""
    day = near_day_words(other.served_on, log.served_on)
    much = "完全相同" if share >= _WHOLE else f"约有{_TENTHS[int(share * 10)]}成相同"
    sentence = f"与 {day} {village} {number_words(other)}的内容{much}。"
    follow_up = "如属同一纠纷的后续，可不理会。"
    return Problem("content", sentence + follow_up, Severity.CHECK, other_id=other.id)


def _letters(log: ServiceLog) -> str:
    return "".join(filter(str.isalnum, log.content + log.result))


def _pairs(text: str) -> Iterable[str]:
    """Yield the pairs of a text; none stands over a mark."""
    divided = "".join(each if each.isalnum() else " " for each in text)
    return (a + b for run in divided.split() for a, b in pairwise(run))
