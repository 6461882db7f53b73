"""计入的数字: what some months count: the services of their days, 更正 and 补报."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lvgw_desktop.domain.adjustment import Adjustment, CountedMonths, adjusted, adjustments
from lvgw_desktop.domain.correction import CorrectedLog
from lvgw_desktop.domain.figures import Figures
from lvgw_desktop.domain.grouped_by import GroupedBy, LogKeys
from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.month_calendar import MonthCalendar
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.names import Names
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class CountedFigures:
    """The sums of an open store over statistical months; make it with `counted_figures`."""

    store: Store
    late: tuple[ServiceLog, ...]
    corrected: tuple[CorrectedLog, ...]

    def by(
        self, grouped_by: GroupedBy, months: CountedMonths, names: Names
    ) -> Mapping[Any, Figures]:
        """Return the figures by the keys of a grouping; a key without any is left out."""
        figures = self.store.figures
        keys = log_keys(grouped_by, figures.measures, names)
        sums = figures.by(grouped_by, months.first_day, months.last_day)
        changes = (
            replace(change, log=part)
            for change in self.changes(months)
            for part in keys.parts(change.log)
        )
        return adjusted(sums, changes, keys.key, grouped_by.measures(figures.measures))

    def total(self, months: CountedMonths, names: Names) -> Figures:
        """Return the figures of the whole office."""
        return self.by(GroupedBy.OFFICE, months, names).get(0, {})

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
