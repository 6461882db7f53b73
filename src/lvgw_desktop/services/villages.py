"""村(居): the list by street, and one village's card."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from lvgw_desktop.domain.appointment import (
    Appointment,
    by_village,
    serving_since,
    valid_on,
)
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.refusal import Refusal, refuse_errors
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.village import (
    ChecklistMark,
    Village,
    in_street_order,
    village_problems,
    with_former_name,
    with_marks_dated,
)
from lvgw_desktop.domain.village_checks import items_met
from lvgw_desktop.exchange.table_export import export_table
from lvgw_desktop.services.checklists import checklists_in
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.handovers import HandoverLine, handovers_of
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.other_counts import KindCount, counts_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED, LOOKED
from lvgw_desktop.storage.store import Store

_RECENT = 5
_MONTHS = range(1, 13)
_HEAD = (
    *("街道", "村(居)", "类别", "正式名称", "曾用名", "统计代码", "法律顾问", "联系人"),
    *("微信群", "服务日", "备注", "停用日期"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class VillageLine:
    """One village in the list, with its present adviser and how many of 五有一满意 are met.

    `met` is None while nobody has registered anything of 五有一满意.
    """

    village: Village
    adviser: str
    met: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Served:
    """One appointment of a village with the names it shows."""

    appointment: Appointment
    adviser: str
    firm: str


@dataclass(frozen=True, kw_only=True, slots=True)
class VillageCard:
    """What the card of one village shows.

    `since` is the day from which the present adviser serves without a break, None for nobody.
    `onsite_by_month` has the year's twelve months in order; `recent` the latest logs first;
    `others` counts the records beside the logs that `counted` leaves.
    """

    village: Village
    current: Served | None
    since: date | None
    appointments: tuple[Served, ...]
    handovers: tuple[HandoverLine, ...]
    checklist: tuple[ChecklistMark, ...]
    calendar: MonthCalendar
    year: int
    onsite_by_month: tuple[int, ...]
    lectures: int
    recent: tuple[ServiceLog, ...]
    logs: int
    counted: OtherFilter
    others: tuple[KindCount, ...]


@dataclass(frozen=True, slots=True)
class VillageService:
    """Use cases of villages."""

    workplace: Workplace

    def lines(self, *, include_retired: bool = False) -> tuple[VillageLine, ...]:
        """Return the villages by street and in the order of entry."""
        with self.workplace.reading() as store:
            names = names_in(store)
            serving = by_village(store.appointments.valid_on(self.workplace.today))
            villages = store.villages.all(include_retired=include_retired)
            checklists = checklists_in(store, villages, self.workplace.today)
        advisers = {key: names.adviser(one.adviser_id) for key, one in serving.items()}
        return tuple(
            VillageLine(
                village=one,
                adviser=advisers.get(one.id or 0, ""),
                met=items_met(checklists[one.id or 0]) if one.checklist else None,
            )
            for one in in_street_order(villages)
        )

    def card(self, village_id: int) -> VillageCard:
        """Return one village's card."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            names = names_in(store)
            calendar = calendar_in(store)
            appointments = store.appointments.of_village(village_id)
            year = calendar.month_of(today).year
            served = store.service_logs.between(*calendar.year(year), village_id=village_id)
            logs = tuple(filter(counts, served))
            village = store.villages.get(village_id)
            counted = OtherFilter(year=today.year, village_id=village_id)
            others = counts_in(store, counted)
            checklist = checklists_in(store, [village], today)[village_id]
            handovers = handovers_of(store, village_id, names)
        lectures = self.workplace.pack.vocabulary.measure("lectures").kinds
        current = valid_on(appointments, today)
        return VillageCard(
            village=village,
            current=_served(current[0], names) if current else None,
            since=serving_since(appointments, today),
            appointments=tuple(_served(one, names) for one in appointments),
            handovers=handovers,
            checklist=checklist,
            calendar=calendar,
            year=year,
            onsite_by_month=_onsite_by_month(logs, calendar),
            lectures=sum(any(item.kind in lectures for item in log.items) for log in logs),
            recent=tuple(sorted(logs, key=_by_day, reverse=True)[:_RECENT]),
            logs=len(logs),
            counted=counted,
            others=others,
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

    def by_uuid(self, uuid: str) -> Village:
        """Return the village of that name. Raises Refusal if there is none any more."""
        with self.workplace.reading() as store:
            found = store.villages.by_uuid(uuid)
        if found is None:
            raise Refusal("这个村(居)已经不在名册里了。写过的还在草稿里。")
        return found

    def save(self, village: Village) -> Village:
        """Add or change a village, as `checked_village` lets it; new marks are of today."""
        today = self.workplace.today
        with self.workplace.changing() as store:
            checked = checked_village(store, village)
            if village.id is None:
                return store.villages.add(with_marks_dated(checked, None, today))
            kept = store.villages.get(village.id)
            return store.villages.change(with_marks_dated(checked, kept, today))

    def retire(self, village_id: int, reason: str) -> Village:
        """Take a village out of the list from today (撤并); refused while an adviser serves it."""
        today = self.workplace.today
        with self.workplace.changing() as store:
            if serving := valid_on(store.appointments.of_village(village_id), today):
                name = store.advisers.get(serving[0].adviser_id).name
                raise Refusal(f"{name}还在这里的聘期内，请先终止聘任，再停用。")
            retired = replace(store.villages.get(village_id), retired_on=today)
            return store.villages.change(retired, reason=reason)

    def bring_back(self, village_id: int) -> Village:
        """Put a retired village back into the list."""
        with self.workplace.changing() as store:
            return store.villages.change(replace(store.villages.get(village_id), retired_on=None))

    def note_look(self, village_id: int) -> None:
        """Record that somebody had the contacts' numbers shown."""
        with self.workplace.changing() as store:
            uuid = store.villages.get(village_id).uuid
            store.audit.note(LOOKED, "联系人", uuid)

    def export(self, target: Path, *, include_retired: bool = False) -> Path:
        """Write the list as a workbook; returns where it lies."""
        word = self.workplace.pack.vocabulary.word
        lines = self.lines(include_retired=include_retired)
        rows = [_row(line, word(line.village.kind)) for line in lines]
        written = export_table(target, "村(居)名册", _HEAD, rows)
        self.workplace.note(EXPORTED, f"村(居)名册 {len(rows)} 行")
        return written


def checked_village(store: Store, village: Village) -> Village:
    """Return a village as it may be kept; the same name in the same street is refused.

    A village that gets another name keeps the one before as 曾用名: what was printed under it
    still holds.
    """
    refuse_errors(village_problems(village))
    for other in store.villages.all():
        same = (other.name, other.street) == (village.name, village.street)
        if same and other.id != village.id:
            raise Refusal(f"{village.full_name}已经在册了，请在左边名单里选它。")
    if village.id is None:
        return village
    return with_former_name(village, store.villages.get(village.id))


def _row(line: VillageLine, kind: str) -> tuple[str | date | None, ...]:
    one = line.village
    contacts = (f"{each.role} {each.name} {each.phone}".strip() for each in one.contacts)
    group = one.wechat_group.name if one.wechat_group else ""
    return (
        *(one.street, one.name, kind, one.committee_name, one.former_names, one.area_code),
        *(line.adviser, "\n".join(contacts), group, one.service_day, one.remark, one.retired_on),
    )


def _served(appointment: Appointment, names: Names) -> Served:
    return Served(
        appointment=appointment,
        adviser=names.adviser(appointment.adviser_id),
        firm=names.firm(appointment.firm_id),
    )


def _onsite_by_month(logs: tuple[ServiceLog, ...], calendar: MonthCalendar) -> tuple[int, ...]:
    months = Counter(calendar.month_of(log.served_on).number for log in logs if log.method.on_site)
    return tuple(months[number] for number in _MONTHS)


def _by_day(log: ServiceLog) -> tuple[date, str]:
    return log.served_on, log.serial
