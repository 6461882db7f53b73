"""逐段: what the index proposes for a list by date, stretch of days by stretch, in its order.

A rare word has one stretch: all days. For a word in very many logs these are divided into years,
months and days until few logs are proposed at a time; a page is full long before the last.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.storage.log_index import NoIndex, proposed, waiting
from lvgw_desktop.storage.log_tokens import asked_of_index

FEW = 400
"""So many logs are looked through and sorted in a millisecond or two."""
_MOST_WAITING = 1_000
"""If more wait for the index, as after an upgrade, it would not help yet."""
_YEAR, _MONTH, _DAY = map(len, ("2026", "2026-11", "2026-11-18"))
_SPAN = "SELECT (SELECT min(served_on) FROM service_log), (SELECT max(served_on) FROM service_log)"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Logs that may be found within some days: "" for all, else 2026, 2026-11 or 2026-11-18."""

    days: str
    ids: tuple[int, ...]


class Stretches:
    """The stretches of one list, from `begin` (a day, "" for its first) on."""

    def __init__(self, raw: sqlite3.Connection, log_filter: LogFilter, begin: str = "") -> None:
        """Begin; raises NoIndex if too many logs wait for the index."""
        self._raw = raw
        self._filter = log_filter
        self._waiting = few_waiting(raw)
        self._first, self._last = self._span(begin)

    def __iter__(self) -> Iterator[Stretch]:
        """Yield them in the order of the list. Raises NoIndex."""
        return self._of(_in_common(self._first, self._last))

    def _of(self, days: str) -> Iterator[Stretch]:
        ids = self._proposed(days, FEW + 1)
        if len(ids) <= FEW:
            yield self._stretch(days, ids)
        elif len(days) == _DAY:
            yield self._stretch(days, self._proposed(days, -1))
        else:
            for part in self._parts(days):
                yield from self._of(part)

    def _stretch(self, days: str, ids: list[int]) -> Stretch:
        unknown = (log_id for log_id, day in self._waiting if day.startswith(days))
        return Stretch(days, (*ids, *unknown))

    def _proposed(self, days: str, most: int) -> list[int]:
        return proposed(self._raw, asked_of_index(self._filter, days), most)

    def _parts(self, days: str) -> Iterable[str]:
        """Return the years, or the months of a year, or the days of a month."""
        if len(days) == _MONTH:
            parts = [f"{days}-{day:02d}" for day in range(1, 32)]
        elif len(days) == _YEAR:
            parts = [f"{days}-{month:02d}" for month in range(1, 13)]
        else:
            years = range(int(self._first[:_YEAR]), int(self._last[:_YEAR]) + 1)
            parts = [f"{year:04d}" for year in years]
        within = [one for one in parts if self._first[: len(one)] <= one <= self._last]
        return reversed(within) if self._filter.descending else within

    def _span(self, begin: str) -> tuple[str, str]:
        """Return the first and the last day that the list can have."""
        first, last = self._raw.execute(_SPAN).fetchone()
        lows = [first or "", self._filter.first_day and self._filter.first_day.isoformat()]
        highs = [last or "", self._filter.last_day and self._filter.last_day.isoformat()]
        (highs if self._filter.descending else lows).append(begin)
        return max(filter(None, lows), default=""), min(filter(None, highs), default="")


def few_waiting(raw: sqlite3.Connection) -> list[tuple[int, str]]:
    """Return the logs that wait for the index, with their days. Raises NoIndex for many."""
    found = waiting(raw, _MOST_WAITING + 1)
    if len(found) > _MOST_WAITING:
        raise NoIndex
    return found


def _in_common(first: str, last: str) -> str:
    """Return the day, month or year that both belong to, "" if there is none."""
    shared = (first[:length] for length in (_DAY, _MONTH, _YEAR) if first[:length] == last[:length])
    return next(shared, "")
