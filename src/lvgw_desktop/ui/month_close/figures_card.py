"""统计表: the month's figures, each of which opens the logs it counts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.domain.figures import FigureLine
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.month_review import MonthReview
from lvgw_desktop.ui.month_close.figure_columns import (
    MATRIX_COLUMNS,
    SPANS,
    Grouping,
    matrix_lines,
)
from lvgw_desktop.ui.month_close.measures_table import MeasuresTable
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.cell_table import CellTable
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.segmented import Segmented

HEAD = 46


class FiguresCard(TableCard):
    """`figure_asked(measure name, span name, FigureLine)` when a figure is opened.

    `grouping_changed(Grouping)` tells that the figures are shown otherwise.
    """

    figure_asked = Signal(str, str, object)
    grouping_changed = Signal(object)

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._review: MonthReview | None = None
        self._title = Label("", "heading")
        self.grouping = Segmented(
            [(one, one.value) for one in Grouping], Grouping.ALL, name="怎样分"
        )
        self.matrix = _Matrix()
        self.measures = MeasuresTable(vocabulary)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.measures)
        self._stack.addWidget(self.matrix)
        head = QWidget()
        hint = ElidedLabel("点数字看是哪几条", "side")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = row(self._title, self.grouping, spacing=14, margins=(13, 6, 12, 6))
        line.put(hint, 1)
        head.setLayout(line)
        self.body.put(head)
        self.body.put(self._stack, 1)
        self.grouping.changed.connect(self._change_grouping)
        self.measures.figure_asked.connect(self.figure_asked)
        self.matrix.cell_opened.connect(self._open_cell)

    def show_review(self, review: MonthReview) -> None:
        """Show the figures of another month."""
        self._title.setText(f"{review.figures.month.number} 月统计表")
        self._review = review
        self._show()

    def table(self) -> CellTable:
        """Return the table in sight."""
        shown = self._stack.currentWidget()
        return self.matrix if shown is self.matrix else self.measures.table

    def _show(self) -> None:
        review, grouping = self._review, self.grouping.value()
        if review is None or grouping is None:
            return
        self.measures.show_figures(review.figures)
        if grouping is Grouping.ALL:
            self._stack.setCurrentWidget(self.measures)
        else:
            self.matrix.show_rows(matrix_lines(review.figures, grouping))
            self._stack.setCurrentWidget(self.matrix)

    def _change_grouping(self, grouping: Grouping) -> None:
        self._show()
        self.grouping_changed.emit(grouping)

    def _open_cell(self, line: FigureLine, column: str) -> None:
        name = MATRIX_COLUMNS[1].id if column == MATRIX_COLUMNS[0].id else column
        self.figure_asked.emit(name, SPANS[0], line)


class _Matrix(CellTable):
    """Heads of two short lines over narrow columns."""

    def __init__(self) -> None:
        super().__init__(MATRIX_COLUMNS, key=lambda line: (line.key, line.name), name="分组统计")
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
        self._raise_head()
        theme.current().changed.connect(self._raise_head)

    def _raise_head(self) -> None:
        self.horizontalHeader().setFixedHeight(theme.px(HEAD))
