"""核查: remarks on the month's logs, and the records behind each of its figures."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.figures import MonthFigures
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import Measure, counts, recount
from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.log_checks import LogCheckService
from lvgw_desktop.services.log_list import LogLine, log_line
from lvgw_desktop.services.month_export import MonthExportService
from lvgw_desktop.services.months import Days, MonthService, spans_of
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.database import Interrupted
from lvgw_desktop.storage.store import Store

_AT_ONCE = 10
"""So many logs are compared with all others between two turns of whoever saves."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureAsked:
    """One figure: a measure over some days, of the office or of one village, adviser or kind."""

    measure: Measure
    days: Days
    village_id: int | None = None
    adviser_id: int | None = None
    adviser_kind: AdviserKind | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CountedLog:
    """A log with what it adds to a figure."""

    line: LogLine
    amount: Decimal


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
    rule: MonthRule
    spans: tuple[Days, Days, Days]
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
            spans = spans_of(month, roster.month_rule)
            logs = _logs_of(store, LogFilter(first_day=spans[0][0], last_day=spans[0][1]))
        return MonthReview(
            figures=figures,
            rule=roster.month_rule,
            spans=spans,
            file_name=MonthExportService(self.workplace).file_name(month),
            logs=len(logs),
            advisers=len({log.adviser_id for log in logs}),
            villages=len({log.village_id for log in logs}),
            remarks=tuple(self._told(logs, roster)),
            visits_missing=_visits_missing(figures, roster, spans[0][1]),
        )

    def similar(
        self, month: StatisticalMonth, interrupted: Interrupted | None = None
    ) -> tuple[LogRemarks, ...]:
        """Return the month's logs whose text agrees with that of another, of whatever month.

        It takes its time; whoever saves meanwhile goes first. Raises ReadingInterrupted soon after
        `interrupted` says that nobody wants to know any more.
        """
        with self.workplace.reading() as store:
            names, days = names_in(store), spans_of(month, store.office.get().month_rule)[0]
            ids = store.log_list.ids(LogFilter(first_day=days[0], last_day=days[1]))
        found: list[LogRemarks] = []
        for first in range(0, len(ids), _AT_ONCE):
            with self.workplace.reading(interrupted) as store:
                for log in filter(counts, store.service_logs.of_ids(ids[first : first + _AT_ONCE])):
                    problems = self._checks.similar_in(store, log, names)
                    found += _about(log, problems, names)
        return tuple(found)

    def logs_behind(self, asked: FigureAsked) -> tuple[CountedLog, ...]:
        """Return the logs that a figure counts, the latest first, each with its share."""
        with self.workplace.reading() as store:
            names = roster_in(store).names
            logs = _logs_of(
                store,
                LogFilter(
                    first_day=asked.days[0],
                    last_day=asked.days[1],
                    village_id=asked.village_id,
                    adviser_id=asked.adviser_id,
                ),
            )
        vocabulary = self.workplace.pack.vocabulary
        amounts = ((log, recount(vocabulary.measure(asked.measure.name), [log])) for log in logs)
        return tuple(
            CountedLog(line=log_line(log, names, vocabulary), amount=amount)
            for log, amount in amounts
            if amount and _is_of_kind(log, names, asked.adviser_kind)
        )

    def _told(self, logs: Sequence[ServiceLog], roster: Roster) -> Iterator[LogRemarks]:
        of_day = defaultdict[tuple[int, date], list[ServiceLog]](list)
        for log in logs:
            of_day[log.adviser_id, log.served_on].append(log)
        for log in logs:
            terms = roster.between(log.adviser_id, log.village_id)
            others = of_day[log.adviser_id, log.served_on]
            yield from _about(
                log, self._checks.told(log, terms, others, roster.names), roster.names
            )

    @property
    def _checks(self) -> LogCheckService:
        return LogCheckService(self.workplace)

    def groups_behind(self, asked: FigureAsked) -> tuple[Village, ...]:
        """Return the villages whose WeChat group exists on the last day of a figure."""
        last = asked.days[1]
        with self.workplace.reading() as store:
            roster = roster_in(store)
        served = _villages_served(roster, asked, last)
        return tuple(
            village
            for key, village in roster.names.villages.items()
            if _has_group(village, last) and (served is None or key in served)
        )


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


def _logs_of(store: Store, wanted: LogFilter) -> tuple[ServiceLog, ...]:
    """Return the logs under a filter that count."""
    return tuple(filter(counts, store.service_logs.of_ids(store.log_list.ids(wanted))))


def _about(log: ServiceLog, problems: Iterable[Problem], names: Names) -> Iterator[LogRemarks]:
    if said := tuple(problems):
        village, adviser = names.village(log.village_id), names.adviser(log.adviser_id)
        yield LogRemarks(log=log, village=village, adviser=adviser, problems=said)


def _visits_missing(figures: MonthFigures, roster: Roster, last: date) -> tuple[VisitMissing, ...]:
    visited = {line.key for line in figures.by_village if line.month.get("onsite_count")}
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


def _is_of_kind(log: ServiceLog, names: Names, kind: AdviserKind | None) -> bool:
    return kind is None or names.advisers[log.adviser_id].kind is kind


def _has_group(village: Village, day: date) -> bool:
    group = village.wechat_group
    if group is None or (village.retired_on is not None and village.retired_on <= day):
        return False
    return group.created_on is None or group.created_on <= day


def _villages_served(roster: Roster, asked: FigureAsked, day: date) -> frozenset[int] | None:
    """Return the villages a figure is limited to; None where it counts them all."""
    if asked.village_id is not None:
        return frozenset({asked.village_id})
    if asked.adviser_id is not None:
        return frozenset(roster.villages_of(asked.adviser_id, day))
    if asked.adviser_kind is None:
        return None
    of_kind = (key for key, one in roster.names.advisers.items() if one.kind is asked.adviser_kind)
    return frozenset().union(*(roster.villages_of(key, day) for key in of_kind))
