"""分页: a stretch of a list of logs, however far down, out of pieces that an index has in order.

A list by the stages of the paper, or by the methods, is in no index: it is one piece for each
stage, a list by date, one behind the other. Every other list is one piece.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, func, select

from lvgw_desktop.domain.log_filter import LogFilter, LogOrder
from lvgw_desktop.domain.service_log import PaperState, ServiceLog, ServiceMethod
from lvgw_desktop.storage.log_order import following, ordering
from lvgw_desktop.storage.log_search import conditions
from lvgw_desktop.storage.schema import service_log

_STAGED = {
    LogOrder.METHOD: (service_log.c.method, ServiceMethod),
    LogOrder.PAPER_STATE: (service_log.c.paper_state, PaperState),
}
_FAR = 20_000
"""So many rows are passed over in a millisecond or two; for more the length is asked for first."""

Met = tuple[ColumnElement[bool], ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """The logs that meet `met`, from row `offset` on; `total` of them, 0 where it is not known."""

    log_filter: LogFilter
    met: Met
    offset: int = 0
    total: int = 0

    def ids(self, sql: Connection, limit: int) -> list[int]:
        """Read it from the end that is nearer."""
        if 2 * self.offset <= self.total or not self.total:
            return self._read(sql, self.log_filter, self.offset, limit)
        last = min(self.offset + limit, self.total)
        turned = replace(self.log_filter, descending=not self.log_filter.descending)
        return self._read(sql, turned, self.total - last, last - self.offset)[::-1]

    def _read(self, sql: Connection, log_filter: LogFilter, offset: int, limit: int) -> list[int]:
        ids = select(service_log.c.id).where(*self.met).order_by(*ordering(log_filter))
        return list(sql.scalars(ids.offset(offset).limit(max(limit, 0))))


def page_in_order(
    sql: Connection,
    log_filter: LogFilter,
    offset: int,
    limit: int,
    after: ServiceLog | None,
    total: int = 0,
) -> list[int]:
    """Return the ids of a stretch; `after` is the log just before it, where that is known."""
    found: list[int] = []
    for piece in _pieces(sql, log_filter, offset, after, total):
        found += piece.ids(sql, limit - len(found))
        if len(found) >= limit:
            break
    return found


def _pieces(
    sql: Connection, log_filter: LogFilter, offset: int, after: ServiceLog | None, total: int
) -> Iterator[_Piece]:
    met = tuple(conditions(log_filter))
    if log_filter.order in _STAGED:
        yield from _behind(log_filter, after) if after else _from(sql, log_filter, offset)
    elif after:
        yield _Piece(log_filter, (*met, following(log_filter, after)))
    else:
        is_far = offset > _FAR and not total
        yield _Piece(log_filter, met, offset, _count(sql, met) if is_far else total)


def _from(sql: Connection, log_filter: LogFilter, offset: int) -> Iterator[_Piece]:
    counts = _counts(sql, log_filter)
    for name in _stages(log_filter):
        total = counts.get(name, 0)
        if offset < total:
            yield _Piece(_by_date(log_filter), _at(log_filter, name), offset, total)
        offset = max(offset - total, 0)


def _behind(log_filter: LogFilter, after: ServiceLog) -> Iterator[_Piece]:
    column, _kind = _STAGED[log_filter.order]
    here = getattr(after, column.name).name
    by_date, stages = _by_date(log_filter), _stages(log_filter)
    yield _Piece(by_date, (*_at(log_filter, here), following(by_date, after)))
    for name in stages[stages.index(here) + 1 :]:
        yield _Piece(by_date, _at(log_filter, name))


def _stages(log_filter: LogFilter) -> list[str]:
    _column, kind = _STAGED[log_filter.order]
    names = [member.name for member in kind]
    return names[::-1] if log_filter.descending else names


def _at(log_filter: LogFilter, stage: str) -> Met:
    column, _kind = _STAGED[log_filter.order]
    return (*conditions(log_filter), column == stage)


def _by_date(log_filter: LogFilter) -> LogFilter:
    return replace(log_filter, order=LogOrder.SERVED_ON)


def _count(sql: Connection, met: Met) -> int:
    return sql.scalars(select(func.count()).select_from(service_log).where(*met)).one()


def _counts(sql: Connection, log_filter: LogFilter) -> Mapping[str, int]:
    """Count each stage; the methods, which have no index, in one pass instead of by sorting."""
    column, kind = _STAGED[log_filter.order]
    met = conditions(log_filter)
    if log_filter.order is LogOrder.PAPER_STATE:
        grouped = sql.execute(select(column, func.count()).where(*met).group_by(column))
        return {row[0]: row[1] for row in grouped}
    counted = [func.count().filter(column == stage.name).label(stage.name) for stage in kind]
    return dict(sql.execute(select(*counted).select_from(service_log).where(*met)).mappings().one())
