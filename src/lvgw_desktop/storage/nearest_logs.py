"""相近的日志: which logs share the rare pairs of letters of a text; proposed, to be measured.

A pair that few logs have leads to them straight away. Of the others the rarest are asked for three
at a time: far fewer logs have all three, and one that was copied and changed here and there has
some three of them still. How rare a pair is shows in how far back its latest logs reach.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations, islice

from lvgw_desktop.storage.log_index import latest_proposed
from lvgw_desktop.storage.log_tokens import asked_for_text

SEEN = 30
"""A pair is rare if fewer logs have it."""
_TRIED, _TOGETHER, _EVERY = 8, 3, 5
"""So many pairs that are not rare are combined, so many at a time, every so-manieth combination."""
_FOUND = 100
_REMEMBERED = 20_000
"""Pairs; a month of an office has some thousands."""
_RARE, _COMBINED = 2, 3
"""How much it weighs that a log has a rare pair, or all pairs of a combination."""


class AskedPairs:
    """Remembers the answers for single pairs while many texts are looked up in a row.

    What it remembers may be from before a save: it proposes logs, nothing more.
    """

    def __init__(self) -> None:
        self._latest: dict[str, Sequence[int]] = {}

    def latest(self, raw: sqlite3.Connection, pair: str) -> Sequence[int]:
        """Return the latest logs that have a pair, SEEN of them. Raises NoIndex."""
        latest = self._latest.get(pair)
        if latest is None:
            latest = latest_proposed(raw, asked_for_text(pair), SEEN)
            if len(self._latest) < _REMEMBERED:
                self._latest[pair] = latest
        return latest


def nearest_logs(
    raw: sqlite3.Connection, pairs: Iterable[str], most: int, asked: AskedPairs
) -> list[int]:
    """Return the logs that may share most of these pairs, `most` of them. Raises NoIndex."""
    shared: Counter[int] = Counter()
    common: list[tuple[int, str]] = []
    for pair in pairs:
        latest = asked.latest(raw, pair)
        if len(latest) < SEEN:
            _weigh(shared, latest, _RARE)
        else:
            common.append((latest[-1], pair))
    for together in _combined([pair for _oldest, pair in sorted(common)[:_TRIED]]):
        _weigh(shared, latest_proposed(raw, asked_for_text(together), _FOUND), _COMBINED)
    return [log_id for log_id, _weight in shared.most_common(most)]


def _combined(pairs: Sequence[str]) -> Iterable[str]:
    every = combinations(pairs, min(_TOGETHER, len(pairs) or 1))
    return map(" ".join, islice(every, 0, None, _EVERY))


def _weigh(shared: Counter[int], found: Iterable[int], weight: int) -> None:
    for log_id in found:
        shared[log_id] += weight
