"""核查: remarks on the month's logs, and the villages without a visit."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.figures import MonthFigures
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.closed_months import calendar_in
from lvgw_desktop.services.counted_figures import months_counted
from lvgw_desktop.services.counted_logs import ids_counted
from lvgw_desktop.services.indexing import IndexingService
from lvgw_desktop.services.log_checks import Known, LogCheckService
from lvgw_desktop.services.month_export import MonthExportService
from lvgw_desktop.services.months import MonthService, MonthSpans, month_spans
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.database import Interrupted
from lvgw_desktop.storage.nearest_logs import AskedPairs
from lvgw_desktop.storage.store import Store

_VISITS = "onsite_count"
_READ_AT_ONCE, _AT_ONCE = 500, 10
"""So many logs are read, and compared with all others, between two turns of whoever saves."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LogRemarks:
    """要补齐, 请核对: a log that counts, with its remarks."""

    log: ServiceLog
    village: str
    adviser: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitMissing:
    """到村服务: a village without a visit in the month, and its adviser."""

    village: Village
    adviser: str
    adviser_id: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthReview:
    """Everything 月报 shows of one month."""

    figures: MonthFigures
    calendar: MonthCalendar
    spans: MonthSpans
    file_name: str
    logs: int
    advisers: int
    villages: int
    remarks: tuple[LogRemarks, ...]
    visits_missing: tuple[VisitMissing, ...]


@dataclass(frozen=True, slots=True)
class MonthReviewService:
    """Use cases of looking a month through before it is reported."""

    workplace: Workplace

    def review(self, month: StatisticalMonth) -> MonthReview:
        """Return figures, remarks and what is missing in one month."""
        figures = MonthService(self.workplace).figures(month)
        with self.workplace.reading() as store:
            roster = roster_in(store)
            spans = month_spans(month, roster.calendar)
            ids = ids_counted(store, spans[0])
            visited = _visited(store, spans[0])
            known = self._checks.known_in(store)
        logs = tuple(filter(counts, self._read(ids)))
        return MonthReview(
            figures=figures,
            calendar=roster.calendar,
            spans=spans,
            file_name=MonthExportService(self.workplace).file_name(month),
            logs=len(logs),
            advisers=len({log.adviser_id for log in logs}),
            villages=len({log.village_id for log in logs}),
            remarks=tuple(self._told(logs, roster, known)),
            visits_missing=_visits_missing(visited, roster, spans[0].last_day),
        )

    def similar(
        self, month: StatisticalMonth, interrupted: Interrupted | None = None
    ) -> tuple[LogRemarks, ...]:
        """Return the month's logs whose text agrees with that of another, of whatever month.

        It takes its time, first of all for what the search index does not know yet; whoever saves
        meanwhile goes first. Raises ReadingInterrupted soon after `interrupted` says that nobody
        wants to know any more.
        """
        IndexingService(self.workplace).catch_up(interrupted)
        with self.workplace.reading() as store:
            known, calendar = self._checks.known_in(store), calendar_in(store)
            ids = ids_counted(store, months_counted(month, month, calendar))
        found: list[LogRemarks] = []
        asked = AskedPairs()
        for first in range(0, len(ids), _AT_ONCE):
            with self.workplace.reading(interrupted) as store:
                for log in filter(counts, store.service_logs.of_ids(ids[first : first + _AT_ONCE])):
                    problems = self._checks.similar_in(store, log, known, asked)
                    found += _about(log, problems, known.names)
        return tuple(found)

    def _read(self, ids: Sequence[int]) -> Iterator[ServiceLog]:
        for first in range(0, len(ids), _READ_AT_ONCE):
            with self.workplace.reading() as store:
                yield from store.service_logs.of_ids(ids[first : first + _READ_AT_ONCE])

    def _told(
        self, logs: Sequence[ServiceLog], roster: Roster, known: Known
    ) -> Iterator[LogRemarks]:
        of_day = defaultdict[tuple[int, date], list[ServiceLog]](list)
        for log in logs:
            of_day[log.adviser_id, log.served_on].append(log)
        for log in logs:
            terms = roster.between(log.adviser_id, log.village_id)
            others = of_day[log.adviser_id, log.served_on]
            yield from _about(log, self._checks.told(log, terms, others, known), known.names)

    @property
    def _checks(self) -> LogCheckService:
        return LogCheckService(self.workplace)


def with_more(review: MonthReview, more: Iterable[LogRemarks]) -> MonthReview:
    """Return the review with remarks that came later, each log's together, the latest log first."""
    of_logs = {one.log.id: one for one in review.remarks}
    for one in more:
        before = of_logs.get(one.log.id)
        said = (*before.problems, *one.problems) if before else one.problems
        of_logs[one.log.id] = replace(one, problems=said)
    in_order = sorted(
        of_logs.values(), key=lambda one: (one.log.served_on, one.log.serial), reverse=True
    )
    return replace(review, remarks=tuple(in_order))


def _about(log: ServiceLog, problems: Iterable[Problem], names: Names) -> Iterator[LogRemarks]:
    if said := tuple(problems):
        village, adviser = names.village(log.village_id), names.adviser(log.adviser_id)
        yield LogRemarks(log=log, village=village, adviser=adviser, problems=said)


def _visited(store: Store, months: CountedMonths) -> Collection[int]:
    """Return the villages that were visited on these days, in whichever month that counts."""
    figures = store.figures.by_village(months.first_day, months.last_day, frozenset({_VISITS}))
    return {village_id for village_id, figure in figures.items() if figure[_VISITS]}


def _visits_missing(
    visited: Collection[int], roster: Roster, last: date
) -> tuple[VisitMissing, ...]:
    return tuple(
        visit_missing(village, roster, last)
        for key, village in roster.names.villages.items()
        if key not in visited and village.retired_on is None
    )


def visit_missing(village: Village, roster: Roster, day: date) -> VisitMissing:
    """Return a village that was not visited, with the adviser of that day."""
    adviser_id = next(iter(roster.advisers_of(village.id, day)), None)
    adviser = roster.names.adviser(adviser_id)
    return VisitMissing(village=village, adviser=adviser, adviser_id=adviser_id)
