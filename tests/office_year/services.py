"""The services of 2026: five a month for every village, less what `facts` leaves out."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

from lvgw_desktop.domain.service_log import ServiceItem, ServiceMethod, Spell, hours_of
from office_year import facts, roster, texts

YEAR = 2026
MONTHS = range(1, 13)
VISIT, MEDIATION, FROM_AFAR, OTHER_HELP, LECTURE, EXTRA = range(6)

_BEGINS = (time(8, 30), time(10, 10), time(13, 30), time(15, 10), time(16, 50))
"""An adviser is at no two villages at once: each of his has an hour of its own."""
_MINUTES = {VISIT: 90, MEDIATION: 75, FROM_AFAR: 30, OTHER_HELP: 60, LECTURE: 85, EXTRA: 45}
_HOUR_OF = {
    village: place
    for villages in roster.SERVED_ON_NEW_YEAR.values()
    for place, village in enumerate(villages)
} | {roster.GAP_AT: 4}

_HOLIDAYS = {
    date(2026, month, day)
    for month, days in {1: [1, 2], 2: range(16, 24), 4: [6], 5: [1, 4, 5], 6: [19], 9: [25]}.items()
    for day in days
} | {date(2026, 10, day) for day in range(1, 8)}

_ON_SITE = (ServiceMethod.ON_SITE, ServiceMethod.HOME_VISIT)
_FROM_AFAR = (
    ServiceMethod.PHONE,
    ServiceMethod.WECHAT_GROUP,
    ServiceMethod.VIDEO,
    ServiceMethod.ONLINE,
)
_DISPUTES = (
    *("NEIGHBOUR", "MARRIAGE_FAMILY", "HOUSE_PLOT", "CONTRACT", "LABOUR", "DAMAGES", "CONSUMER"),
    *("FOREST_LAND", "EXPROPRIATION", "ROAD_TRAFFIC", "PROPERTY_MANAGEMENT", "MEDICAL", "OTHER"),
    "",
)
_OTHER_HELP = (
    ("DOCUMENT_DRAFTING", ServiceMethod.WRITTEN),
    ("VILLAGE_DECISION", ServiceMethod.ON_SITE),
    ("VILLAGE_RULES", ServiceMethod.WRITTEN),
    ("LEGAL_AID", ServiceMethod.PHONE),
    ("LITIGATION", ServiceMethod.OTHER),
    ("TRAINING", ServiceMethod.ON_SITE),
    ("DISPUTE_SCREENING", ServiceMethod.ON_SITE),
    ("RISK_ASSESSMENT", ServiceMethod.ONLINE),
)
_BODIES = ("VILLAGE_COMMITTEE", "COLLECTIVE", "BUSINESS", "MEDIATION_COMMITTEE")


@dataclass(frozen=True)
class Service:
    """One service by names; `fields` are those of its log, `name` as in `facts`."""

    name: tuple[str, int, int]
    adviser: str
    served_on: date
    entered_on: date
    fields: dict[str, Any] = field(repr=False)

    @property
    def village(self):
        return self.name[0]

    @property
    def late(self):
        return self.entered_on != self.served_on


def services_of_year():
    """Return all services in the order in which they are entered."""
    found = (*_ordinary_services(), *_extra_services())
    return sorted(found, key=lambda one: (one.entered_on, one.served_on, one.fields["spells"]))


def quarter_of(month):
    return (month + 2) // 3


def _ordinary_services() -> Iterator[Service]:
    for number, village in enumerate(roster.VILLAGES):
        for month in MONTHS:
            for place in (VISIT, MEDIATION, FROM_AFAR, OTHER_HELP, LECTURE):
                day = _workday(month, number * 3 + place * 4 + month * 5)
                adviser = _adviser_on(village, day)
                name, fields = (village, month, place), _fields(number, month, place)
                if adviser and _happened(name, fields):
                    yield _service(name, adviser, day, fields)


def _extra_services():
    village, day = facts.OUTSIDE_HIS_TERM
    yield _service((village, day.month, EXTRA), roster.REPLACED, day, _fields(1, 7, VISIT))
    village, day = facts.FORGOTTEN
    forgotten = _service(
        (village, day.month, EXTRA), _adviser_on(village, day), day, _fields(3, 10, FROM_AFAR)
    )
    yield Service(forgotten.name, forgotten.adviser, day, facts.REOPENED_ON, forgotten.fields)


def _service(name, adviser, day, fields):
    given = {**fields, **_spent(name, day), **texts.of_service(*name), **_out_of_the_ordinary(name)}
    return Service(name, adviser, day, _entered_on(adviser, day), given)


def _happened(name, fields):
    village, month, _place = name
    if month in facts.NO_SERVICE.get(village, ()):
        return False
    return month not in facts.NEVER_ON_SITE.get(village, ()) or fields["method"] not in _ON_SITE


def _adviser_on(village, day):
    terms = (one for one in roster.terms_of_year() if one.village == village and one.covers(day))
    return next((one.adviser for one in terms), None)


def _entered_on(adviser, day):
    first, last = facts.LATE_ROWS
    late = adviser == facts.HAND_IN_AFTER_CLOSE[0] and first <= day <= last
    return facts.CAME_AFTER_CLOSE_ON if late else day


def _workday(month, number):
    days = (date(YEAR, month, day) for day in range(1, monthrange(YEAR, month)[1] + 1))
    workdays = [day for day in days if day.weekday() < 5 and day not in _HOLIDAYS]
    return workdays[number % len(workdays)]


def _spent(name, day):
    village, _month, place = name
    begins = _BEGINS[_HOUR_OF[village]]
    minutes = timedelta(hours=begins.hour, minutes=begins.minute + _MINUTES[place])
    spells = (Spell(begins, time(minutes.seconds // 3600, minutes.seconds // 60 % 60)),)
    return {"spells": spells, "hours": hours_of(spells)}


def _fields(number, month, place):
    """Return method, client and quantities; `number` is that of the village."""
    turn = number + month
    if place == VISIT:
        leaflets = (_item("PUBLICITY", 20 * (1 + turn % 3)),) if number % 2 else ()
        advice = _item("CONSULTATION", 1 + turn % 4, heads=1 + turn % 3)
        return _done(_ON_SITE[turn % 5 == 0], "VILLAGER", advice, *leaflets)
    if place == MEDIATION:
        dispute = _DISPUTES[(number * 5 + month * 3) % len(_DISPUTES)]
        about = {"dispute_type": dispute, "outcome": "SUCCESS"} if dispute else {}
        mediated = _item("MEDIATION", 1 + (turn % 7 == 0), heads=2 + turn % 5, details=about)
        return _done(_ON_SITE[turn % 2], ("VILLAGER", "GROUP")[turn % 3 == 0], mediated)
    if place == FROM_AFAR:
        method = _FROM_AFAR[turn % len(_FROM_AFAR)]
        return _done(method, "VILLAGER", _item("CONSULTATION", 1 + turn % 2))
    if place == OTHER_HELP:
        kind, method = _OTHER_HELP[(number + month * 3) % len(_OTHER_HELP)]
        heads = 20 + turn if kind == "TRAINING" else None
        return _done(method, _BODIES[turn % len(_BODIES)], _item(kind, 1 + turn % 2, heads))
    if _has_lecture(number, month):
        return _done(ServiceMethod.ON_SITE, "GROUP", _item("LECTURE", 1, heads=30 + turn))
    return _done(ServiceMethod.ON_SITE, "VILLAGER", _item("PUBLICITY", 40 + turn))


def _has_lecture(number, month):
    """Tell whether it is the village's month for the quarter's lecture, and it is held."""
    left_out = facts.NO_LECTURE.get(roster.VILLAGES[number], ())
    return month % 3 == number % 3 and quarter_of(month) not in left_out


def _item(kind, quantity, heads=None, details=None):
    return ServiceItem(kind=kind, quantity=quantity, heads=heads, details=details or {})


def _done(method, category, *items):
    return {"method": method, "client_category": category, "items": items}


def _out_of_the_ordinary(name):
    """Return the fields in which `facts` has a log other than it would be."""
    changed = {
        facts.NO_PHONE: {"client_phone": ""},
        facts.NO_RESULT: {"result": ""},
        facts.NO_HOURS: {"spells": (), "hours": None},
        facts.NO_CLIENT_CATEGORY: {"client_category": ""},
        facts.NO_QUANTITY: {"items": ()},
        facts.MAJOR_MATTER_NOT_REPORTED: {"major_matter": True},
        facts.MAJOR_MATTER_REPORTED: {"major_matter": True},
    }
    return changed.get(name, {})
