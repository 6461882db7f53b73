"""月报数字: the declared measures as GROUP BY; 作废 logs never count."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Label, Select, and_, case, func, literal, select

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import Measure, Summed
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.service_log import ON_SITE_METHODS, PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before
from lvgw_desktop.storage.grouping import FIRST_DAY, GROUPINGS, LAST_DAY, Grouping
from lvgw_desktop.storage.schema.logs import service_item, service_log
from lvgw_desktop.storage.transaction import Transaction

Line = Mapping[str, Decimal]
"""Measure name → figure."""

_LOG = service_log.c
_ITEM = service_item.c
_ON_SITE = _LOG.method.in_(sorted(method.name for method in ON_SITE_METHODS))
_HUNDRED = Decimal(100)

_SUMMED: dict[Summed, ColumnElement[int]] = {
    Summed.OCCASIONS: case((_ON_SITE, 1), else_=0),
    Summed.HOURS: case((_ON_SITE, func.coalesce(_LOG.hours, 0)), else_=0),
    Summed.QUANTITY: _ITEM.quantity,
    Summed.HEADS: func.coalesce(_ITEM.heads, 0),
    Summed.ITEMS: literal(1),
}
_OF_LOGS = frozenset({Summed.OCCASIONS, Summed.HOURS})
_OF_ITEMS = frozenset({Summed.QUANTITY, Summed.HEADS, Summed.ITEMS})
_COUNTED = and_(
    _LOG.served_on >= FIRST_DAY,
    _LOG.served_on <= LAST_DAY,
    _LOG.paper_state != PaperState.VOID.name,
)
_OCCASIONS = select(func.count()).where(_COUNTED)


class FiguresOfLogs:
    """Sums over the logs served within some days, both included.

    `measures` are all measures with the kinds that feed them.
    """

    def __init__(self, transaction: Transaction, measures: tuple[Measure, ...]) -> None:
        self._transaction = transaction
        self.measures = measures

    def total(self, first: date, last: date) -> Line:
        """Return the figures of the whole office."""
        return self.by(GroupedBy.OFFICE, first, last).get(0) or _line(self.measures, {})

    def by(
        self, grouped_by: GroupedBy, first: date, last: date, only: frozenset[str] = frozenset()
    ) -> Mapping[Any, Line]:
        """Return the figures by the keys of a grouping, of all its measures or of those named.

        A key without any is left out.
        """
        every = grouped_by.measures(self.measures)
        measures = tuple(one for one in every if one.name in only or not only)
        sums: dict[Any, dict[str, Any]] = defaultdict(dict)
        for statement in _sums(grouped_by, measures):
            for row in self._transaction.sql.execute(statement, _days(first, last)).mappings():
                sums[row["key"]].update(row)
        read = GROUPINGS[grouped_by].read
        return {read(key): _line(measures, found) for key, found in sums.items()}

    def by_village(
        self, first: date, last: date, only: frozenset[str] = frozenset()
    ) -> Mapping[int, Line]:
        """Return the figures by village id."""
        return self.by(GroupedBy.VILLAGE, first, last, only)

    def by_adviser(self, first: date, last: date) -> Mapping[int, Line]:
        """Return the figures by adviser id."""
        return self.by(GroupedBy.ADVISER, first, last)

    def occasions_per_month(
        self, first_month: StatisticalMonth, months: int, calendar: MonthCalendar
    ) -> tuple[tuple[StatisticalMonth, int], ...]:
        """Return how many services each of so many months had, without gaps."""
        following = (month_before(first_month, -number) for number in range(months))
        return tuple((month, self._occasions(*calendar.days(month))) for month in following)

    def _occasions(self, first: date, last: date) -> int:
        return self._transaction.sql.execute(_OCCASIONS, _days(first, last)).scalar_one()


@cache
def _sums(grouped_by: GroupedBy, measures: tuple[Measure, ...]) -> tuple[Select[Any], ...]:
    """Return the statements of some figures, made once: making them anew costs most of a month."""
    grouping = GROUPINGS[grouped_by]
    of_logs = [one for one in measures if one.summed in _OF_LOGS]
    of_items = [one for one in measures if one.summed in _OF_ITEMS]
    statements = []
    if of_logs:
        statements.append(_sums_of_logs(grouping, of_logs).where(_COUNTED))
    if of_items:
        statements.append(_sums_of_items(grouping, of_items).where(_COUNTED))
    if len(of_logs) + len(of_items) < len(measures):
        statements.append(grouping.of_wechat_groups())
    return tuple(statements)


def _sums_of_logs(grouping: Grouping, measures: Iterable[Measure]) -> Select[Any]:
    return grouping.of_logs(*(func.sum(_SUMMED[one.summed]).label(one.name) for one in measures))


def _sums_of_items(grouping: Grouping, measures: Sequence[Measure]) -> Select[Any]:
    sums = grouping.of_logs(*map(_sum_of_kinds, measures))
    joined = sums.join(service_item, _ITEM.service_log_id == _LOG.id)
    if any(one.summed is Summed.ITEMS for one in measures):
        return joined
    counted = sorted(frozenset().union(*(one.kinds for one in measures)))
    return joined.where(_ITEM.kind.in_(counted))


def _sum_of_kinds(measure: Measure) -> Label[Any]:
    summed = _SUMMED[measure.summed]
    if measure.summed is not Summed.ITEMS:
        summed = case((_ITEM.kind.in_(sorted(measure.kinds)), summed), else_=0)
    return func.sum(summed).label(measure.name)


def _days(first: date, last: date) -> dict[str, str]:
    return {"first_day": first.isoformat(), "last_day": last.isoformat()}


def _line(measures: Iterable[Measure], sums: Mapping[str, Any]) -> Line:
    return {one.name: _figure(one, sums.get(one.name) or 0) for one in measures}


def _figure(measure: Measure, summed: int) -> Decimal:
    """Return hours from hundredths, all else as it is."""
    return Decimal(summed) / _HUNDRED if measure.summed is Summed.HOURS else Decimal(summed)
