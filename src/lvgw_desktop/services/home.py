"""首页: what a period still lacks, and what can be done now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.duties.board import DutyBoard, periods_shown
from lvgw_desktop.domain.duties.duty import CellKey, DutyCell
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.reminder import Reminder, periods_watched
from lvgw_desktop.domain.duties.reminder_text import AdviserReminder, adviser_reminders
from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.month_calendar import Days, MonthCalendar
from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.daily_work import DailyWork, daily_work_in
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
class HomeOverview:
    """Everything 首页 shows; `trend` has twelve months up to the last one shown.

    `board` is of the period shown, with the `villages` that there were and their `sheets`.
    `month` is its last one, of a quarter or a year under way the present one.
    `present` tells of the present month, and so do `reminders` and `work`, whatever is shown.
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
    work: DailyWork
    trend: tuple[tuple[StatisticalMonth, int], ...]
    last_backup: Backup | None

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
                work=daily_work_in(store, names, judged.policy, today),
                trend=store.figures.occasions_per_month(
                    month_before(month, _TREND_MONTHS - 1), _TREND_MONTHS, calendar
                ),
                last_backup=last_backup,
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
