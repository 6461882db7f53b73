"""The clerk's months of 2026: logs, hand-ins, check, close, export; corrections and a reopening."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial

from lvgw_desktop.domain.finding import NO_VISIT
from lvgw_desktop.domain.hand_in import HandInMedium
from lvgw_desktop.domain.service_log import ServiceLog, ServiceMethod
from lvgw_desktop.domain.settled_finding import Settlement
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from office_year import facts
from office_year.entering import OfficeAtWork, Task
from office_year.services import MONTHS, YEAR, services_of_year

_MORNING, _NOON, _EVENING = time(9), time(11), time(17)
_HANDED_IN_ON = 24
_CLOSED_AFTER = timedelta(days=3)


def tasks(year: OfficeAtWork) -> Iterator[Task]:
    """Yield the work with its days."""
    for service in services_of_year():
        yield datetime.combine(service.entered_on, _EVENING), partial(_record, year, service)
    for number in MONTHS:
        month = StatisticalMonth(YEAR, number)
        due, closed = date(YEAR, number, _HANDED_IN_ON), month.last_day(year.rule) + _CLOSED_AFTER
        yield datetime.combine(due, _MORNING), partial(_take_in, year, month)
        yield datetime.combine(closed, _NOON), partial(_close, year, month)
    for (adviser, number), day in _late_hand_ins():
        yield datetime.combine(day, _MORNING), partial(_take_in_late, year, adviser, number, day)
    for correction in facts.CORRECTIONS:
        yield datetime.combine(correction.on, _MORNING), partial(_correct, year, correction)
    yield datetime.combine(facts.VOIDED_ON, _MORNING), partial(_void, year)
    for number, day in facts.REPORTED.items():
        yield (
            datetime.combine(day, _EVENING),
            partial(_report, year, StatisticalMonth(YEAR, number)),
        )
    october = StatisticalMonth(YEAR, facts.REOPENED)
    yield datetime.combine(facts.REOPENED_ON, _MORNING), partial(_reopen, year, october)
    yield datetime.combine(facts.CLOSED_AGAIN_ON, _NOON), partial(_close, year, october)


def _record(year, service):
    log = ServiceLog(
        village_id=year.ids.villages[service.village],
        adviser_id=year.ids.advisers[service.adviser],
        served_on=service.served_on,
        **service.fields,
    )
    year.logs[service.name] = year.office.service_logs.record(log, late=service.late)


def _late_hand_ins():
    yield facts.LATE_HAND_IN, facts.CAME_LATE_ON
    yield facts.HAND_IN_AFTER_CLOSE, facts.CAME_AFTER_CLOSE_ON


def _take_in(year, month):
    """Register the ledgers of all who are in time."""
    late = {adviser for (adviser, number), _day in _late_hand_ins() if number == month.number}
    lines = year.office.hand_ins.of_month(month).lines
    year.office.hand_ins.register(month, [one for one in lines if one.adviser not in late])


def _take_in_late(year, adviser, number, day):
    month = StatisticalMonth(YEAR, number)
    lines = year.office.hand_ins.of_month(month).lines
    his = [one for one in lines if one.adviser == adviser]
    year.office.hand_ins.register(month, his, day, HandInMedium.FILE)


def _close(year, month):
    """Check, settle every finding with a word of why, close, and export what was closed."""
    closing = year.office.month_close
    checked = closing.check(month)
    missing = [one for one in checked.open_findings if one.code == NO_VISIT]
    others = [one for one in checked.open_findings if one not in missing]
    closing.settle(month, missing, Settlement.REASON, "下月补去")
    closing.settle(month, others, Settlement.FINE, "属实")
    closing.close(closing.checked(checked.review))
    year.office.month_export.export(month, year.folder / f"{month.code}.xlsx")


def _report(year, month):
    year.office.report_packages.make(month, year.folder / "上报")


def _void(year):
    year.office.paper_moves.void([year.logs[facts.VOIDED].id], "与另一条重复")


def _reopen(year, month):
    """Open a month again and change a log of it; another is entered that evening."""
    year.office.month_close.reopen(month, "漏记一次服务")
    log = year.logs[facts.CHANGED_WHILE_OPEN]
    changed = replace(log, hours=Decimal(facts.HOURS_BY_THEN))
    year.office.service_logs.record(changed, reason="时间写错")


def _correct(year, correction):
    corrections = year.office.corrections
    seen = corrections.of_log(year.logs[correction.service].id).now
    if correction.voids:
        corrections.void(seen, correction.why)
        return
    made = corrections.correct(seen, _righted(year, seen, correction), correction.why)
    if correction.withdrawn:
        corrections.withdraw(made, "不用改")


def _righted(year, log, correction):
    """Return the log as the correction wants it."""
    [item, *others] = log.items
    if correction.quantity:
        item = replace(item, quantity=correction.quantity)
    if correction.dispute:
        item = replace(item, details={**item.details, "dispute_type": correction.dispute})
    fields = dict(correction.fields)
    if "method" in fields:
        fields["method"] = ServiceMethod[fields["method"]]
    if correction.village:
        fields["village_id"] = year.ids.villages[correction.village]
    if correction.adviser:
        fields["adviser_id"] = year.ids.advisers[correction.adviser]
    return replace(log, items=(item, *others), **fields)
