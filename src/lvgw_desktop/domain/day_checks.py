"""同一天的核对: what looks odd about a log beside the adviser's others of that day, or its entry.

Neutral words: each may well be right, and none stops a save.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.service_log import LogSource, PaperState, ServiceLog
from lvgw_desktop.domain.wording import hours_words, month_day_words


def of_the_day(log: ServiceLog, others: Iterable[ServiceLog]) -> tuple[ServiceLog, ...]:
    """Return what else the adviser did on the day of a log; 作废 logs are left out."""
    wanted = (log.adviser_id, log.served_on)
    return tuple(
        one
        for one in others
        if (one.adviser_id, one.served_on) == wanted
        and (one.id is None or one.id != log.id)
        and one.paper_state is not PaperState.VOID
    )


def in_two_places(log: ServiceLog, others: Iterable[ServiceLog]) -> ServiceLog | None:
    """Return a log of that adviser and day that was at another village at the same time."""
    return next((one for one in of_the_day(log, others) if _elsewhere(log, one)), None)


def two_places_remark(log: ServiceLog, other: ServiceLog, names: tuple[str, str, str]) -> Problem:
    """Say so; `names` are the adviser's and both villages'."""
    adviser, here, there = names
    where = f"同时在{here}和{there}({number_words(other)})"
    sentence = f"{adviser} {month_day_words(log.served_on)} {where}。请核对时间。"
    return Problem("served_on", sentence, Severity.CHECK, other_id=other.id)


def long_day_remark(
    log: ServiceLog, others: Iterable[ServiceLog], most: int, adviser: str
) -> tuple[Problem, ...]:
    """Return a remark if a log, or all of the day together, lasts longer than `most` hours."""
    same_day = of_the_day(log, others)
    total = sum((one.hours or Decimal(0) for one in (log, *same_day)), Decimal(0))
    if not most or total <= most:
        return ()
    if not same_day:
        return (Problem("served_on", f"一天超过 {most} 小时，请核对。", Severity.CHECK),)
    day = month_day_words(log.served_on)
    hours = f"{len(same_day) + 1} 条共 {hours_words(total)} 小时，超过 {most} 小时"
    sentence = f"{adviser} {day} {hours}(另见 {number_words(same_day[0])})。请核对时间。"
    return (Problem("served_on", sentence, Severity.CHECK, other_id=same_day[0].id),)


def late_entry_remark(log: ServiceLog, today: date, most: int) -> tuple[Problem, ...]:
    """Return a remark if a log was typed more than `most` days after the service."""
    entered = log.recorded_on.date() if log.recorded_on else today
    days = (entered - log.served_on).days
    if not most or days <= most or log.source is not LogSource.TYPED:
        return ()
    day = month_day_words(log.served_on)
    sentence = f"{day}的服务，隔了 {days} 天才录入。请核对日期。"
    return (Problem("served_on", sentence, Severity.CHECK),)


def number_words(log: ServiceLog) -> str:
    """Return 0186 号, or the number on an old sheet, or its day."""
    number = log.short_number
    return f"{number} 号" if number else f"{month_day_words(log.served_on)}的一条"


def _elsewhere(log: ServiceLog, other: ServiceLog) -> bool:
    if other.village_id == log.village_id or not (log.method.on_site and other.method.on_site):
        return False
    return any(a.start < b.end and b.start < a.end for a in log.spells for b in other.spells)
