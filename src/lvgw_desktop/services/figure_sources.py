"""数字的来源: the records behind each figure, logs as well as 更正 and 补报."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.adjustment import AdjustmentKind, CountedMonths
from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.correction import CorrectedLog
from lvgw_desktop.domain.grouped_by import GroupedBy, Key, LogKeys
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import Measure, recount
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.counted_figures import log_keys
from lvgw_desktop.services.counted_logs import logs_counted
from lvgw_desktop.services.log_list import LogLine, log_line
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.services.workplace import Workplace

_Signed = tuple[int, ServiceLog, AdjustmentKind | None]
"""A log that is added, or taken off with −1, and why it counts beside its day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureAsked:
    """One figure: a measure over some months, of the office or under one key of a grouping."""

    measure: Measure
    months: CountedMonths
    grouped_by: GroupedBy = GroupedBy.OFFICE
    key: Key = 0

    @property
    def narrowed(self) -> LogFilter:
        """Return a filter that leaves out most of what the figure does not count."""
        return LogFilter(
            village_id=self._id_of(GroupedBy.VILLAGE), adviser_id=self._id_of(GroupedBy.ADVISER)
        )

    def _id_of(self, grouped_by: GroupedBy) -> int | None:
        if self.grouped_by is grouped_by and isinstance(self.key, int):
            return self.key
        return None


@dataclass(frozen=True, kw_only=True, slots=True)
class CountedLog:
    """A log with what it adds to a figure; `kind` says why, where it is not for its day.

    A corrected log comes as it was, taken off, and as it is, added. `number` is its place.
    """

    number: int
    line: LogLine
    amount: Decimal
    kind: AdjustmentKind | None = None


@dataclass(frozen=True, slots=True)
class FigureSourceService:
    """Use cases of opening a figure."""

    workplace: Workplace

    def logs_behind(self, asked: FigureAsked) -> tuple[CountedLog, ...]:
        """Return the logs that a figure counts, the latest first, then 补报, then 更正."""
        with self.workplace.reading() as store:
            names = names_in(store)
            keys = log_keys(asked.grouped_by, store.figures.measures, names)
            own = logs_counted(store, asked.months, asked.narrowed)
            corrected = store.corrections.of_months(
                asked.months.first_month, asked.months.last_month
            )
        measure = self.workplace.pack.vocabulary.measure(asked.measure.name)
        changes = (*_each_added(own, asked, keys), *_changed(corrected, measure, asked, keys))
        return self._counted(measure, changes, names)

    def groups_behind(self, asked: FigureAsked) -> tuple[Village, ...]:
        """Return the villages whose WeChat group exists on the last day of a figure."""
        last = asked.months.last_day
        with self.workplace.reading() as store:
            roster = roster_in(store)
        served = _villages_served(roster, asked, last)
        return tuple(
            village
            for key, village in roster.names.villages.items()
            if _has_group(village, last) and (served is None or key in served)
        )

    def _counted(
        self, measure: Measure, signed: Iterable[_Signed], names: Names
    ) -> tuple[CountedLog, ...]:
        vocabulary = self.workplace.pack.vocabulary
        amounts = ((sign * recount(measure, [log]), log, kind) for sign, log, kind in signed)
        adding = (one for one in amounts if one[0])
        return tuple(
            CountedLog(number=number, line=log_line(log, names, vocabulary), amount=one, kind=kind)
            for number, (one, log, kind) in enumerate(adding, start=1)
        )


def _each_added(logs: Iterable[ServiceLog], asked: FigureAsked, keys: LogKeys) -> Iterator[_Signed]:
    for log in logs:
        if part := keys.part(log, asked.key):
            late = not asked.months.has_day(log.served_on)
            yield 1, part, AdjustmentKind.LATE if late else None


def _changed(
    corrected: Iterable[CorrectedLog], measure: Measure, asked: FigureAsked, keys: LogKeys
) -> Iterator[_Signed]:
    """Yield each corrected log once taken off and once added, where that changes the figure."""
    for one in corrected:
        for correction, before, after in one.steps():
            if asked.months.has_month(correction.month):
                parts = ((-1, keys.part(before, asked.key)), (1, keys.part(after, asked.key)))
                here = [(sign, part, AdjustmentKind.CORRECTED) for sign, part in parts if part]
                if sum(sign * recount(measure, [log]) for sign, log, _kind in here):
                    yield from here


def _has_group(village: Village, day: date) -> bool:
    group = village.wechat_group
    if group is None or (village.retired_on is not None and village.retired_on <= day):
        return False
    return group.created_on is None or group.created_on <= day


def _villages_served(roster: Roster, asked: FigureAsked, day: date) -> frozenset[int] | None:
    """Return the villages a figure is limited to; None where it counts them all."""
    if asked.grouped_by is GroupedBy.OFFICE:
        return None
    if (village_id := asked.narrowed.village_id) is not None:
        return frozenset({village_id})
    terms = (one for one in roster.appointments if one.covers(day))
    return frozenset(one.village_id for one in terms if _key(one, asked, roster.names) == asked.key)


def _key(term: Appointment, asked: FigureAsked, names: Names) -> Key:
    """Return under which key of the grouping a village counts through an appointment."""
    adviser = names.advisers[term.adviser_id]
    if asked.grouped_by is GroupedBy.FIRM:
        return term.firm_id or adviser.firm_id or 0
    if asked.grouped_by is GroupedBy.ADVISER_KIND:
        return adviser.kind
    return term.adviser_id
