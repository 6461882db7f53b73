"""加减行: what a month counts beside the services of its own days: 更正 and 补报."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import TypeVar

from lvgw_desktop.domain.correction import CorrectedLog
from lvgw_desktop.domain.figures import Figures
from lvgw_desktop.domain.measure import LOG_MEASURES, Measure, recount
from lvgw_desktop.domain.service_log import ServiceLog

Key = TypeVar("Key")

_NONE = Decimal(0)


class AdjustmentKind(Enum):
    """Why a log counts, or does not count, beside its day."""

    LATE = auto()
    """补报: entered after its own month was closed."""
    CORRECTED = auto()
    """更正: once as it was, taken off, once as it becomes."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A log added to the figures of some months, or with `sign` −1 taken off them."""

    sign: int
    log: ServiceLog
    kind: AdjustmentKind


@dataclass(frozen=True, kw_only=True, slots=True)
class CountedMonths:
    """Some statistical months in a row, by their codes, and the days that they span."""

    first_month: str
    last_month: str
    first_day: date
    last_day: date

    def has_month(self, code: str) -> bool:
        """Tell whether a month is one of them; codes are in the order of time."""
        return self.first_month <= code <= self.last_month

    def has_day(self, day: date) -> bool:
        """Tell whether a day lies within them."""
        return self.first_day <= day <= self.last_day


def adjustments(
    months: CountedMonths, late: Iterable[ServiceLog], corrected: Iterable[CorrectedLog]
) -> Iterator[Adjustment]:
    """Yield what changes the sums over the days of these months into what they count."""
    for log in late:
        if sign := months.has_month(log.late_month) - months.has_day(log.served_on):
            yield Adjustment(sign, log, AdjustmentKind.LATE)
    for one in corrected:
        for correction, before, after in one.steps():
            if months.has_month(correction.month):
                yield Adjustment(-1, before, AdjustmentKind.CORRECTED)
                yield Adjustment(1, after, AdjustmentKind.CORRECTED)


def adjusted(
    sums: Mapping[Key, Figures],
    changes: Iterable[Adjustment],
    key_of: Callable[[ServiceLog], Key],
    measures: Iterable[Measure] = LOG_MEASURES,
) -> Mapping[Key, Figures]:
    """Return the sums with the changes, each under the key of its own log."""
    found: dict[Key, dict[str, Decimal]] = {key: dict(figures) for key, figures in sums.items()}
    counted = tuple(measures)
    for change in changes:
        figures = found.setdefault(key_of(change.log), {})
        for measure in counted:
            figures[measure.name] = figures.get(measure.name, _NONE) + amount(measure, change)
    return found


def amount(measure: Measure, change: Adjustment) -> Decimal:
    """Return what a change adds to a figure, negative where it takes off."""
    return change.sign * recount(measure, [change.log])
