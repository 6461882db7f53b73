"""相似的内容: how much of one log's text stands in another's, whatever marks divide it."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from lvgw_desktop.domain.day_checks import number_words
from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.wording import near_day_words

SHORTEST = 20
"""Letters: shorter texts are alike by nature."""
_WHOLE = 0.999
_NO_LETTERS = re.compile(r"[\W_]+")
_TENTHS = "零一二三四五六七八九"


def pairs_of(log: ServiceLog, most: int) -> tuple[str, ...]:
    """Return pairs of neighbouring letters from all over a log's text, `most` of them."""
    found = list(dict.fromkeys(_pairs(f"{log.content}\n{log.result}")))
    step = max(len(found) / most, 1)
    return tuple(found[int(number * step)] for number in range(min(most, len(found))))


class WrittenText(NamedTuple):
    """What a log says, as far as texts are compared."""

    log_id: int
    content: str
    result: str


class ComparedText:
    """A text that others are compared with, one after the other."""

    def __init__(self, content: str, result: str) -> None:
        self._letters = _letters(content, result)
        self._pairs = Counter(pairwise(self._letters))

    def share(self, other: WrittenText, least: float = 0.0) -> float:
        """Return what share of both texts' pairs of letters they have in common: 1.0 is the same.

        Where it is less than `least` it may be given as 0.
        """
        there = _letters(other.content, other.result)
        if min(len(self._letters), len(there)) < SHORTEST:
            return 0.0
        if self._letters == there:
            return 1.0
        total = len(self._letters) - 1 + len(there) - 1
        shorter = min(len(self._letters), len(there)) - 1
        if 2 * shorter < least * total or 2 * self._most_in_common(there) < least * total:
            return 0.0
        common = (self._pairs & Counter(pairwise(there))).total()
        return min(2 * common / total, _WHOLE - 0.001)

    def _most_in_common(self, there: str) -> int:
        """Return how many pairs a text can share at most: far sooner told than how many it does."""
        pairs = set(pairwise(there))
        again = len(self._letters) - 1 - len(self._pairs), len(there) - 1 - len(pairs)
        return len(pairs & self._pairs.keys()) + min(again)


def most_similar(
    log: ServiceLog, others: Iterable[WrittenText], least: float
) -> tuple[int, float] | None:
    """Return the log whose text is most like this one's, at least so much, and how much it is.

    `others` are in the order of time: of equals it is the latest.
    """
    here, best = ComparedText(log.content, log.result), None
    for one in others:
        if one.log_id == log.id:
            continue
        share = here.share(one, least)
        if share >= (best[1] if best else least):
            best = one.log_id, share
    return best


def similar_remark(log: ServiceLog, other: ServiceLog, share: float, village: str) -> Problem:
    """Say with which log's text this one agrees; `village` is the other's."""
    day = near_day_words(other.served_on, log.served_on)
    much = "完全相同" if share >= _WHOLE else f"约有{_TENTHS[int(share * 10)]}成相同"
    sentence = f"与 {day} {village} {number_words(other)}的内容{much}。"
    follow_up = "如属同一纠纷的后续，可不理会。"
    return Problem("content", sentence + follow_up, Severity.CHECK, other_id=other.id)


def _letters(content: str, result: str) -> str:
    return _NO_LETTERS.sub("", content + result)


def _pairs(text: str) -> Iterable[str]:
    """Yield the pairs of a text; none stands over a mark."""
    divided = "".join(each if each.isalnum() else " " for each in text)
    return (a + b for run in divided.split() for a, b in pairwise(run))
