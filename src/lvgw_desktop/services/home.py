"""首页: what this month still lacks, and what can be done now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.month_calendar import Days, MonthCalendar
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.closed_months import calendar_in, closed_months_in
from lvgw_desktop.services.dated_policy import dated_policy_in
from lvgw_desktop.services.months import ledger_due
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.backup import Backup, list_backups
from lvgw_desktop.storage.store import Store

_TREND_MONTHS = 12
_VISITS, _LECTURES = "onsite_count", "lectures"
_SHOWN = frozenset({_VISITS, _LECTURES})
_LOOKED_BACK = 100
"""So many of a village's latest logs are searched for its last visit."""


@dataclass(frozen=True, kw_only=True, slots=True)
class VillageMonth:
    """One village in this month: visits, lectures, sheets signed back and sheets printed."""

    village: Village
    adviser: str
    adviser_id: int | None
    onsite_count: int
    lectures: int
    sheets_back: int
    sheets_out: int
    """Sheets printed and not back."""
    logs: int

    @property
    def sheets_printed(self) -> int:
        """Return the sheets that were printed, back or not."""
        return self.sheets_back + self.sheets_out


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitDue:
    """A village that has no visit in the present month; `until` is the month's last day."""

    village: Village
    adviser: str
    adviser_id: int | None
    last_visit: date | None
    until: date


@dataclass(frozen=True, kw_only=True, slots=True)
class MatterDue:
    """A log ticked as 重大事项 that nobody has reported yet [plan §二(二)6]; `others` wait too."""

    log: ServiceLog
    village: str
    adviser: str
    others: int


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitingSheets:
    """Sheets to be printed, or printed and not back; `villages` with counts, most first."""

    count: int
    villages: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class HomeOverview:
    """Everything 首页 shows; `trend` has twelve months up to the shown one.

    `visits_due`, `matter_due`, `sheets_out`, `to_print`, `prefilled` and `drafts` tell of today,
    whatever month is shown.
    """

    office: str
    month: StatisticalMonth
    present: StatisticalMonth
    days: Days
    today: date
    calendar: MonthCalendar
    ledger_due: date
    report_due: date
    villages: tuple[VillageMonth, ...]
    visits_due: tuple[VisitDue, ...]
    matter_due: MatterDue | None
    """The one that waits longest."""
    sheets_out: WaitingSheets
    to_print: WaitingSheets
    prefilled: WaitingSheets
    """Pre-filled sheets that are neither keyed in nor given up."""
    drafts: tuple[Draft, ...]
    trend: tuple[tuple[StatisticalMonth, int], ...]
    last_backup: Backup | None
    logs: int
    to_close: StatisticalMonth | None = None
    """The month that is due to be closed, the earlier of two."""
    scans_waiting: int = 0
    """Scanned pages that found no log by themselves."""


@dataclass(frozen=True, slots=True)
class HomeService:
    """Use cases of 首页."""

    workplace: Workplace

    def overview(self, month: StatisticalMonth | None = None) -> HomeOverview:
        """Return the state of one month, by default the present one."""
        today = self.workplace.today
        last_backup = next(iter(list_backups(self.workplace.backups_folder)), None)
        with self.workplace.reading() as store:
            names, office = names_in(store), store.office.get()
            policy = dated_policy_in(store, self.workplace.pack.policy)
            calendar = calendar_in(store)
            present = calendar.month_of(today)
            shown = month or present
            days = calendar.days(shown)
            trend_first = month_before(shown, _TREND_MONTHS - 1)
            villages = _village_months(store, names, days)
            now = (
                villages
                if shown == present
                else _village_months(store, names, calendar.days(present))
            )
            return HomeOverview(
                office=office.name,
                month=shown,
                present=present,
                days=days,
                today=today,
                calendar=calendar,
                ledger_due=ledger_due(shown, policy),
                report_due=shown.report_due,
                villages=villages,
                visits_due=_visits_due(store, now, calendar.last_day(present)),
                matter_due=_matter_due(store, names),
                sheets_out=_waiting(store, names, PaperState.PRINTED),
                to_print=_waiting(store, names, PaperState.TO_PRINT),
                prefilled=_by_village(names, store.prefilled_sheets.count_outside()),
                drafts=store.drafts.all(),
                trend=store.figures.occasions_per_month(trend_first, _TREND_MONTHS, calendar),
                last_backup=last_backup,
                logs=store.log_list.count(LogFilter()),
                to_close=_to_close(store, present, today, policy),
                scans_waiting=store.scan_pages.count_waiting(),
            )


