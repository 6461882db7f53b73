"""日志列表: the logs under a filter, by pages, and the words their lines show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lvgw_desktop.domain.id_set import IdSet
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.log_hits import NOTHING_FOUND, FoundInLog, found_in_log
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.searched_words import searched_words
from lvgw_desktop.services.workplace import Workplace


@dataclass(frozen=True, kw_only=True, slots=True)
class LogLine:
    """One log in the list, with the words it shows."""

    log: ServiceLog
    village: str
    adviser: str
    method: str
    headline: str
    """The first sentence of the content."""
    amounts: str
    """法律咨询 · 3 条"""
    found: FoundInLog = NOTHING_FOUND
    """Where in it the searched words stand."""
    is_closed: bool = False
    """Whether its month is closed."""


@dataclass(frozen=True, slots=True)
class LogListService:
    """Lists of logs: whatever asks, they are narrowed and sorted by a `LogFilter`."""

    workplace: Workplace

    def page(
        self,
        wanted: LogFilter,
        offset: int,
        limit: int,
        after: ServiceLog | None = None,
        total: int = 0,
    ) -> tuple[LogLine, ...]:
        """Return one page of the list.

        `after` is the log just before it, and `total` the length of the list, where these are
        known.
        """
        with self.workplace.reading() as store:
            names = names_in(store)
            logs = store.log_list.page(wanted, offset, limit, after, total)
            closed = closed_months_in(store)
        vocabulary, today = self.workplace.pack.vocabulary, self.workplace.today
        lines = (
            replace(log_line(log, names, vocabulary), is_closed=closed.of_log(log) is not None)
            for log in logs
        )
        if not wanted.words:
            return tuple(lines)
        return tuple(
            replace(line, found=found_in_log(wanted.words, line.log, names, today))
            for line in lines
        )

    def count(self, wanted: LogFilter) -> int:
        """Return how many logs a filter leaves."""
        with self.workplace.reading() as store:
            return store.log_list.count(wanted)

    def count_by_state(self, wanted: LogFilter) -> Mapping[PaperState, int]:
        """Return the number of logs in each paper state under the filter's other parts."""
        with self.workplace.reading() as store:
            return store.log_list.count_by_state(wanted)

    def ids(self, wanted: LogFilter) -> tuple[int, ...]:
        """Return the ids of all logs under a filter, in its order."""
        with self.workplace.reading() as store:
            return store.log_list.ids(wanted)

    def id_set(self, wanted: LogFilter) -> IdSet:
        """Return the ids of all logs under a filter, in no order: for very many."""
        with self.workplace.reading() as store:
            return store.log_list.id_set(wanted)

    def listed(self, wanted: LogFilter, log_ids: Iterable[int]) -> frozenset[int]:
        """Return which of these logs a filter leaves."""
        with self.workplace.reading() as store:
            return store.log_list.listed(wanted, log_ids)

    def place(self, wanted: LogFilter, log_ids: Sequence[int]) -> int:
        """Return the row (from 0) of the first of these logs that the list has.

        They are the log the cursor is on and its neighbours. If the list has none of them, it is
        the row in which the first would stand; -1 if the office has no such log.
        """
        with self.workplace.reading() as store:
            listed = store.log_list.listed(wanted, log_ids)
            first = next((each for each in log_ids if each in listed), next(iter(log_ids), 0))
            return store.log_list.place(wanted, first)

    def worded(self, wanted: LogFilter, text: str) -> LogFilter:
        """Return the filter narrowed to words: any text, names, initials, telephone digits."""
        with self.workplace.reading() as store:
            return replace(wanted, words=searched_words(text, names_in(store)))


def log_line(log: ServiceLog, names: Names, vocabulary: Vocabulary) -> LogLine:
    """Return the words of one line in the list."""
    return LogLine(
        log=log,
        village=names.village(log.village_id),
        adviser=names.adviser(log.adviser_id),
        method=vocabulary.word(log.method),
        headline=headline(log.content),
        amounts="；".join(_amount(item.kind, item.quantity, vocabulary) for item in log.items),
    )


def headline(content: str) -> str:
    """Return the first line of the content, without its full stop."""
    lines = content.strip().splitlines()
    return lines[0].strip().rstrip("。") if lines else ""


def _amount(kind: str, quantity: int, vocabulary: Vocabulary) -> str:
    known = vocabulary.kind(kind)
    return f"{known.short} · {quantity} {known.unit}"
