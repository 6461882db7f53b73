"""全年方格: who by month, in each square the figure, the darker the more."""

from collections.abc import Iterator
from decimal import Decimal

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.domain.year_figures import MONTHS, YearFigures, YearLine
from lvgw_desktop.services.statistics import GROUPED_WORDS
from lvgw_desktop.ui.month_close.statistics_asking import Asked, figure_of, together
from lvgw_desktop.ui.month_close.statistics_pane import ChartPane
from lvgw_desktop.ui.shared.chart_fill import Fill
from lvgw_desktop.ui.shared.chart_table import ChartTable
from lvgw_desktop.ui.shared.columns import Align, Column, Group
from lvgw_desktop.ui.shared.shade_cell import Shade, shade_column

_NAME, _FIGURE, _TOTAL, _ROW = 150, 82, 96, 31
_OF_MONTH = "month_"


class MatrixPane(ChartPane):
    """A row for each line of a grouping and a square for each month; villages by their street."""

    def read(self, asked: Asked) -> YearFigures:
        """Read the year; that of the whole office by its villages."""
        whole = asked.grouped_by is GroupedBy.OFFICE
        grouped_by = GroupedBy.VILLAGE if whole else asked.grouped_by
        return self.statistics.year(asked.period.year, grouped_by, asked.measure)

    def show_found(self, asked: Asked, found: YearFigures) -> None:
        """Show the squares."""
        self.title.setText(f"{found.year}年各月 {self.statistics.measure_words(asked.measure)}")
        self.remark.setText("颜色越显，数越大")
        unfinished = [(Fill.FAINT, f"{found.unfinished}月未完")] if found.unfinished else []
        self.legend.show_entries(unfinished)
        table = ChartTable(self._columns(asked, found), key=_key, name="全年方格", row_height=_ROW)
        table.cell_opened.connect(lambda line, column: self._open(asked, found, line, column))
        table.show_rows([*_grouped(found), found.total])
        self.place.put(table)

    def _columns(self, asked: Asked, found: YearFigures) -> tuple[Column, ...]:
        telling = self.telling(asked)
        most = max((one for line in found.lines for one in line.figures), default=Decimal(0))

        def of_year(line: YearLine) -> str:
            return telling.figure(line.name, f"{found.year}年", line.total, found.total.total)

        def month_column(number: int) -> Column:
            whole = found.total.figures[number - 1]

            def shade(line: YearLine) -> Shade:
                value = line.figures[number - 1]
                share = 0.0 if line.key is None or not most else float(value / most)
                words = hours_words(value) if value or found.has_begun(number) else ""
                return Shade(words, share, number == found.unfinished)

            def told(line: YearLine) -> str:
                value, month = line.figures[number - 1], StatisticalMonth(found.year, number)
                return telling.figure(line.name, month.words, value, whole)

            return shade_column(f"{_OF_MONTH}{number}", f"{number}月", _FIGURE, shade, told)

        return (
            Column("name", GROUPED_WORDS[found.grouped_by], _NAME, text=_name, tip=of_year),
            *map(month_column, range(1, MONTHS + 1)),
            Column(
                "total",
                "全年",
                _TOTAL,
                text=lambda line: hours_words(line.total),
                bold=lambda _line: True,
                align=Align.RIGHT,
                tip=of_year,
            ),
        )

    def _open(self, asked: Asked, found: YearFigures, line: YearLine, column: str) -> None:
        """Open the figure of a month, or that of the year."""
        months, when = together(found.months), f"{found.year}年"
        if column.startswith(_OF_MONTH):
            number = int(column.removeprefix(_OF_MONTH))
            months, when = found.months[number - 1], StatisticalMonth(found.year, number).words
        whose = "" if line.key is None else line.name
        figure = figure_of(asked.measure, months, found.grouped_by, line.key)
        self.figure_asked.emit(figure, self.telling(asked).title(whose, when))


def _grouped(found: YearFigures) -> Iterator[YearLine | Group]:
    """Yield the lines under the streets of the villages, in the order of the first of each."""
    streets = dict.fromkeys(line.group for line in found.lines)
    for street in streets:
        if street:
            yield Group(street)
        yield from (line for line in found.lines if line.group == street)


def _name(line: YearLine) -> str:
    return line.name


def _key(line: YearLine) -> object:
    return line.key
