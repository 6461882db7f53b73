"""尽责表: all cells of a month, a quarter or a year, and what of them lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.duties.duty import DutyCell
from lvgw_desktop.domain.duties.shortfall import Shortfall, Wording
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.statistical_month import month_before

_ASKED = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)


@dataclass(frozen=True, kw_only=True, slots=True)
class DutyBoard:
    """What a period asks, as of a day.

    Beside its own cells it has those of the months and quarters in it, and those of the quarter,
    half-year and year that it lies in: a lecture of the quarter can be held in any of its months.
    """

    period: Period
    today: date
    spans: tuple[Span, ...]
    cells: tuple[DutyCell, ...]
    wording: Wording

    @property
    def span(self) -> Span:
        """Return the days of the period itself."""
        return next(one for one in self.spans if one.period == self.period)

    @property
    def shortfalls(self) -> tuple[Shortfall, ...]:
        """Return what lacks of the period itself, and what lacks of a longer one and is due in it.

        What has no day, like a notice board, is told whenever it lacks.
        """
        lacking = [one for one in self.cells if self._is_due(one)]
        return tuple(self.wording.shortfalls(lacking, self.spans))

    def of_rule(self, rule_id: str, period: Period | None = None) -> tuple[DutyCell, ...]:
        """Return the cells of a rule, of all periods or of one."""
        its = (one for one in self.cells if one.rule_id == rule_id)
        return tuple(one for one in its if period in (None, one.period))

    def of_village(self, village_id: int) -> tuple[DutyCell, ...]:
        """Return a row of the board."""
        return tuple(one for one in self.cells if one.village_id == village_id)

    def _is_due(self, cell: DutyCell) -> bool:
        if cell.period.kind.value <= self.period.kind.value or cell.by is None:
            return True
        return cell.by <= self.span.last


def periods_shown(period: Period) -> Iterator[Period]:
    """Yield a period with all that lie in it and all that it lies in, the shorter ones first."""
    for kind in _ASKED:
        latest = period.as_kind(kind)
        number = max(1, period.kind.value // kind.value)
        for before in reversed(range(number)):
            yield period_of(month_before(latest.first_month, before * kind.value), kind)
