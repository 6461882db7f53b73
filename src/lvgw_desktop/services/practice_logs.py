"""练习日志: a year of invented services for the practice office, the same for the same day."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.item_detail import ITEM_DETAILS
from lvgw_desktop.domain.service_log import (
    PaperState,
    ServiceItem,
    ServiceLog,
    ServiceMethod,
    Spell,
    hours_of,
)
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before

_SPELLS = (
    (Spell(time(9), time(11, 30)),),
    (Spell(time(14, 30), time(16)),),
    (Spell(time(9), time(11)), Spell(time(14), time(15, 30))),
    (Spell(time(15), time(16)),),
)
_MONTHS = 12
_SATURDAY = 5
_SIGNED_AFTER = timedelta(days=2)
_OUT = 6
"""So many of the latest sheets are not back yet."""
_TO_PRINT = 2


def practice_logs(
    appointments: Sequence[Appointment],
    services: Sequence[Mapping[str, Any]],
    quiet_villages: Collection[int | None],
    today: date,
) -> tuple[ServiceLog, ...]:
    """Return a year of logs in the order of their days.

    `services` are used in turn, each time with other particulars; a quiet village has no service
    in this month.
    """
    days = sorted(_days(appointments, quiet_villages, today), key=lambda pair: pair[0])
    logs = [
        _log(day, appointment, services[place % len(services)], place // len(services))
        for place, (day, appointment) in enumerate(days)
    ]
    late = len(logs) - _OUT
    return tuple(_as_paper(log, place - late, today) for place, log in enumerate(logs))


def _days(
    appointments: Sequence[Appointment], quiet_villages: Collection[int | None], today: date
) -> Iterator[tuple[date, Appointment]]:
    this_month = StatisticalMonth(today.year, today.month)
    for back in range(_MONTHS):
        month = month_before(this_month, back)
        for place, one in enumerate(appointments):
            if back == 0 and one.village_id in quiet_villages:
                continue
            for time_of_month in range(1 + (place + month.number) % 2):
                day = _workday(month, 3 + (place * 5 + month.number * 3 + time_of_month * 11) % 24)
                if day <= today and one.covers(day):
                    yield day, one


def _workday(month: StatisticalMonth, number: int) -> date:
    day = date(month.year, month.number, number)
    return day if day.weekday() < _SATURDAY else day + timedelta(days=7 - day.weekday())


def _log(day: date, appointment: Appointment, text: Mapping[str, Any], before: int) -> ServiceLog:
    """Return the log of a service that was done so many times before."""
    heads = text.get("heads")
    details = {
        one.name: _in_turn(text[one.name], before) for one in ITEM_DETAILS if one.name in text
    }
    item = ServiceItem(kind=text["kind"], quantity=text["quantity"], heads=heads, details=details)
    also = (ServiceItem(kind=one["kind"], quantity=one["quantity"]) for one in text.get("also", ()))
    spells = _SPELLS[day.toordinal() % len(_SPELLS)]
    return ServiceLog(
        village_id=appointment.village_id,
        adviser_id=appointment.adviser_id,
        firm_id=appointment.firm_id,
        served_on=day,
        spells=spells,
        hours=hours_of(spells),
        method=ServiceMethod[text["method"]],
        client_category=text["client_category"],
        client_name=text["client_name"],
        client_description=text["client_description"],
        client_phone=text["client_phone"],
        content=text["content"].format(
            matter=_in_turn(text["matters"], before), advice=_in_turn(text["advice"], before)
        ),
        result=_in_turn(text["result"], before).format(heads=heads),
        items=(item, *also),
    )


def _in_turn(parts: str | Sequence[str], before: int) -> str:
    """Return the text, or of several the one whose turn it is."""
    return parts if isinstance(parts, str) else parts[before % len(parts)]


def _as_paper(log: ServiceLog, place: int, today: date) -> ServiceLog:
    """Give a log its paper state: old ones are filed, the latest are out or to print."""
    changes: dict[str, Any] = {"recorded_on": datetime.combine(log.served_on, time(16, 40))}
    if place >= _OUT - _TO_PRINT:
        changes["paper_state"] = PaperState.TO_PRINT
    elif place >= 0:
        changes["paper_state"] = PaperState.PRINTED
    else:
        month_old = (today - log.served_on).days > 31  # noqa: PLR2004  days
        changes["paper_state"] = PaperState.FILED if month_old else PaperState.SIGNED
        changes["signed_on"] = min(log.served_on + _SIGNED_AFTER, today)
    return replace(log, **changes)
