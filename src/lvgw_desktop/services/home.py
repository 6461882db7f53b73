"""首页: what this month still lacks, and what can be done now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before, month_of
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.months import ledger_due
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.backup import Backup, list_backups
from lvgw_desktop.storage.store import Store

_TREND_MONTHS = 12
_MOST_SHEETS = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class VillageMonth:
    """One village in this month: visits, lectures, sheets signed back and sheets printed."""

    village: Village
    adviser: str
    onsite_count: int
    lectures: int
    sheets_back: int
    sheets_out: int
    """Sheets printed and not back."""
    logs: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetOut:
    """A sheet that was printed and is not back."""

    log: ServiceLog
    village: str
    adviser: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HomeOverview:
    """Everything 首页 shows; `trend` has twelve months, the last one is unfinished."""

    month: StatisticalMonth
    today: date
    ledger_due: date
    report_due: date
    villages: tuple[VillageMonth, ...]
    sheets_out: tuple[SheetOut, ...]
    to_print: int
    drafts: tuple[Draft, ...]
    trend: tuple[tuple[StatisticalMonth, int], ...]
    last_backup: Backup | None
    logs: int


@dataclass(frozen=True, slots=True)
class HomeService:
    """Use cases of 首页."""

    workplace: Workplace

    def overview(self, month: StatisticalMonth | None = None) -> HomeOverview:
        """Return the state of one month, by default the present one."""
        today, policy = self.workplace.today, self.workplace.pack.policy
        to_print = LogFilter(states=frozenset({PaperState.TO_PRINT}))
        last_backup = next(iter(list_backups(self.workplace.backups_folder)), None)
        with self.workplace.reading() as store:
            names = names_in(store)
            rule = store.office.get().month_rule
            shown = month or month_of(today, rule)
            first, last = shown.first_day(rule), shown.last_day(rule)
            trend_first = month_before(shown, _TREND_MONTHS - 1)
            return HomeOverview(
                month=shown,
                today=today,
                ledger_due=ledger_due(shown, policy.number("ledger_in")),
                report_due=shown.report_due,
                villages=_village_months(store, names, first, last),
                sheets_out=_sheets_out(store, names),
                to_print=store.service_logs.count(to_print),
                drafts=store.drafts.all(),
                trend=store.figures.occasions_per_month(trend_first, _TREND_MONTHS, rule),
                last_backup=last_backup,
                logs=store.service_logs.count_all(),
            )


def _village_months(
    store: Store, names: Names, first: date, last: date
) -> tuple[VillageMonth, ...]:
    advisers = {
        one.village_id: names.adviser(one.adviser_id) for one in store.appointments.valid_on(last)
    }
    figures = store.figures.by_village(first, last)
    states = {
        key: store.service_logs.count_by_state(
            LogFilter(first_day=first, last_day=last, village_id=key)
        )
        for key in names.villages
    }
    return tuple(
        _village_month(village, advisers.get(key, ""), figures.get(key, {}), states.get(key, {}))
        for key, village in names.villages.items()
        if village.retired_on is None
    )


def _village_month(
    village: Village,
    adviser: str,
    figures: Mapping[str, Decimal],
    states: Mapping[PaperState, int],
) -> VillageMonth:
    return VillageMonth(
        village=village,
        adviser=adviser,
        onsite_count=int(figures.get("onsite_count", 0)),
        lectures=int(figures.get("lectures", 0)),
        sheets_back=states.get(PaperState.SIGNED, 0) + states.get(PaperState.FILED, 0),
        sheets_out=states.get(PaperState.PRINTED, 0),
        logs=sum(number for state, number in states.items() if state is not PaperState.VOID),
    )


def _sheets_out(store: Store, names: Names) -> tuple[SheetOut, ...]:
    printed = LogFilter(states=frozenset({PaperState.PRINTED}), descending=False)
    return tuple(
        SheetOut(
            log=log, village=names.village(log.village_id), adviser=names.adviser(log.adviser_id)
        )
        for log in store.service_logs.page(printed, 0, _MOST_SHEETS)
    )
