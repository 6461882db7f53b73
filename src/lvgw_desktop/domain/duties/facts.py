"""事实: what an office has on record about its duties, counted, never log by log."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from lvgw_desktop.domain.appointment import Appointment, valid_on
from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.inspection import Inspection
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.training import Training
from lvgw_desktop.domain.village import Village

_DAY = attrgetter("day")


class DayCount(NamedTuple):
    """What was done for a village on one day."""

    village_id: int
    day: date
    logs: int = 0
    visits: int = 0
    hours: Decimal = Decimal(0)
    lectures: int = 0


class ToldLog(NamedTuple):
    """One of the few logs that a duty asks something more of."""

    uuid: str
    village_id: int
    adviser_id: int
    day: date
    reported_on: date | None = None
    """Of a 重大事项: when the office was told."""


class Served(NamedTuple):
    """A village in a period, and who serves it at the end; it `owes` if served from the start."""

    village: Village
    adviser_id: int | None
    owes: bool

    @property
    def village_id(self) -> int:
        """Return the village's number."""
        return self.village.id or 0


@dataclass(frozen=True, kw_only=True)  # no slots: looks are cached
class Facts:
    """Everything the rules look at; void records and withdrawn entries are not among it.

    `recorded_from` is the day of the office's first log, today where it has none. `reports` is by
    month code the day on which the month was first reported, `summaries` by year the day on
    which the yearly summary was.
    """

    today: date
    recorded_from: date
    villages: tuple[Village, ...]
    advisers: tuple[LegalAdviser, ...]
    terms: tuple[Appointment, ...]
    days: tuple[DayCount, ...] = ()
    incomplete: tuple[ToldLog, ...] = ()
    matters: tuple[ToldLog, ...] = ()
    filings: tuple[Lecture, ...] = ()
    trainings: tuple[Training, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    hand_ins: tuple[HandIn, ...] = ()
    plans: tuple[PlannedService, ...] = ()
    reports: Mapping[str, date] = field(default_factory=dict)
    summaries: Mapping[int, date] = field(default_factory=dict)
    village_hands_in: bool = False
    lecture_kinds: frozenset[str] = frozenset({"LECTURE"})

    def adviser_of(self, village_id: int, day: date) -> int | None:
        """Return who serves a village on a day: of two, who began last."""
        serving = valid_on(self.terms_of.get(village_id, ()), day)
        return serving[0].adviser_id if serving else None

    def served(self, span: Span) -> Iterator[Served]:
        """Yield every village that there is when a period begins or while it lasts.

        It owes what the plan asks of a period if an adviser serves it on the first day and on the
        last (while the period lasts: today). The plan asks for a service in each month and a
        lecture in each quarter of the work for a village, not of the days that are left of one:
        who is appointed in its middle begins to owe with the next. A village that changes hands
        owes all the same, and so does one that had nobody for some days in between.
        """
        for village in self.villages:
            if village.retired_on and village.retired_on <= span.first:
                continue
            key = village.id or 0
            last = self.adviser_of(key, span.until) if stands(village, span.until) else None
            whole = last is not None and self.adviser_of(key, span.first) is not None
            yield Served(village, last, whole)

    def serving(self, day: date) -> Iterator[tuple[LegalAdviser, int]]:
        """Yield the advisers who serve on a day, with the number of their villages here."""
        for adviser in self.advisers:
            its = (one for one in self.terms if one.adviser_id == adviser.id and one.covers(day))
            if villages := {one.village_id for one in its}:
                yield adviser, len(villages)

    def days_of(self, village_id: int, span: Span) -> tuple[DayCount, ...]:
        """Return what was done for a village in a period, in the order of time."""
        days = self._days_of.get(village_id, ())
        first = bisect_left(days, span.first, key=_DAY)
        return days[first : bisect_right(days, span.last, key=_DAY)]

    def last_visit(self, village_id: int) -> date | None:
        """Return the latest day on which somebody came, of the days that were counted."""
        days = self._days_of.get(village_id, ())
        return next((one.day for one in reversed(days) if one.visits), None)

    @cached_property
    def terms_of(self) -> Mapping[int, tuple[Appointment, ...]]:
        """Return the appointments by village, in the order of time."""
        in_order = sorted(self.terms, key=lambda one: (one.village_id, one.starts_on))
        return {key: tuple(its) for key, its in groupby(in_order, lambda one: one.village_id)}

    @cached_property
    def _days_of(self) -> Mapping[int, tuple[DayCount, ...]]:
        return {key: tuple(its) for key, its in groupby(sorted(self.days), lambda one: one[0])}


def stands(village: Village, day: date) -> bool:
    """Tell whether there is a village on a day: it is no more from the day it was merged."""
    return village.retired_on is None or day < village.retired_on
