"""趋势图: a measure of the whole office month by month, beside the year before."""

from collections.abc import Iterator

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.year_figures import MONTHS, YearFigures
from lvgw_desktop.services.statistics import StatisticsService
from lvgw_desktop.ui.month_close.statistics_asking import Asked, figure_of
from lvgw_desktop.ui.month_close.statistics_pane import ChartPane
from lvgw_desktop.ui.shared.chart_fill import Fill
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.legend import Entry
from lvgw_desktop.ui.shared.trend_chart import TrendChart
from lvgw_desktop.ui.shared.trend_plot import TrendBar

_PX = 14
Years = tuple[YearFigures, YearFigures]
"""A year and the one before."""


class TrendPane(ChartPane):
    """Twelve months; those of the 时段 stand out, the year before stands paler beside them."""

    def __init__(self, statistics: StatisticsService) -> None:
        super().__init__(statistics)
        self.chart = TrendChart("趋势图", px=_PX)
        self.body.put(column(self.chart, margins=(14, 6, 14, 10)), 1)
        self.chart.opened.connect(lambda number: self._open(0, number))
        self.chart.past_opened.connect(lambda number: self._open(1, number))
        self._shown: tuple[Asked, Years] | None = None

    def start(self) -> None:
        """Put the cursor into the chart."""
        self.chart.setFocus()

    def read(self, asked: Asked) -> Years:
        """Read the year of the 时段 and the one before."""
        year = asked.period.year
        of_year = self.statistics.year
        return (
            of_year(year, GroupedBy.OFFICE, asked.measure),
            of_year(year - 1, GroupedBy.OFFICE, asked.measure),
        )

    def show_found(self, asked: Asked, found: Years) -> None:
        """Show both years, the cursor on the last month of the 时段 that has begun."""
        self._shown = asked, found
        year = found[0]
        self.title.setText(f"{year.year}年各月 {self.statistics.measure_words(asked.measure)}")
        self.legend.show_entries(list(_entries(asked, year)))
        self.chart.show_months([self._bar(asked, found, one) for one in range(1, MONTHS + 1)])
        begun = [one for one in _inside(asked) if year.has_begun(one)]
        self.chart.go_to(max(begun, default=_inside(asked).start) - 1)

    def _bar(self, asked: Asked, found: Years, number: int) -> TrendBar:
        year, before = found
        value = year.total.figures[number - 1]
        return TrendBar(
            label=f"{number}月",
            value=value if value or year.has_begun(number) else None,
            spoken=self._told(asked, year, number),
            past=before.total.figures[number - 1],
            past_spoken=self._told(asked, before, number),
            unfinished=number == year.unfinished,
            strong=number in _inside(asked),
        )

    def _told(self, asked: Asked, year: YearFigures, number: int) -> str:
        when, whole = StatisticalMonth(year.year, number).words, year.total
        return self.telling(asked).figure("", when, whole.figures[number - 1], whole.total)

    def _open(self, which: int, number: int) -> None:
        if self._shown is None:
            return
        asked, found = self._shown
        year = found[which]
        figure = figure_of(asked.measure, year.months[number], GroupedBy.OFFICE, None)
        when = StatisticalMonth(year.year, number + 1).words
        self.figure_asked.emit(figure, self.telling(asked).title("", when))


def _inside(asked: Asked) -> range:
    """Return the numbers of the months of the 时段."""
    return range(asked.period.first_month.number, asked.period.last_month.number + 1)


def _entries(asked: Asked, year: YearFigures) -> Iterator[Entry]:
    yield Fill.SOLID, asked.period.words
    if asked.period.kind is not PeriodKind.YEAR:
        yield Fill.MUTED, f"{year.year}年其他月"
    yield Fill.PALE, f"{year.year - 1}年"
    if year.unfinished:
        yield Fill.UNFINISHED, f"{year.unfinished}月未完"
