"""比较图: the lines of a grouping as bars, the longest first."""

from lvgw_desktop.domain.period_figures import PeriodFigures, PeriodLine
from lvgw_desktop.domain.share import share_words
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.services.statistics import GROUPED_WORDS
from lvgw_desktop.ui.month_close.statistics_asking import Asked, figure_of
from lvgw_desktop.ui.month_close.statistics_pane import ChartPane
from lvgw_desktop.ui.shared.bar_cell import bar_column
from lvgw_desktop.ui.shared.chart_fill import Fill
from lvgw_desktop.ui.shared.chart_table import ChartTable
from lvgw_desktop.ui.shared.columns import Align, Column

_NAME, _FIGURE, _SHARE = 220, 100, 90


class BarsPane(ChartPane):
    """One bar for each village, adviser, firm …, its figure and its share beside it."""

    def read(self, asked: Asked) -> PeriodFigures:
        """Read the lines."""
        return self.statistics.figures(asked.period, asked.grouped_by, asked.measure)

    def show_found(self, asked: Asked, found: PeriodFigures) -> None:
        """Show the bars, those of the same length in their usual order."""
        total = found.total.figure(asked.measure)
        self.title.setText(f"{found.period.words} {self.statistics.measure_words(asked.measure)}")
        self.remark.setText(f"合计 {hours_words(total)}")
        table = ChartTable(self._columns(asked, found), key=_key, name="比较图")
        table.cell_opened.connect(lambda line, _column: self._open(asked, found, line))
        table.show_rows(found.highest_first(asked.measure))
        self.place.put(table)

    def _columns(self, asked: Asked, found: PeriodFigures) -> tuple[Column, ...]:
        measure, telling = asked.measure, self.telling(asked)
        total = found.total.figure(measure)

        def tip(line: PeriodLine) -> str:
            whose = f"{line.name}({line.second})" if line.second else line.name
            return telling.figure(whose, found.period.words, line.figure(measure), total)

        most = max((line.figure(measure) for line in found.lines), default=total)
        return (
            Column(
                "name",
                GROUPED_WORDS[asked.grouped_by],
                _NAME,
                text=lambda line: line.name,
                second=(lambda line: line.second)
                if any(one.second for one in found.lines)
                else None,
                tip=tip,
            ),
            bar_column(lambda line: [(Fill.MUTED, line.figure(measure))], most, tip),
            Column(
                "figure",
                telling.unit,
                _FIGURE,
                text=lambda line: hours_words(line.figure(measure)),
                align=Align.RIGHT,
                tip=tip,
            ),
            Column(
                "share",
                "占全部",
                _SHARE,
                text=lambda line: share_words(line.figure(measure), total),
                align=Align.RIGHT,
                tip=tip,
            ),
        )

    def _open(self, asked: Asked, found: PeriodFigures, line: PeriodLine) -> None:
        figure = figure_of(asked.measure, found.months, found.grouped_by, line.key)
        self.figure_asked.emit(figure, self.telling(asked).title(line.name, found.period.words))


def _key(line: PeriodLine) -> object:
    return line.key
