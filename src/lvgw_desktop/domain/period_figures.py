"""统计数字: the figures of a month, quarter, half-year or year, line by line."""

from dataclasses import dataclass
from decimal import Decimal

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.figures import Figures
from lvgw_desktop.domain.grouped_by import GroupedBy, Key
from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.period import Period


@dataclass(frozen=True, kw_only=True, slots=True)
class PeriodLine:
    """One line; `second` says more of its name, as an adviser's firm. None is the key of 合计."""

    key: Key | None
    name: str
    second: str = ""
    figures: Figures

    def figure(self, measure: Measure) -> Decimal:
        """Return one figure; what is not counted is 0."""
        return self.figures.get(measure.name, Decimal(0))


@dataclass(frozen=True, kw_only=True, slots=True)
class PeriodFigures:
    """All figures of one 时段 by one grouping; `total` is of the whole office."""

    period: Period
    months: CountedMonths
    grouped_by: GroupedBy
    measures: tuple[Measure, ...]
    lines: tuple[PeriodLine, ...]
    total: PeriodLine

    def highest_first(self, measure: Measure) -> tuple[PeriodLine, ...]:
        """Return the lines by a figure, those of the same in their usual order."""
        return tuple(sorted(self.lines, key=lambda line: line.figure(measure), reverse=True))
