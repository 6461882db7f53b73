"""统计表: the figures of one 时段, each of which opens what it counts."""

from PySide6.QtCore import Qt

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.period_figures import PeriodFigures, PeriodLine
from lvgw_desktop.ui.month_close.statistics_asking import Asked, Telling, figure_of
from lvgw_desktop.ui.month_close.statistics_columns import (
    BEFORE,
    PeriodRow,
    group_columns,
    group_rows,
    period_columns,
    period_rows,
)
from lvgw_desktop.ui.month_close.statistics_pane import StatisticsPane
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.cell_table import CellTable
from lvgw_desktop.ui.shared.columns import Column

HEAD, ROW = 46, 31
Shown = tuple[PeriodFigures, PeriodFigures | None]
"""The figures of a 时段, and of the whole office those of the one before."""


class StatisticsTable(StatisticsPane):
    """All measures: of the whole office down the page, of groups across it."""

    def read(self, asked: Asked) -> Shown:
        """Read all measures of a 时段."""
        period, grouped_by = asked.period, asked.grouped_by
        whole = grouped_by is GroupedBy.OFFICE
        before = self.statistics.figures(period.previous, grouped_by) if whole else None
        return self.statistics.figures(period, grouped_by), before

    def show_found(self, _asked: Asked, found: Shown) -> None:
        """Show a 时段; the cursor stays in its row and column."""
        now, before = found
        if before is not None:
            table = _Figures(period_columns(now, before), "统计", row_height=ROW)
            table.cell_opened.connect(self._open_row)
            table.show_rows(period_rows(now, before, self.vocabulary))
        else:
            table = _Figures(group_columns(now, self.vocabulary), "分组统计", head=HEAD)
            table.cell_opened.connect(lambda line, column: self._open_cell(now, line, column))
            table.show_rows(group_rows(now))
        self.place.put(table)

    def _open_row(self, row: PeriodRow, column: str) -> None:
        figures = row.before if column == BEFORE else row.now
        self._open(figures, row.measure, figures.total)

    def _open_cell(self, figures: PeriodFigures, line: PeriodLine, column: str) -> None:
        measure = next((one for one in figures.measures if one.name == column), figures.measures[0])
        self._open(figures, measure, line)

    def _open(self, figures: PeriodFigures, measure: Measure, line: PeriodLine) -> None:
        whose = "" if line.key is None else line.name
        title = Telling(self.vocabulary, measure).title(whose, figures.period.words)
        figure = figure_of(measure, figures.months, figures.grouped_by, line.key)
        self.figure_asked.emit(figure, title)


class _Figures(CellTable):
    """A table with a cursor on each figure; `head` px for heads of two lines."""

    def __init__(
        self, columns: tuple[Column, ...], name: str, *, head: int = 0, row_height: int = 0
    ) -> None:
        super().__init__(columns, key=_key, name=name, row_height=row_height)
        if head:
            self._head = head
            self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
            self._raise_head()
            theme.current().changed.connect(self._raise_head)

    def _raise_head(self) -> None:
        self.horizontalHeader().setFixedHeight(theme.px(self._head))


def _key(row: PeriodRow | PeriodLine) -> object:
    return row.measure.name if isinstance(row, PeriodRow) else (row.key, row.name)
