"""计入的数字: what some months count: the services of their days, 更正 and 补报."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from lvgw_desktop.domain.adjustment import Adjustment, CountedMonths, adjusted, adjustments
from lvgw_desktop.domain.correction import CorrectedLog
from lvgw_desktop.domain.figures import Figures
from lvgw_desktop.domain.grouped_by import GroupedBy, LogKeys
from lvgw_desktop.domain.measure import Measure, Summed
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.names import Names
from lvgw_desktop.storage.store import Store

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class CountedFigures:
    """The sums of an open store over statistical months; make it with `counted_figures`."""

    store: Store
    late: tuple[ServiceLog, ...]
    corrected: tuple[CorrectedLog, ...]

    def by(
        self,
        grouped_by: GroupedBy,
        months: CountedMonths,
        names: Names,
        only: frozenset[str] = frozenset(),
    ) -> Mapping[Any, Figures]:
        """Return the figures by the keys of a grouping, of all its measures or of those named.

        A key without any is left out.
        """
        figures = self.store.figures
        keys = log_keys(grouped_by, figures.measures, names)
        sums = figures.by(grouped_by, months.first_day, months.last_day, only)
        changes = (
            replace(change, log=part)
            for change in self.changes(months)
            for part in keys.parts(change.log)
        )
        measures = grouped_by.measures(figures.measures)
        counted = [one for one in measures if one.name in only or not only]
        return adjusted(sums, changes, keys.key, counted)

    def total(self, months: CountedMonths, names: Names) -> Figures:
        """Return the figures of the whole office."""
        return self.by(GroupedBy.OFFICE, months, names).get(0, {})

    def whole(
        self, parts: Mapping[Any, Figures], measures: tuple[Measure, ...], months: CountedMonths
    ) -> Figures:
        """Return the figures of the whole office of which `by` has told the parts.

        What is counted over logs is their sum, so that no log is read twice; a WeChat group may
        be in none of them, or in two.
        """
        groups = frozenset(one.name for one in measures if one.summed is Summed.WECHAT_GROUPS)
        whole = {
            one.name: sum((part.get(one.name, _NONE) for part in parts.values()), _NONE)
            for one in measures
        }
        if groups:
            days = months.first_day, months.last_day
            whole |= self.store.figures.by(GroupedBy.OFFICE, *days, groups).get(0, {})
        return whole

    def changes(self, months: CountedMonths) -> tuple[Adjustment, ...]:
        """Return what these months count beside the services of their days, or not of them."""
        return tuple(adjustments(months, self.late, self.corrected))


def log_keys(grouped_by: GroupedBy, measures: tuple[Measure, ...], names: Names) -> LogKeys:
    """Return how the logs of an office are grouped."""
    kinds = {key: one.kind for key, one in names.advisers.items()}
    return LogKeys(grouped_by, kinds, measures)


def counted_figures(store: Store, latest: StatisticalMonth) -> CountedFigures:
    """Return the sums of an open store over months up to the latest."""
    return CountedFigures(
        store, store.service_logs.late(), store.corrections.of_months("", latest.code)
    )


def months_counted(
    first: StatisticalMonth, last: StatisticalMonth, calendar: MonthCalendar
) -> CountedMonths:
    """Return the months from one to another, both included."""
    return CountedMonths(
        first_month=first.code,
        last_month=last.code,
        first_day=calendar.first_day(first),
        last_day=calendar.last_day(last),
    )
