"""结转新年度: what of a year is left to do, and what the next one begins with."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.calendar_year import calendar_year
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.closed_months import calendar_in, closed_months_in
from lvgw_desktop.services.fee_standards import FeeStandardService
from lvgw_desktop.services.local_scores import LocalScoreService
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.services.year_summaries import YearSummaryService
from lvgw_desktop.storage.store import Store

OUTSIDE = frozenset({PaperState.TO_PRINT, PaperState.PRINTED})
BACK = frozenset({PaperState.SIGNED})


class TurnMatter(Enum):
    """What is settled at the turn of a year; the value is its title."""

    TERMS = "聘期到年底"
    FEES = "顾问费标准"
    LOCAL_SCORES = "本地评分表"
    MONTHS = "没有封账的月份"
    OUTSIDE = "没有签回的日志"
    BACK = "没有归档的日志"
    DRAFTS = "没有写完的草稿"
    SUMMARY = "工作总结"


@dataclass(frozen=True, slots=True)
class EndingTerm:
    """One appointment that ends with the year and has nothing agreed after it."""

    appointment: Appointment
    village: str
    adviser: str


@dataclass(frozen=True, kw_only=True, slots=True)
class YearTurn:
    """The turn from a year: how much is left of each matter, and what it is made of."""

    year: int
    left: dict[TurnMatter, int]
    terms: tuple[EndingTerm, ...]
    open_months: tuple[StatisticalMonth, ...]


@dataclass(frozen=True, slots=True)
class YearTurnService:
    """Use cases of the turn of a year; each matter is settled where it always is."""

    workplace: Workplace

    def of_year(self, year: int) -> YearTurn:
        """Return what is left of a year."""
        standards = FeeStandardService(self.workplace).of_year(year + 1)
        sheet = LocalScoreService(self.workplace).sheet(year + 1)
        is_reported = self._is_reported(year)
        with self.workplace.reading() as store:
            terms, months = tuple(_ending(store, year)), tuple(self._open_months(store, year))
            left = {
                TurnMatter.TERMS: len(terms),
                TurnMatter.FEES: len(standards.to_copy),
                TurnMatter.LOCAL_SCORES: len(sheet.to_copy),
                TurnMatter.MONTHS: len(months),
                TurnMatter.OUTSIDE: store.log_list.count(logs_of(year, OUTSIDE)),
                TurnMatter.BACK: store.log_list.count(logs_of(year, BACK)),
                TurnMatter.DRAFTS: len(store.drafts.all()),
                TurnMatter.SUMMARY: int(not is_reported),
            }
        return YearTurn(year=year, left=left, terms=terms, open_months=months)

    def _is_reported(self, year: int) -> bool:
        return YearSummaryService(self.workplace).reported_on(year) is not None

    def _open_months(self, store: Store, year: int) -> Iterator[StatisticalMonth]:
        """Yield the months of a year that have begun and are not closed."""
        present = calendar_in(store).month_of(self.workplace.today)
        closed = closed_months_in(store)
        for number in range(PeriodKind.YEAR.value):
            month = StatisticalMonth(year, number + 1)
            if month <= present and closed.of_month(month) is None:
                yield month


def logs_of(year: int, states: frozenset[PaperState]) -> LogFilter:
    """Return the filter of a year's logs in some states."""
    first, last = calendar_year(year)
    return LogFilter(first_day=first, last_day=last, states=states)


def _ending(store: Store, year: int) -> Iterator[EndingTerm]:
    """Yield the appointments that end in a year, unless somebody serves the village after them."""
    first, last = calendar_year(year)
    names = names_in(store)
    terms = store.appointments.all()
    for one in terms:
        if one.ends_on is None or not first <= one.ends_on <= last or one.ended_reason:
            continue
        others = [each for each in terms if each.village_id == one.village_id and each != one]
        if not any(each.starts_on > one.ends_on or each.covers(last) for each in others):
            yield EndingTerm(one, names.village(one.village_id), names.adviser(one.adviser_id))
