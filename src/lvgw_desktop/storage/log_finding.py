"""找日志: a list of logs; for words only what the search index proposes is looked through."""

from typing import Any, TypeVarTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Result,
    Select,
    bindparam,
    column,
    func,
    select,
    table,
    text,
    union_all,
)

from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.storage.log_index import UNKNOWN, NoIndex, count_proposed, noticing_damage
from lvgw_desktop.storage.log_order import following, ordering, preceding
from lvgw_desktop.storage.log_pages import page_in_order, row_in_order
from lvgw_desktop.storage.log_search import conditions
from lvgw_desktop.storage.log_stretches import Stretch, Stretches, few_waiting
from lvgw_desktop.storage.log_tokens import asked_of_index
from lvgw_desktop.storage.schema.logs import service_log

Columns = TypeVarTuple("Columns")

COMMON = 50_000
"""So many logs are looked through and sorted in a tenth of a second or two."""

_COLUMNS = service_log.c
_GIVEN = func.json_each(bindparam("proposed_ids")).table_valued("value")
_INDEX = table("log_words", column("rowid"), column("log_words"))
_UNKNOWN = text(UNKNOWN).columns(_COLUMNS.id)


def page_of_ids(
    sql: Connection,
    log_filter: LogFilter,
    offset: int,
    limit: int,
    after: ServiceLog | None,
    total: int = 0,
) -> list[int]:
    """Return a stretch of the list.

    `after` is the log just before it, and `total` the length of the list, where these are known.
    """
    if not log_filter.words:
        return page_in_order(sql, log_filter, offset, limit, after, total)
    ids = select(_COLUMNS.id).where(*conditions(log_filter)).order_by(*ordering(log_filter))
    begun = ids.where(following(log_filter, after)) if after else ids.offset(offset)
    try:
        with noticing_damage():
            by_key = after is not None or not offset
            if log_filter.order is LogOrder.SERVED_ON and by_key:
                return _by_stretches(sql, log_filter, begun, limit, after)
            if not (by_key and _is_common(sql, log_filter)):
                begun = begun.where(_proposed_at_all(sql, log_filter))
            return list(sql.scalars(begun.limit(limit)))
    except NoIndex:
        return page_in_order(sql, log_filter, offset, limit, after, total)


def row_in_list(sql: Connection, log_filter: LogFilter, log: ServiceLog) -> int:
    """Return how many logs of the list stand before this one, whether it is in it or not."""
    if not log_filter.words:
        return row_in_order(sql, log_filter, log)
    before = select(func.count()).select_from(service_log).where(preceding(log_filter, log))
    return asked_of_all(sql, log_filter, before).scalar_one()


def asked_of_all(
    sql: Connection, log_filter: LogFilter, asked: Select[*Columns]
) -> Result[*Columns]:
    """Ask about all logs of the list."""
    narrowed = asked.where(*conditions(log_filter))
    if not log_filter.words:
        return sql.execute(narrowed)
    try:
        with noticing_damage():
            return sql.execute(narrowed.where(_proposed_at_all(sql, log_filter)))
    except NoIndex:
        return sql.execute(narrowed)


def _by_stretches(
    sql: Connection,
    log_filter: LogFilter,
    begun: Select[int],
    limit: int,
    after: ServiceLog | None,
) -> list[int]:
    found: list[int] = []
    for stretch in Stretches(_raw(sql), log_filter, after.served_on.isoformat() if after else ""):
        found += _within(sql, begun.limit(limit - len(found)), stretch)
        if len(found) >= limit:
            break
    return found


def _within(sql: Connection, ids: Select[int], stretch: Stretch) -> list[int]:
    """Return the logs of a stretch; the day is asked for too: the index may know an earlier one."""
    listed = ids.where(_COLUMNS.id.in_(select(_GIVEN.c.value)))
    if stretch.days:
        listed = listed.where(_COLUMNS.served_on.between(stretch.days, f"{stretch.days}~"))
    return list(sql.scalars(listed, {"proposed_ids": str(list(stretch.ids))}))


def _is_common(sql: Connection, log_filter: LogFilter) -> bool:
    """Tell whether the index proposes so many logs that the list itself soon comes to enough."""
    return count_proposed(_raw(sql), asked_of_index(log_filter), COMMON) == COMMON


def _proposed_at_all(sql: Connection, log_filter: LogFilter) -> ColumnElement[bool]:
    """Return what the logs meet that the index proposes or does not know. Raises NoIndex."""
    few_waiting(_raw(sql))
    asked = asked_of_index(log_filter)
    known = select(_INDEX.c.rowid).where(_INDEX.c.log_words.op("MATCH")(asked))
    return _COLUMNS.id.in_(union_all(known, _UNKNOWN))


def _raw(sql: Connection) -> Any:  # noqa: ANN401  the driver's connection
    return sql.connection.driver_connection
