"""日常的事: what waits in the work of the days: months to close, matters, drafts, sheets, scans."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.closed_months import calendar_in, closed_months_in
from lvgw_desktop.services.months import ledger_due
from lvgw_desktop.services.names import Names
from lvgw_desktop.storage.store import Store


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
class DailyWork:
    """Everything that waits as of today."""

    to_close: StatisticalMonth | None = None
    """The month that is due to be closed, the earlier of two."""
    matter_due: MatterDue | None
    """The one that waits longest."""
    drafts: tuple[Draft, ...]
    sheets_out: WaitingSheets
    to_print: WaitingSheets
    prefilled: WaitingSheets
    """Pre-filled sheets that are neither keyed in nor given up."""
    scans_waiting: int = 0
    """Scanned pages that found no log by themselves."""


def daily_work_in(store: Store, names: Names, policy: DatedPolicy, today: date) -> DailyWork:
    """Return what waits in an open store."""
    return DailyWork(
        to_close=_to_close(store, policy, today),
        matter_due=_matter_due(store, names),
        drafts=store.drafts.all(),
        sheets_out=_waiting(store, names, PaperState.PRINTED),
        to_print=_waiting(store, names, PaperState.TO_PRINT),
        prefilled=_by_village(names, store.prefilled_sheets.count_outside()),
        scans_waiting=store.scan_pages.count_waiting(),
    )


def _to_close(store: Store, policy: DatedPolicy, today: date) -> StatisticalMonth | None:
    """Return the month before if it is still open, or this one once its ledgers are due."""
    closed = closed_months_in(store)
    present = closed.calendar.month_of(today)
    ripe = [present.previous, *([present] if today > ledger_due(present, policy) else [])]
    return next((one for one in ripe if not closed.of_month(one) and _has_logs(store, one)), None)


def _has_logs(store: Store, month: StatisticalMonth) -> bool:
    first, last = calendar_in(store).days(month)
    return store.log_list.count(LogFilter(first_day=first, last_day=last)) > 0


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
