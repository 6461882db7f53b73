"""全年逐月的数字: one measure month by month, line by line, as trends and matrices show it."""

from dataclasses import dataclass
from decimal import Decimal

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.grouped_by import GroupedBy, Key
from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.statistical_month import StatisticalMonth

MONTHS = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class YearLine:
    """One line: a figure for each month and that of the year; `group` is the 街道 of a village.

    None is the key of 合计.
    """

    key: Key | None
    name: str
    second: str = ""
    group: str = ""
    figures: tuple[Decimal, ...]
    total: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class YearFigures:
    """A measure over the months of a year by one grouping; `present` is the month of today."""

    year: int
    grouped_by: GroupedBy
    measure: Measure
    months: tuple[CountedMonths, ...]
    present: StatisticalMonth
    lines: tuple[YearLine, ...]
    total: YearLine

    def has_begun(self, number: int) -> bool:
        """Tell whether a month, 1 to 12, has begun."""
        return StatisticalMonth(self.year, number) <= self.present

    @property
    def unfinished(self) -> int | None:
        """Return the month that is not over, None in a year that has none."""
        return self.present.number if self.present.year == self.year else None
