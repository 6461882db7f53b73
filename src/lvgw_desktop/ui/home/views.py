"""月、季度、年、各项: the four ways to look at the board, each of a kind of period."""

from dataclasses import dataclass
from enum import Enum

from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.board_rows import BoardTable
from lvgw_desktop.ui.home.rule_view import rule_table
from lvgw_desktop.ui.home.village_views import month_table, quarter_table, year_table


class View(Enum):
    """One way to look at the board; the value is its word."""

    MONTH = "月"
    QUARTER = "季度"
    YEAR = "年"
    RULES = "各项"

    @property
    def kind(self) -> PeriodKind:
        """Return the kind of period it shows."""
        return {View.MONTH: PeriodKind.MONTH, View.QUARTER: PeriodKind.QUARTER}.get(
            self, PeriodKind.YEAR
        )


@dataclass(frozen=True, slots=True)
class Look:
    """What of the board is looked at."""

    view: View
    period: Period

    def through(self, view: View, present: StatisticalMonth) -> "Look":
        """Return the same time in another view; what is under way stays what is under way."""
        now = period_of(present, self.period.kind) == self.period
        month = present if now else self.period.last_month
        return Look(view, period_of(month, view.kind))


def table_of(view: View, overview: HomeOverview) -> BoardTable:
    """Return columns and rows of a view."""
    tables = {
        View.MONTH: month_table,
        View.QUARTER: quarter_table,
        View.YEAR: year_table,
        View.RULES: rule_table,
    }
    return tables[view](overview)
