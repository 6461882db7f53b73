"""计入的数字: what some months count: the services of their days, 更正 and 补报."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from lvgw_desktop.domain.adjustment import Adjustment, CountedMonths, adjusted, adjustments
from lvgw_desktop.domain.correction import CorrectedLog
from lvgw_desktop.domain.figures import Figures
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.services.names import Names
from lvgw_desktop.storage.store import Store

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class CountedFigures:
    """The sums of an open store over statistical months; make it with `counted_figures`."""

    store: Store
    late: tuple[ServiceLog, ...]
    corrected: tuple[CorrectedLog, ...]

    def total(self, months: CountedMonths) -> Figures:
        """Return the figures of the whole office."""
        whole = self.store.figures.total(months.first_day, months.last_day)
        return self._adjusted({0: whole}, months, lambda _log: 0)[0]

    def by_village(self, months: CountedMonths) -> Mapping[int, Figures]:
        """Return the figures by village id; a village without any is left out."""
        sums = self.store.figures.by_village(months.first_day, months.last_day)
        return self._adjusted(sums, months, lambda log: log.village_id)

    def by_adviser(self, months: CountedMonths) -> Mapping[int, Figures]:
        """Return the figures by adviser id; an adviser without any is left out."""
        sums = self.store.figures.by_adviser(months.first_day, months.last_day)
        return self._adjusted(sums, months, lambda log: log.adviser_id)

    def by_adviser_kind(self, months: CountedMonths, names: Names) -> Mapping[AdviserKind, Figures]:
        """Return the figures by the kind of the adviser who served."""
        sums = self.store.figures.by_adviser_kind(months.first_day, months.last_day)
        return self._adjusted(sums, months, lambda log: names.advisers[log.adviser_id].kind)

    def changes(self, months: CountedMonths) -> tuple[Adjustment, ...]:
        """Return what these months count beside the services of their days, or not of them."""
        return tuple(adjustments(months, self.late, self.corrected))

    def _adjusted(
        self,
        sums: Mapping[Key, Figures],
        months: CountedMonths,
        key_of: Callable[[ServiceLog], Key],
    ) -> Mapping[Key, Figures]:
        return adjusted(sums, self.changes(months), key_of, self.store.figures.of_logs)


def counted_figures(store: Store, latest: StatisticalMonth) -> CountedFigures:
    """Return the sums of an open store over months up to the latest."""
    return CountedFigures(
        store, store.service_logs.late(), store.corrections.of_months("", latest.code)
    )


def months_counted(
    first: StatisticalMonth, last: StatisticalMonth, rule: MonthRule
) -> CountedMonths:
    """Return the months from one to another, both included."""
    return CountedMonths(
        first_month=first.code,
        last_month=last.code,
        first_day=first.first_day(rule),
        last_day=last.last_day(rule),
    )
