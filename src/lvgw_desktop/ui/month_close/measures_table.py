"""指标表: the measures down the page, each with its figures; every figure can be opened."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.figures import MonthFigures
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.ui.month_close.figure_columns import (
    SPANS,
    MeasureRow,
    measure_columns,
    measure_rows,
)
from lvgw_desktop.ui.shared.cell_table import CellTable
from lvgw_desktop.ui.shared.layouts import column

ROW = 31


class MeasuresTable(QWidget):
    """`figure_asked(measure name, span name, FigureLine)`; `brief` where there is little room."""

    figure_asked = Signal(str, str, object)

    def __init__(self, vocabulary: Vocabulary, *, brief: bool = False) -> None:
        super().__init__()
        self._vocabulary, self._brief = vocabulary, brief
        self._month: StatisticalMonth | None = None
        self.table = self._made(StatisticalMonth(1, 1))
        self._box = column(self.table, spacing=0)
        self.setLayout(self._box)
        self.setFocusProxy(self.table)

    def show_figures(self, figures: MonthFigures) -> None:
        """Show a month; its heads name the months, so another one gets a table of its own."""
        if figures.month != self._month:
            self._month = figures.month
            before, self.table = self.table, self._made(figures.month)
            self._box.replaceWidget(before, self.table)
            self.setFocusProxy(self.table)
            before.deleteLater()
        self.table.show_rows(measure_rows(figures, self._vocabulary))

    def _made(self, month: StatisticalMonth) -> CellTable:
        table = CellTable(
            measure_columns(month, brief=self._brief),
            key=lambda row: row.measure.name,
            name="统计表",
            row_height=ROW,
        )
        table.cell_opened.connect(self._open)
        return table

    def _open(self, row: MeasureRow, column: str) -> None:
        span = column if column in SPANS else SPANS[0]
        self.figure_asked.emit(row.measure.name, span, row.line)
