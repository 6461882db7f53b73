"""更正后的事实: counts of days and logs that lack something, after the logs were corrected."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.correction import CorrectedLog
from lvgw_desktop.domain.duties.facts import DayCount, ToldLog
from lvgw_desktop.domain.log_problems import tells_all
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.service_log import ServiceLog

Days = Mapping[tuple[int, date], DayCount]


def corrected_days(
    days: Days, corrected: Iterable[CorrectedLog], lecture_kinds: frozenset[str]
) -> Days:
    """Return the counts with every corrected log as it is now, under its village and day."""
    found = dict(days)
    for one in corrected:
        for sign, log in ((-1, one.log), (1, one.now)):
            if counts(log):
                of_log = _count(log, lecture_kinds)
                key = of_log[:2]
                found[key] = _sum(found.get(key, DayCount(*key)), of_log, sign)
    return found


def corrected_logs(told: Iterable[ToldLog], corrected: Iterable[CorrectedLog]) -> Iterator[ToldLog]:
    """Yield logs under the village and day that they have now, without those that were voided."""
    now = {one.log.uuid: one.now for one in corrected}
    for log in told:
        if log.uuid not in now:
            yield log
        elif counts(now[log.uuid]):
            yield told_of(now[log.uuid], log.reported_on)


def incomplete_now(told: Iterable[ToldLog], corrected: Iterable[CorrectedLog]) -> Iterator[ToldLog]:
    """Yield the logs that still lack something, or do since they were corrected."""
    now = {one.log.uuid: one.now for one in corrected}
    yield from (log for log in told if log.uuid not in now)
    yield from (told_of(log) for log in now.values() if counts(log) and not tells_all(log))


def told_of(log: ServiceLog, reported_on: date | None = None) -> ToldLog:
    """Return what a duty knows of a log."""
    return ToldLog(log.uuid, log.village_id, log.adviser_id, log.served_on, reported_on)


def _count(log: ServiceLog, lecture_kinds: frozenset[str]) -> DayCount:
    there = log.method.on_site
    return DayCount(
        village_id=log.village_id,
        day=log.served_on,
        logs=1,
        visits=int(there),
        hours=(log.hours or Decimal(0)) if there else Decimal(0),
        lectures=sum(item.quantity for item in log.items if item.kind in lecture_kinds),
    )


def _sum(one: DayCount, other: DayCount, sign: int) -> DayCount:
    return DayCount(
        one.village_id,
        one.day,
        one.logs + sign * other.logs,
        one.visits + sign * other.visits,
        one.hours + sign * other.hours,
        one.lectures + sign * other.lectures,
    )
