"""法律顾问: the list with its workload, and one adviser's card."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.firm import Firm, FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind, LegalAdviser, adviser_problems
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.refusal import Refusal, refuse_errors
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.exchange.table_export import export_table
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.dated_policy import dated_policy_in
from lvgw_desktop.services.other_counts import KindCount, counts_in, trainings_attended
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED, LOOKED
from lvgw_desktop.storage.store import Store

_HEAD = (
    *("姓名", "类别", "所在机构", "执业证号", "电话", "微信"),
    *("本所村(居)数", "外所村(居)数", "备注", "离任日期"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviserLine:
    """One adviser in the list; `villages` are those served for this office now.

    `most_villages` is how many one adviser serves in principle, 0 for no limit [plan §二(一)2].
    """

    adviser: LegalAdviser
    firm: str
    villages: int
    most_villages: int

    @property
    def workload(self) -> int:
        """Return all villages served now, other offices' too [plan §二(一)2]."""
        return self.villages + self.adviser.villages_elsewhere

    @property
    def workload_words(self) -> str:
        """Return 3 / 6, or 3 without a limit."""
        most = f" / {self.most_villages}" if self.most_villages else ""
        return f"{self.workload}{most}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ServedVillage:
    """One appointment of an adviser, with the village's name and this month's on-site count."""

    appointment: Appointment
    village: str
    onsite_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AdviserCard:
    """What the card of one adviser shows: appointments of now, agreed ones and those over.

    `figures` are this statistical year's by measure; `year_days` are its first and last day.
    `others` counts the records beside the logs that `counted` leaves, `trainings` those attended.
    """

    adviser: LegalAdviser
    firm: Firm | None
    current: tuple[ServedVillage, ...]
    coming: tuple[ServedVillage, ...]
    past: tuple[ServedVillage, ...]
    month: StatisticalMonth
    year_days: tuple[date, date]
    figures: Mapping[str, Decimal]
    most_villages: int
    counted: OtherFilter
    others: tuple[KindCount, ...]
    trainings: int

    @property
    def workload(self) -> int:
        """Return all villages served now, other offices' too [plan §二(一)2]."""
        return len(self.current) + self.adviser.villages_elsewhere


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
            most = most_villages(self.workplace, store)
        villages = Counter(one.adviser_id for one in current)
        lines = [
            AdviserLine(
                adviser=one,
                firm=firms.get(one.firm_id, ""),
                villages=villages[one.id or 0],
                most_villages=most,
            )
            for one in advisers
        ]
        return tuple(sorted(lines, key=lambda line: line.adviser.retired_on is not None))

    def card(self, adviser_id: int) -> AdviserCard:
        """Return one adviser's card."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            adviser = store.advisers.get(adviser_id)
            calendar = calendar_in(store)
            month = calendar.month_of(today)
            days, year = calendar.days(month), calendar.year(month.year)
            counted = OtherFilter(year=today.year, adviser_id=adviser_id)
            served = _served(store, adviser_id, days)
            return AdviserCard(
                adviser=adviser,
                firm=store.firms.get(adviser.firm_id) if adviser.firm_id else None,
                current=tuple(one for one in served if one.appointment.covers(today)),
                coming=tuple(one for one in served if one.appointment.starts_on > today),
                past=tuple(one for one in served if _is_over(one.appointment, today)),
                month=month,
                year_days=year,
                figures=store.figures.by_adviser(*year).get(adviser_id, {}),
                most_villages=most_villages(self.workplace, store),
                counted=counted,
                others=counts_in(store, counted),
                trainings=trainings_attended(store, adviser_id, today.year),
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

    def by_uuid(self, uuid: str) -> LegalAdviser:
        """Return the adviser of that name. Raises Refusal if there is none any more."""
        with self.workplace.reading() as store:
            found = store.advisers.by_uuid(uuid)
        if found is None:
            raise Refusal("这个顾问已经不在名册里了。写过的还在草稿里。")
        return found

    def save(self, adviser: LegalAdviser, new_firm: str = "") -> LegalAdviser:
        """Add or change an adviser; homonyms are allowed, the firm tells them apart.

        `new_firm` is the name of a firm that is not known yet: it is added in the same transaction.
        """
        refuse_errors(adviser_problems(adviser))
        with self.workplace.changing() as store:
            if new_firm.strip():
                firm_id = _firm_named(store, new_firm.strip(), adviser.kind).id
                adviser = replace(adviser, firm_id=firm_id)
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

    def note_look(self, adviser_id: int) -> None:
        """Record that somebody had the adviser's numbers shown."""
        with self.workplace.changing() as store:
            uuid = store.advisers.get(adviser_id).uuid
            store.audit.note(LOOKED, "电话", uuid)

    def export(self, target: Path) -> Path:
        """Write the list as a workbook; returns where it lies."""
        word = self.workplace.pack.vocabulary.word
        rows = [_row(line, word(line.adviser.kind)) for line in self.lines()]
        written = export_table(target, "法律顾问名册", _HEAD, rows)
        self.workplace.note(EXPORTED, f"法律顾问名册 {len(rows)} 行")
        return written


def most_villages(workplace: Workplace, store: Store) -> int:
    """Return how many villages one adviser serves in principle today, 0 for no limit."""
    policy = dated_policy_in(store, workplace.pack.policy)
    return policy.on(workplace.today).limit("villages_per_adviser")


def over_most(line_workload: int, most: int, name: str) -> str:
    """Return the remark for one village more than the plan's number, or "" [plan §二(一)2]."""
    if most and line_workload >= most:
        return f"{name}已有 {line_workload} 个村(居)，文件写的是原则上不超过 {most} 个。仍要加吗？"
    return ""


def _row(line: AdviserLine, kind: str) -> tuple[str | int | date | None, ...]:
    one = line.adviser
    return (
        *(one.name, kind, line.firm, one.licence_no, one.phone, one.wechat),
        *(line.villages, one.villages_elsewhere, one.remark, one.retired_on),
    )


def days_left_words(appointment: Appointment, today: date) -> str:
    """Return when an appointment ends, in words: 41 天后到期; "" while no end is agreed."""
    if appointment.ends_on is None:
        return ""
    days = (appointment.ends_on - today).days
    if days < 0:
        return f"{month_day_words(appointment.ends_on)}已到期"
    return f"{days} 天后到期" if days else "今天到期"


def _served(store: Store, adviser_id: int, days: tuple[date, date]) -> tuple[ServedVillage, ...]:
    figures = store.figures.by_village(*days)
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


def _is_over(appointment: Appointment, today: date) -> bool:
    return appointment.ends_on is not None and appointment.ends_on < today


def _firm_named(store: Store, name: str, kind: AdviserKind) -> Firm:
    """Return the firm of that name, added if there is none; its kind follows the adviser's."""
    known = next((one for one in store.firms.all() if one.name == name), None)
    worker = kind is AdviserKind.LEGAL_WORKER
    firm_kind = FirmKind.LEGAL_SERVICE_OFFICE if worker else FirmKind.LAW_FIRM
    return known or store.firms.add(Firm(name=name, kind=firm_kind))
