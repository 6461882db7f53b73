"""日志列表的来源: a filter bar's wishes as pages and counts from the service."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.log_list import LogLine, LogListService
from lvgw_desktop.ui.shared.columns import Keys
from lvgw_desktop.ui.shared.filters import Filters

DRAFTS = "drafts"
_FEW = 1_000
"""So many logs are looked up one by one sooner than the whole list is read."""
STATES = (
    PaperState.TO_PRINT,
    PaperState.PRINTED,
    PaperState.SIGNED,
    PaperState.FILED,
)


@dataclass(frozen=True)
class LogSource:
    """One narrowed and sorted list; everything here runs off the UI thread."""

    logs: LogListService
    filters: Filters
    calendar: Callable[[], MonthCalendar]
    order: LogOrder = LogOrder.SERVED_ON
    descending: bool = True

    def narrowed(self) -> LogFilter:
        """Return the filter but for its words, which only the service can look up."""
        wanted = log_filter(self.filters, self.calendar())
        return replace(wanted, order=self.order, descending=self.descending)

    @cached_property
    def wanted(self) -> LogFilter:
        """Return the filter in the words of the service."""
        wanted = self.narrowed()
        text = self.filters.text
        return self.logs.worded(wanted, text) if text else wanted

    def count(self) -> int:
        """Return how many logs there are."""
        return self._total

    @cached_property
    def _total(self) -> int:
        return self.logs.count(self.wanted)

    def page(self, offset: int, limit: int, after: LogLine | None) -> Sequence[LogLine]:
        """Return one page."""
        before = after.log if after else None
        return self.logs.page(self.wanted, offset, limit, before, self._total)

    def place(self, keys: Sequence[Hashable]) -> int:
        """Return the row of the first of these logs that is in the list, or where it would be."""
        return self.logs.place(self.wanted, _ids(keys))

    def keys(self) -> Keys:
        """Return the ids of the whole list."""
        return self.logs.id_set(self.wanted)

    def listed(self, keys: Keys) -> Keys:
        """Return those of these logs that are in the list."""
        if len(keys) > _FEW:
            return keys & self.keys()
        return self.logs.listed(self.wanted, _ids(keys))

    def counts(self) -> dict[PaperState, int]:
        """Return how many logs each state has under the other filters."""
        return dict(self.logs.count_by_state(self.wanted))


def _ids(keys: Iterable[Hashable]) -> list[int]:
    return [key for key in keys if isinstance(key, int)]


def log_filter(filters: Filters, calendar: MonthCalendar) -> LogFilter:
    """Return month, village, adviser and state as a filter."""
    month = filters.month and StatisticalMonth(filters.month.year, filters.month.month)
    state = filters.status
    return LogFilter(
        first_day=calendar.first_day(month) if month else None,
        last_day=calendar.last_day(month) if month else None,
        village_id=filters.village if isinstance(filters.village, int) else None,
        adviser_id=filters.adviser if isinstance(filters.adviser, int) else None,
        states=frozenset({state}) if isinstance(state, PaperState) else frozenset(),
    )


def as_filters(wanted: LogFilter, calendar: MonthCalendar) -> Filters:
    """Return what a bar shows for a filter given by another tab; other days show all months."""
    return Filters(
        month=_month_shown(wanted, calendar),
        village=wanted.village_id,
        adviser=wanted.adviser_id,
        text=" ".join(word.text for word in wanted.words),
        status=next(iter(wanted.states)) if len(wanted.states) == 1 else None,
    )


def _month_shown(wanted: LogFilter, calendar: MonthCalendar) -> date | None:
    if wanted.last_day is None:
        return None
    month = calendar.month_of(wanted.last_day)
    is_whole = calendar.days(month) == (wanted.first_day, wanted.last_day)
    return date(month.year, month.number, 1) if is_whole else None
