"""日志列表: the logs under a filter, counted and read page by page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Result, Select, bindparam, func, select

from lvgw_desktop.domain.id_set import IdSet
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.storage.log_finding import Columns, asked_of_all, page_of_ids, row_in_list
from lvgw_desktop.storage.log_order import ordering
from lvgw_desktop.storage.log_search import conditions
from lvgw_desktop.storage.schema.logs import service_log
from lvgw_desktop.storage.service_logs import ServiceLogs
from lvgw_desktop.storage.transaction import Transaction

_COLUMNS = service_log.c
_COUNTED = select(func.count()).select_from(service_log)
_SPAN = select(*(select(end(_COLUMNS.id)).scalar_subquery() for end in (func.min, func.max)))
_BY_STATE = select(_COLUMNS.paper_state, func.count()).group_by(_COLUMNS.paper_state)
_EACH_STATE = select(
    *(func.count().filter(_COLUMNS.paper_state == one.name) for one in PaperState)
).select_from(service_log)
_GIVEN_IDS = func.json_each(bindparam("given_ids")).table_valued("value")
_IS_GIVEN = _COLUMNS.id.in_(select(_GIVEN_IDS.c.value))


class LogList:
    """Narrowed and sorted by the filter that is asked with; 作废 logs are in it too."""

    def __init__(self, transaction: Transaction, logs: ServiceLogs) -> None:
        self._transaction = transaction
        self._logs = logs

    def page(
        self,
        log_filter: LogFilter,
        offset: int,
        limit: int,
        after: ServiceLog | None = None,
        total: int = 0,
    ) -> tuple[ServiceLog, ...]:
        """Return a stretch of the list.

        `after` is the log just before it, and `total` the length of the list, where these are
        known: then a stretch near the end is read from there.
        """
        sql = self._transaction.sql
        return self._logs.of_ids(page_of_ids(sql, log_filter, offset, limit, after, total))

    def ids(self, log_filter: LogFilter) -> tuple[int, ...]:
        """Return the ids of the whole list, in its order."""
        ids = select(_COLUMNS.id).order_by(*ordering(log_filter))
        return tuple(self._asked(log_filter, ids).scalars())

    def id_set(self, log_filter: LogFilter) -> IdSet:
        """Return the same ids in no order; where the list has every log, these are not read."""
        first, last = self._transaction.sql.execute(_SPAN).one()
        if first is not None and self.count(log_filter) == last - first + 1:
            return IdSet.between(first, last)
        return IdSet(self._asked(log_filter, select(_COLUMNS.id)).scalars())

    def count(self, log_filter: LogFilter) -> int:
        """Return how long the list is."""
        return self._asked(log_filter, _COUNTED).scalar_one()

    def listed(self, log_filter: LogFilter, ids: Iterable[int]) -> frozenset[int]:
        """Return which of these logs the list has."""
        among = select(_COLUMNS.id).where(_IS_GIVEN, *conditions(log_filter))
        return frozenset(self._transaction.sql.scalars(among, {"given_ids": str(list(ids))}))

    def place(self, log_filter: LogFilter, log_id: int) -> int:
        """Return how many logs of the list stand before this one, whether it is in it or not.

        -1 if the office has no such log.
        """
        for log in self._logs.of_ids([log_id]):
            return row_in_list(self._transaction.sql, log_filter, log)
        return -1

    def count_by_state(self, log_filter: LogFilter) -> Mapping[PaperState, int]:
        """Return how many logs each state has, whatever states the filter asks for."""
        of_any = replace(log_filter, states=frozenset())
        if of_any.words:  # what the search index proposes would first be sorted by state, in 8 MB
            return dict(zip(PaperState, self._asked(of_any, _EACH_STATE).one(), strict=True))
        counted: dict[str, int] = {row[0]: row[1] for row in self._asked(of_any, _BY_STATE)}
        return {one: counted.get(one.name, 0) for one in PaperState}

    def count_by_village(self, log_filter: LogFilter) -> Mapping[int, Mapping[PaperState, int]]:
        """Return how many logs of the list each village has in each state; none leaves no key."""
        village, state = _COLUMNS.village_id, _COLUMNS.paper_state
        asked = select(village, state, func.count()).group_by(village, state)
        rows = self._asked(log_filter, asked)
        counted: dict[int, dict[PaperState, int]] = defaultdict(dict)
        for village_id, name, number in rows:
            counted[village_id][PaperState[name]] = number
        return counted

    def _asked(self, log_filter: LogFilter, statement: Select[*Columns]) -> Result[*Columns]:
        return asked_of_all(self._transaction.sql, log_filter, statement)
