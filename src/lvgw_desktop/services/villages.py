"""村(居): the list by street, and one village's card."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.appointment import Appointment, valid_on
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.refusal import Refusal, refuse_errors
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth, month_of
from lvgw_desktop.domain.village import Village, village_problems
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace

_RECENT = 5
_MONTHS = range(1, 13)


@dataclass(frozen=True, kw_only=True, slots=True)
class VillageLine:
    """One village in the list, with its present adviser."""

    village: Village
    adviser: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Served:
    """One appointment of a village with the names it shows."""

    appointment: Appointment
    adviser: str
    firm: str


@dataclass(frozen=True, kw_only=True, slots=True)
class VillageCard:
    """What the card of one village shows.

    `onsite_by_month` has the year's twelve months in order; `recent` the latest logs first.
    """

    village: Village
    current: Served | None
    appointments: tuple[Served, ...]
    year: int
    onsite_by_month: tuple[int, ...]
    lectures: int
    recent: tuple[ServiceLog, ...]
    logs: int


@dataclass(frozen=True, slots=True)
class VillageService:
    """Use cases of villages."""

    workplace: Workplace

    def lines(self, *, include_retired: bool = False) -> tuple[VillageLine, ...]:
        """Return the villages by street and in the order of entry."""
        with self.workplace.reading() as store:
            names = names_in(store)
            current = store.appointments.valid_on(self.workplace.today)
            villages = store.villages.all(include_retired=include_retired)
        advisers = {one.village_id: names.adviser(one.adviser_id) for one in current}
        lines = (
            VillageLine(village=one, adviser=advisers.get(one.id or 0, "")) for one in villages
        )
        streets = list(dict.fromkeys(one.street for one in villages))
        return tuple(sorted(lines, key=lambda line: streets.index(line.village.street)))

    def card(self, village_id: int) -> VillageCard:
        """Return one village's card."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            names = names_in(store)
            rule = store.office.get().month_rule
            appointments = store.appointments.of_village(village_id)
            year = month_of(today, rule).year
            first = StatisticalMonth(year, 1).first_day(rule)
            last = StatisticalMonth(year, 12).last_day(rule)
            logs = tuple(
                filter(counts, store.service_logs.of_village_between(village_id, first, last))
            )
            village = store.villages.get(village_id)
        current = valid_on(appointments, today)
        return VillageCard(
            village=village,
            current=_served(current[0], names) if current else None,
            appointments=tuple(_served(one, names) for one in appointments),
            year=year,
            onsite_by_month=_onsite_by_month(logs, rule),
            lectures=sum(any(item.kind == "LECTURE" for item in log.items) for log in logs),
            recent=tuple(sorted(logs, key=_by_day, reverse=True)[:_RECENT]),
            logs=len(logs),
        )

    def named(self, name: str) -> Village:
        """Return the one village of a name, 兴梁社区 or 龙兴街道兴梁社区."""
        with self.workplace.reading() as store:
            every = store.villages.all(include_retired=True)
        found = [one for one in every if name in {one.name, one.full_name, one.name_with_street}]
        if not found:
            raise Refusal(f"名册里没有“{name}”，请核对村(居)名称。")
        if len(found) > 1:
            streets = "、".join(one.street for one in found)
            raise Refusal(f"有 {len(found)} 个“{name}”({streets})，请在前面写上街道名。")
        return found[0]

    def save(self, village: Village) -> Village:
        """Add or change a village; the same name in the same street is refused."""
        refuse_errors(village_problems(village))
        with self.workplace.changing() as store:
            for other in store.villages.all():
                same = (other.name, other.street) == (village.name, village.street)
                if same and other.id != village.id:
                    raise Refusal(f"{village.full_name}已经在册了，请在左边名单里选它。")
            return (
                store.villages.add(village)
                if village.id is None
                else store.villages.change(village)
            )

    def retire(self, village_id: int, reason: str) -> Village:
        """Take a village out of the list from today (撤并); its volumes stay."""
        with self.workplace.changing() as store:
            retired = replace(store.villages.get(village_id), retired_on=self.workplace.today)
            return store.villages.change(retired, reason=reason)

    def bring_back(self, village_id: int) -> Village:
        """Put a retired village back into the list."""
        with self.workplace.changing() as store:
            return store.villages.change(replace(store.villages.get(village_id), retired_on=None))


def _served(appointment: Appointment, names: Names) -> Served:
    return Served(
        appointment=appointment,
        adviser=names.adviser(appointment.adviser_id),
        firm=names.firm(appointment.firm_id),
    )


def _onsite_by_month(logs: tuple[ServiceLog, ...], rule: MonthRule) -> tuple[int, ...]:
    months = Counter(month_of(log.served_on, rule).number for log in logs if log.method.on_site)
    return tuple(months[number] for number in _MONTHS)


def _by_day(log: ServiceLog) -> tuple[date, str]:
    return log.served_on, log.serial
