"""尽责计数: what was done for each village day by day, and the few logs that lack something."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, and_, bindparam, case, func, select, text

from lvgw_desktop.domain.duties.facts import DayCount, ToldLog
from lvgw_desktop.domain.service_log import ON_SITE_METHODS, PaperState
from lvgw_desktop.storage.grouping import FIRST_DAY, LAST_DAY
from lvgw_desktop.storage.schema.logs import IS_INCOMPLETE, service_item, service_log
from lvgw_desktop.storage.schema.other_records import major_matter
from lvgw_desktop.storage.transaction import Transaction

_LOG, _ITEM, _REPORT = service_log.c, service_item.c, major_matter.c
_ON_SITE = _LOG.method.in_(sorted(method.name for method in ON_SITE_METHODS))
_COUNTED = and_(
    _LOG.served_on >= FIRST_DAY,
    _LOG.served_on <= LAST_DAY,
    _LOG.paper_state != PaperState.VOID.name,
)
_DAY = (_LOG.served_on, _LOG.village_id)
_VISITS = (
    select(
        *_DAY,
        func.count().label("logs"),
        func.sum(case((_ON_SITE, 1), else_=0)).label("visits"),
        func.sum(case((_ON_SITE, func.coalesce(_LOG.hours, 0)), else_=0)).label("hours"),
    )
    .where(_COUNTED)
    .group_by(*_DAY)
)
_LECTURES = (
    select(*_DAY, func.sum(_ITEM.quantity).label("lectures"))
    .join(service_item, _ITEM.service_log_id == _LOG.id)
    .where(_COUNTED, _ITEM.kind.in_(bindparam("kinds", expanding=True)))
    .group_by(*_DAY)
)
_TOLD = (_LOG.uuid, _LOG.village_id, _LOG.adviser_id, _LOG.served_on)
_INCOMPLETE = select(*_TOLD).where(_COUNTED, text(f"({IS_INCOMPLETE})")).order_by(_LOG.served_on)
_REPORTED = (
    select(func.min(_REPORT.reported_on))
    .where(_REPORT.log_uuid == _LOG.uuid, _REPORT.void_reason == "")
    .scalar_subquery()
)
_MATTERS = (
    select(*_TOLD, _REPORTED.label("reported_on"))
    .where(_COUNTED, _LOG.major_matter == text("1"))  # as the index says it
    .order_by(_LOG.served_on)
)
_HUNDRED = Decimal(100)


class DutyCounts:
    """What the logs of some days, both included, show of duties; 作废 ones show nothing."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def first_day(self) -> date | None:
        """Return the day of the office's first log, None without any."""
        found = self._transaction.sql.execute(select(func.min(_LOG.served_on))).scalar_one()
        return date.fromisoformat(found) if found else None

    def days(
        self, first: date, last: date, lecture_kinds: Iterable[str]
    ) -> Mapping[tuple[int, date], DayCount]:
        """Return by village and day what was done; days without a log are left out."""
        kinds = sorted(lecture_kinds)
        held = {row[:2]: row[2] for row in self._rows(_LECTURES, first, last, kinds=kinds)}
        found = {}
        for text_day, village_id, logs, visits, hours in self._rows(_VISITS, first, last):
            day, lectures = date.fromisoformat(text_day), held.get((text_day, village_id), 0)
            counted = DayCount(village_id, day, logs, visits, hours / _HUNDRED, lectures)
            found[village_id, day] = counted
        return found

    def incomplete(self, first: date, last: date) -> tuple[ToldLog, ...]:
        """Return the logs that do not tell time, client, content and result."""
        return tuple(map(_told, self._rows(_INCOMPLETE, first, last)))

    def matters(self, first: date, last: date) -> tuple[ToldLog, ...]:
        """Return the logs ticked as 重大事项, and when the office was told."""
        return tuple(map(_told, self._rows(_MATTERS, first, last)))

    def _rows(
        self,
        statement: Select[Any],
        first: date,
        last: date,
        **values: Any,  # noqa: ANN401  whatever else a statement asks for
    ) -> Iterable[Any]:
        days = {"first_day": first.isoformat(), "last_day": last.isoformat()}
        return self._transaction.sql.execute(statement, {**days, **values})


def _told(row: Iterable[Any]) -> ToldLog:
    uuid, village_id, adviser_id, served_on, *reported = row
    return ToldLog(
        uuid=uuid,
        village_id=village_id,
        adviser_id=adviser_id,
        day=date.fromisoformat(served_on),
        reported_on=date.fromisoformat(reported[0]) if any(reported) else None,
    )
