"""统计表: the figures of one 时段, each of which opens what it counts."""

from PySide6.QtCore import Qt, Signal

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period_figures import PeriodFigures, PeriodLine
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.ui.month_close.statistics_columns import (
    BEFORE,
    PeriodRow,
    group_columns,
    group_rows,
    period_columns,
    period_rows,
)
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.cell_table import CellTable
from lvgw_desktop.ui.shared.columns import Column

HEAD, ROW = 46, 31


class StatisticsTable(TableCard):
    """`figure_asked(PeriodFigures, Measure, PeriodLine)` when a figure is opened."""

    figure_asked = Signal(object, object, object)

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self.table: CellTable | None = None

    def show_figures(self, now: PeriodFigures, before: PeriodFigures) -> None:
        """Show a 时段; the cursor stays in its row and column."""
        if now.grouped_by is GroupedBy.OFFICE:
            table = _Figures(period_columns(now, before), "统计", row_height=ROW)
            table.cell_opened.connect(self._open_row)
            table.show_rows(period_rows(now, before, self._vocabulary))
        else:
            table = _Figures(group_columns(now, self._vocabulary), "分组统计", head=HEAD)
            table.cell_opened.connect(lambda line, column: self._open_cell(now, line, column))
            table.show_rows(group_rows(now))
        self._put(table)

    def _put(self, table: CellTable) -> None:
        """Put a table in the place of the one before: its heads are others."""
        before, self.table = self.table, table
        if before is None:
            self.body.put(table, 1)
        else:
            place, had_focus = before.currentIndex(), before.hasFocus()
            self.body.replaceWidget(before, table)
            table.setCurrentIndex(table.model().index(place.row(), place.column()))
            table.show()
            if had_focus:
                table.setFocus()
            before.hide()
            before.deleteLater()

    def _open_row(self, row: PeriodRow, column: str) -> None:
        figures = row.before if column == BEFORE else row.now
        self.figure_asked.emit(figures, row.measure, figures.total)

    def _open_cell(self, figures: PeriodFigures, line: PeriodLine, column: str) -> None:
        measure = next((one for one in figures.measures if one.name == column), figures.measures[0])
        self.figure_asked.emit(figures, measure, line)


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
