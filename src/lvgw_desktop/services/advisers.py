"""法律顾问: the list with its workload, and one adviser's card."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser, adviser_problems
from lvgw_desktop.domain.refusal import Refusal, refuse_errors
from lvgw_desktop.domain.statistical_month import month_of
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviserLine:
    """One adviser in the list; `villages` are those served for this office now."""

    adviser: LegalAdviser
    firm: str
    villages: int

    @property
    def workload(self) -> int:
        """Return all villages served now, other offices' too [plan §二(一)2]."""
        return self.villages + self.adviser.villages_elsewhere


@dataclass(frozen=True, kw_only=True, slots=True)
class ServedVillage:
    """One appointment of an adviser, with the village's name and this month's on-site count."""

    appointment: Appointment
    village: str
    onsite_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviserCard:
    """What the card of one adviser shows; `year` holds this year's figures by measure."""

    adviser: LegalAdviser
    firm: Firm | None
    current: tuple[ServedVillage, ...]
    past: tuple[ServedVillage, ...]
    year: Mapping[str, Decimal]
    most_villages: int


@dataclass(frozen=True, slots=True)
class AdviserService:
    """Use cases of advisers."""

    workplace: Workplace

    def lines(self) -> tuple[AdviserLine, ...]:
        """Return all advisers, those in office first."""
        with self.workplace.reading() as store:
            current = store.appointments.valid_on(self.workplace.today)
            firms = {one.id: one.name for one in store.firms.all(include_retired=True)}
            advisers = store.advisers.all(include_retired=True)
        villages = Counter(one.adviser_id for one in current)
        lines = [
            AdviserLine(
                adviser=one, firm=firms.get(one.firm_id, ""), villages=villages[one.id or 0]
            )
            for one in advisers
        ]
        return tuple(sorted(lines, key=lambda line: line.adviser.retired_on is not None))

    def card(self, adviser_id: int) -> AdviserCard:
        """Return one adviser's card."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            adviser = store.advisers.get(adviser_id)
            served = _served(store, adviser_id, today)
            return AdviserCard(
                adviser=adviser,
                firm=store.firms.get(adviser.firm_id) if adviser.firm_id else None,
                current=tuple(one for one in served if one.appointment.covers(today)),
                past=tuple(one for one in served if not one.appointment.covers(today)),
                year=_year_figures(store, adviser_id, today),
                most_villages=self.workplace.pack.policy.number("villages_per_adviser"),
            )

    def named(self, name: str) -> LegalAdviser:
        """Return the one adviser of a name."""
        with self.workplace.reading() as store:
            found = [one for one in store.advisers.all(include_retired=True) if one.name == name]
        if not found:
            raise Refusal(f"名册里没有顾问“{name}”，请核对姓名。")
        if len(found) > 1:
            raise Refusal(f"有 {len(found)} 位顾问都叫“{name}”，请在窗口里选。")
        return found[0]

    def save(self, adviser: LegalAdviser) -> LegalAdviser:
        """Add or change an adviser; homonyms are allowed, the firm tells them apart."""
        refuse_errors(adviser_problems(adviser))
        with self.workplace.changing() as store:
            return (
                store.advisers.add(adviser)
                if adviser.id is None
                else store.advisers.change(adviser)
            )

    def retire(self, adviser_id: int, reason: str) -> LegalAdviser:
        """Take an adviser out of office from today; refused while villages are served."""
        today = self.workplace.today
        with self.workplace.changing() as store:
            current = [
                one for one in store.appointments.of_adviser(adviser_id) if one.covers(today)
            ]
            if current:
                name = store.villages.get(current[0].village_id).name
                raise Refusal(f"{name}等 {len(current)} 个村(居)还在聘期内，请先换顾问或终止聘任。")
            retired = replace(store.advisers.get(adviser_id), retired_on=today)
            return store.advisers.change(retired, reason=reason)

    def bring_back(self, adviser_id: int) -> LegalAdviser:
        """Put a retired adviser back in office."""
        with self.workplace.changing() as store:
            returned = replace(store.advisers.get(adviser_id), retired_on=None)
            return store.advisers.change(returned)


def over_most(line_workload: int, most: int, name: str) -> str:
    """Return the remark for one village more than the plan's number, or "" [plan §二(一)2]."""
    if most and line_workload >= most:
        return f"{name}已有 {line_workload} 个村(居)，文件写的是原则上不超过 {most} 个。仍要加吗？"
    return ""


def days_left_words(appointment: Appointment, today: date) -> str:
    """Return when an appointment ends, in words: 41 天后到期; "" while no end is agreed."""
    if appointment.ends_on is None:
        return ""
    days = (appointment.ends_on - today).days
    if days < 0:
        return f"{month_day_words(appointment.ends_on)}已到期"
    return f"{days} 天后到期" if days else "今天到期"


def _served(store: Store, adviser_id: int, today: date) -> tuple[ServedVillage, ...]:
    rule = store.office.get().month_rule
    month = month_of(today, rule)
    figures = store.figures.by_village(month.first_day(rule), month.last_day(rule))
    appointments = store.appointments.of_adviser(adviser_id)
    villages = store.villages.many([one.village_id for one in appointments])
    return tuple(
        ServedVillage(
            appointment=one,
            village=villages[one.village_id].name,
            onsite_count=int(figures.get(one.village_id, {}).get("onsite_count", 0)),
        )
        for one in appointments
    )


def _year_figures(store: Store, adviser_id: int, today: date) -> Mapping[str, Decimal]:
    first, last = today.replace(month=1, day=1), today.replace(month=12, day=31)
    return store.figures.by_adviser(first, last).get(adviser_id, {})