def reminder(due: VisitDue, office: str) -> str:
    """Return the message for an adviser who has not been to a village this month."""
    until = month_day_words(due.until)
    return (
        f"{due.adviser}您好：本月{due.village.name}还没有到村服务的记录。如已去过，请把日志交到所里；"
        f"如还没去，请在 {until}前安排。{office}"
    )


def _village_months(store: Store, names: Names, days: Days) -> tuple[VillageMonth, ...]:
    first, last = days
    advisers = {one.village_id: one.adviser_id for one in store.appointments.valid_on(last)}
    figures = store.figures.by_village(first, last, _SHOWN)
    states = store.log_list.count_by_village(LogFilter(first_day=first, last_day=last))
    return tuple(
        _village_month(village, names, advisers.get(key), figures.get(key, {}), states.get(key, {}))
        for key, village in names.villages.items()
        if village.retired_on is None
    )


def _village_month(
    village: Village,
    names: Names,
    adviser_id: int | None,
    figures: Mapping[str, Decimal],
    states: Mapping[PaperState, int],
) -> VillageMonth:
    return VillageMonth(
        village=village,
        adviser=names.adviser(adviser_id),
        adviser_id=adviser_id,
        onsite_count=int(figures.get(_VISITS, 0)),
        lectures=int(figures.get(_LECTURES, 0)),
        sheets_back=states.get(PaperState.SIGNED, 0) + states.get(PaperState.FILED, 0),
        sheets_out=states.get(PaperState.PRINTED, 0),
        logs=sum(number for state, number in states.items() if state is not PaperState.VOID),
    )


def _to_close(
    store: Store, present: StatisticalMonth, today: date, policy: DatedPolicy
) -> StatisticalMonth | None:
    """Return the month before if it is still open, or this one once its ledgers are due."""
    closed = closed_months_in(store)
    ripe = [present.previous, *([present] if today > ledger_due(present, policy) else [])]
    return next((one for one in ripe if not closed.of_month(one) and _has_logs(store, one)), None)


def _has_logs(store: Store, month: StatisticalMonth) -> bool:
    first, last = calendar_in(store).days(month)
    return store.log_list.count(LogFilter(first_day=first, last_day=last)) > 0


def _visits_due(
    store: Store, villages: tuple[VillageMonth, ...], until: date
) -> tuple[VisitDue, ...]:
    return tuple(
        VisitDue(
            village=one.village,
            adviser=one.adviser,
            adviser_id=one.adviser_id,
            last_visit=_last_visit(store, one.village.id, until),
            until=until,
        )
        for one in villages
        if not one.onsite_count
    )


def _last_visit(store: Store, village_id: int | None, until: date) -> date | None:
    wanted = LogFilter(village_id=village_id, last_day=until)
    logs = store.log_list.page(wanted, 0, _LOOKED_BACK)
    visits = (log for log in logs if log.method.on_site and log.paper_state is not PaperState.VOID)
    return next((log.served_on for log in visits), None)


def _matter_due(store: Store, names: Names) -> MatterDue | None:
    oldest = store.unreported_matters.oldest()
    if oldest is None:
        return None
    log = store.service_logs.get(oldest)
    return MatterDue(
        log=log,
        village=names.village(log.village_id),
        adviser=names.adviser(log.adviser_id),
        others=store.unreported_matters.count() - 1,
    )


def _waiting(store: Store, names: Names, state: PaperState) -> WaitingSheets:
    states = store.log_list.count_by_village(LogFilter(states=frozenset({state})))
    return _by_village(names, {key: counted[state] for key, counted in states.items()})


def _by_village(names: Names, counts: Mapping[int, int]) -> WaitingSheets:
    villages = [(names.village(key), count) for key, count in counts.items()]
    villages.sort(key=lambda village: village[1], reverse=True)
    return WaitingSheets(count=sum(number for _, number in villages), villages=tuple(villages))
