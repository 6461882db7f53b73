"""首页: what a period still lacks, and what can be done now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.duties.board import DutyBoard, periods_shown
from lvgw_desktop.domain.duties.duty import CellKey, DutyCell
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.reminder import Reminder, periods_watched
from lvgw_desktop.domain.duties.reminder_text import AdviserReminder, adviser_reminders
from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.month_calendar import Days, MonthCalendar
from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.closed_months import calendar_in, closed_months_in
from lvgw_desktop.services.duty_judgement import judged_in
from lvgw_desktop.services.months import ledger_due
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.backup import Backup, list_backups
from lvgw_desktop.storage.store import Store

_TREND_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Sheets:
    """Sheets of a village that were printed: those that are back, and those that are not."""

    back: int
    out: int

    @property
    def printed(self) -> int:
        """Return the sheets that were printed, back or not."""
        return self.back + self.out


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
    """Everything 首页 shows; `trend` has twelve months up to the last one shown.

    `board` is of the period shown, with the `villages` that there were and their `sheets`.
    `month` is its last one, of a quarter or a year under way the present one.
    `present` tells of the present month, and so does what follows `sheets`, whatever is shown.
    """

    office: str
    month: StatisticalMonth
    today: date
    calendar: MonthCalendar
    ledger_due: date
    report_due: date
    board: DutyBoard
    villages: tuple[Village, ...]
    sheets: Mapping[int, Sheets]
    present: DutyBoard
    reminders: tuple[Reminder, ...]
    judged: Mapping[CellKey, DutyCell]
    """Every cell that boards and reminders were made of."""
    last_visits: Mapping[int, date]
    """By village, as far back as was counted."""
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

    @property
    def days(self) -> Days:
        """Return the days of the period shown."""
        return self.board.span.first, self.board.span.last

    @property
    def told(self) -> tuple[Shortfall, ...]:
        """Return what lacks of the present month, and whatever else is told of by now."""
        reminded = (one for reminder in self.reminders for one in reminder.shortfalls)
        return tuple(dict.fromkeys((*self.present.shortfalls, *reminded)))

    @property
    def adviser_reminders(self) -> tuple[AdviserReminder, ...]:
        """Return a text for each adviser who has something to do."""
        return adviser_reminders(self.told, self.office, self.today)


@dataclass(frozen=True, slots=True)
class HomeService:
    """Use cases of 首页."""

    workplace: Workplace

    def overview(self, period: Period | None = None) -> HomeOverview:
        """Return the state of a month, a quarter or a year, by default of the present month."""
        today, pack = self.workplace.today, self.workplace.pack.policy
        last_backup = next(iter(list_backups(self.workplace.backups_folder)), None)
        with self.workplace.reading() as store:
            names, calendar = names_in(store), calendar_in(store)
            present = calendar.month_of(today)
            this_month = period_of(present, PeriodKind.MONTH)
            shown = period or this_month
            periods = dict.fromkeys((*periods_watched(present), *periods_shown(shown)))
            judged = judged_in(store, pack, periods, today)
            board = judged.board(shown)
            is_month = shown.kind is PeriodKind.MONTH
            month = shown.last_month if is_month else min(present, shown.last_month)
            return HomeOverview(
                office=store.office.get().name,
                month=month,
                today=today,
                calendar=calendar,
                ledger_due=ledger_due(month, judged.policy),
                report_due=month.report_due,
                board=board,
                villages=_villages(names, board),
                sheets=_sheets(store, board),
                present=judged.board(this_month),
                reminders=judged.reminders(present),
                judged={one.key: one for one in judged.cells},
                last_visits=_last_visits(names, judged.facts),
                matter_due=_matter_due(store, names),
                sheets_out=_waiting(store, names, PaperState.PRINTED),
                to_print=_waiting(store, names, PaperState.TO_PRINT),
                prefilled=_by_village(names, store.prefilled_sheets.count_outside()),
                drafts=store.drafts.all(),
                trend=store.figures.occasions_per_month(
                    month_before(month, _TREND_MONTHS - 1), _TREND_MONTHS, calendar
                ),
                last_backup=last_backup,
                logs=store.log_list.count(LogFilter()),
                to_close=_to_close(store, present, today, judged.policy),
                scans_waiting=store.scan_pages.count_waiting(),
            )


def _villages(names: Names, board: DutyBoard) -> tuple[Village, ...]:
    """Return the villages of the period, those that were merged since among them."""
    longest = board.period.kind.value
    asked = {one.village_id for one in board.cells if one.period.kind.value <= longest}
    return tuple(one for one in names.villages.values() if one.id in asked)


def _sheets(store: Store, board: DutyBoard) -> Mapping[int, Sheets]:
    days = LogFilter(first_day=board.span.first, last_day=board.span.last)
    return {
        village_id: Sheets(
            back=states.get(PaperState.SIGNED, 0) + states.get(PaperState.FILED, 0),
            out=states.get(PaperState.PRINTED, 0),
        )
        for village_id, states in store.log_list.count_by_village(days).items()
    }


def _last_visits(names: Names, facts: Facts) -> Mapping[int, date]:
    visited = ((key, facts.last_visit(key)) for key in names.villages)
    return {key: day for key, day in visited if day}


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
