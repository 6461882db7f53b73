"""分页: a stretch of a list of logs, however far down, out of pieces that an index has in order.

A list by the stages of the paper, or by the methods, is one piece for each stage, a list by date,
one behind the other: the stages stand in another order than their names in the index. Every other
list is one piece.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, func, select

from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.service_log import PaperState, ServiceLog, ServiceMethod
from lvgw_desktop.storage.log_order import following, ordering
from lvgw_desktop.storage.log_search import conditions
from lvgw_desktop.storage.schema.logs import service_log

_STAGED = {
    LogOrder.METHOD: (service_log.c.method, ServiceMethod),
    LogOrder.PAPER_STATE: (service_log.c.paper_state, PaperState),
}
_Stage = PaperState | ServiceMethod
_FAR = 20_000
"""So many rows are passed over in a millisecond or two; for more the length is asked for first."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """The logs of a list that meet `met` as well, in its order."""

    log_filter: LogFilter
    met: tuple[ColumnElement[bool], ...] = ()

    def ids(self, sql: Connection, offset: int, limit: int) -> list[int]:
        ids = select(service_log.c.id).where(*self._met()).order_by(*ordering(self.log_filter))
        return list(sql.scalars(ids.offset(offset).limit(max(limit, 0))))

    def count(self, sql: Connection) -> int:
        counted = select(func.count()).select_from(service_log).where(*self._met())
        return sql.scalars(counted).one()

    def _met(self) -> tuple[ColumnElement[bool], ...]:
        return (*conditions(self.log_filter), *self.met)


def page_in_order(
    sql: Connection,
    log_filter: LogFilter,
    offset: int,
    limit: int,
    after: ServiceLog | None,
    total: int = 0,
) -> list[int]:
    """Return the ids of a stretch, read from the end of the list that is nearer.

    `after` is the log just before it, and `total` the length of the list, where these are known.
    """
    if after:
        return _read(sql, _behind(log_filter, after), 0, limit)
    if offset > _FAR and not total:
        total = _Piece(log_filter).count(sql)
    if 2 * offset <= total or not total:
        return _read(sql, _pieces(log_filter), offset, limit)
    last = min(offset + limit, total)
    return _read(sql, _pieces(_turned(log_filter)), total - last, last - offset)[::-1]


def row_in_order(sql: Connection, log_filter: LogFilter, log: ServiceLog) -> int:
    """Return how many logs of the list stand before this one, whether it is in it or not."""
    return sum(piece.count(sql) for piece in _behind(_turned(log_filter), log))


def _read(sql: Connection, pieces: Iterable[_Piece], offset: int, limit: int) -> list[int]:
    """Read on from piece to piece; one that ends before `offset` is counted, not read."""
    found: list[int] = []
    for piece in pieces:
        ids = piece.ids(sql, offset, limit - len(found))
        found += ids
        if len(found) >= limit:
            break
        offset = offset - piece.count(sql) if offset and not ids else 0
    return found


def _pieces(log_filter: LogFilter) -> Iterator[_Piece]:
    if log_filter.order not in _STAGED:
        yield _Piece(log_filter)
    else:
        yield from _staged(log_filter, _stages(log_filter))


def _behind(log_filter: LogFilter, log: ServiceLog) -> Iterator[_Piece]:
    """Return the pieces behind a log, in the list or not."""
    if log_filter.order not in _STAGED:
        yield _Piece(log_filter, (following(log_filter, log),))
        return
    column, _kind = _STAGED[log_filter.order]
    stages, here = _stages(log_filter), getattr(log, column.name)
    yield from _staged(log_filter, [here], following(_by_date(log_filter), log))
    yield from _staged(log_filter, stages[stages.index(here) + 1 :])


def _stages(log_filter: LogFilter) -> list[_Stage]:
    _column, kind = _STAGED[log_filter.order]
    stages: list[_Stage] = list(kind)
    return stages[::-1] if log_filter.descending else stages


def _staged(
    log_filter: LogFilter, stages: Iterable[_Stage], *met: ColumnElement[bool]
) -> Iterator[_Piece]:
    """Return one piece for each of these stages that the filter leaves."""
    column, _kind = _STAGED[log_filter.order]
    for stage in stages:
        if isinstance(stage, ServiceMethod) or stage in (log_filter.states or PaperState):
            yield _Piece(_by_date(log_filter), (column == stage.name, *met))


def _by_date(log_filter: LogFilter) -> LogFilter:
    return replace(log_filter, order=LogOrder.SERVED_ON)


def _turned(log_filter: LogFilter) -> LogFilter:
    return replace(log_filter, descending=not log_filter.descending)
