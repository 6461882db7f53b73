"""尽责: the board of a month, a quarter or a year, what still lacks, and what to be told of."""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.duties.board import DutyBoard, periods_shown
from lvgw_desktop.domain.duties.reminder import Reminder, periods_watched
from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.duty_judgement import judged_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class DutyService:
    """Use cases of duties; everything is judged as of today."""

    workplace: Workplace

    def month(self, month: StatisticalMonth | None = None) -> DutyBoard:
        """Return the board of a month, by default the present one."""
        with self.workplace.reading() as store:
            shown = month or calendar_in(store).month_of(self.workplace.today)
            return self._board(store, period_of(shown, PeriodKind.MONTH))

    def quarter(self, year: int, number: int) -> DutyBoard:
        """Return the board of a quarter, with each of its months."""
        return self.board(Period(year, PeriodKind.QUARTER, number))

    def year(self, year: int) -> DutyBoard:
        """Return the board of a year, with each of its months and quarters."""
        return self.board(Period(year, PeriodKind.YEAR))

    def board(self, period: Period) -> DutyBoard:
        """Return the board of any period."""
        with self.workplace.reading() as store:
            return self._board(store, period)

    def shortfalls(self, period: Period) -> tuple[Shortfall, ...]:
        """Return what a period still lacks."""
        return self.board(period).shortfalls

    def reminders(self, today: date | None = None) -> tuple[Reminder, ...]:
        """Return what somebody has to be told of on a day, the most urgent first."""
        day = today or self.workplace.today
        with self.workplace.reading() as store:
            month = calendar_in(store).month_of(day)
            judged = judged_in(store, self.workplace.pack.policy, periods_watched(month), day)
            return judged.reminders(month)

    def _board(self, store: Store, period: Period) -> DutyBoard:
        pack, today = self.workplace.pack.policy, self.workplace.today
        return judged_in(store, pack, periods_shown(period), today).board(period)
