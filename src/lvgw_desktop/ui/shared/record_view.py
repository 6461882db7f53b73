"""记录表的样子: rows and headings of a fixed height, columns that fit, a ring round the cursor."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.column_widths import widths_of
from lvgw_desktop.ui.shared.columns import Column, Group, Key
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_cell import RecordCell
from lvgw_desktop.ui.shared.record_model import RecordModel
from lvgw_desktop.ui.shared.whole_rows import bring_in_sight, choose_row, choose_whole_rows

ONE_LINE = 36
TWO_LINES = 46
GROUP_LINE = 29
HEADER = 34
TICK_WIDTH = 36


class RecordView(QTableView):
    """How a `RecordTable` looks; what it does with keys, ticks and places is not known here."""

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        key: Key,
        operations: Operations | None,
        checkable: bool,
        name: str,
        row_height: int,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.records = RecordModel(columns, key, operations, self)
        self.records.checkable = checkable
        two_lines = any(column.second for column in columns)
        self._row_height = row_height or (TWO_LINES if two_lines else ONE_LINE)
        self._headings: list[int] = []
        self.setModel(self.records)
        self.setItemDelegate(RecordCell(self))
        self._declare_view()
        self._measure()
        theme.current().changed.connect(self._measure)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns; their rows have to follow at once."""
        self.records.set_columns(columns)
        self._fit_columns()

    def sizeHintForRow(self, _row: int) -> int:
        """Rows have one height."""
        return theme.px(self._row_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the least important columns when it gets narrow, and give the rest its width.

        Where it gets lower, the current row stays in sight.
        """
        current = self.visualRect(self.currentIndex())
        was_in_sight = current.top() >= 0 and current.bottom() < event.oldSize().height()
        super().resizeEvent(event)
        self._fit_columns()
        if was_in_sight and not current.isEmpty():
            bring_in_sight(self, self.currentIndex().row())

    def changeEvent(self, event: QEvent) -> None:
        """Draw the focus anew when the window becomes active."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and a ring around the current place while the keys go here."""
        super().paintEvent(event)
        ring = self.ring()
        if not self.hasFocus() or ring.isEmpty():
            return
        tokens = theme.current().tokens
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(tokens.ring_ink), tokens.ring))
        painter.drawRect(ring.adjusted(1, 0, -1, -1))

    def ring(self) -> QRect:
        """Return what the ring goes around: the whole row."""
        row = self.visualRect(self.currentIndex())
        if row.isEmpty():
            return row
        row.setLeft(0)
        row.setRight(self.viewport().width() - 1)
        return row

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and last row with Home and End; a row has no places of its own."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: int(self._begins_with_heading()),
            QAbstractItemView.CursorAction.MoveEnd: self.records.rowCount() - 1,
        }
        if action in ends:
            return self.records.index(ends[action], max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def choose_row(self, row: int) -> None:
        """Move to a row and select it alone, whatever keys are still held down."""
        choose_row(self, row)

    def current(self) -> Any:  # noqa: ANN401  any record
        """Return the record under the cursor, None if there is none."""
        record = self.records.record(self.currentIndex().row())
        return None if isinstance(record, Group) else record

    def selected_rows(self) -> Sequence[int]:
        """Return the selected rows, top to bottom; a range if they follow each other."""
        # By ranges: listing every index would take seconds after Ctrl+A.
        found = self.selectionModel().selection()
        ranges = [found.at(number) for number in range(found.count())]
        stretches = [range(each.top(), each.bottom() + 1) for each in ranges]
        return stretches[0] if len(stretches) == 1 else sorted(set().union(*stretches))

    def _begins_with_heading(self) -> bool:
        return self.records.rows.are_at_hand() and isinstance(self.records.record(0), Group)

    def _declare_view(self) -> None:
        choose_whole_rows(self)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        # At each painting a header asks every selected row of its column whether it can be
        # selected: seconds after Ctrl+A. It gets a selection of its own, that stays empty.
        header.setSelectionModel(QItemSelectionModel(self.records, header))
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(10)

    def _span_groups(self, first: int, last: int) -> None:
        if not self.records.rows.are_at_hand():  # headings come with rows at hand
            return
        self.clearSpans()
        self._level(self._headings)
        rows = range(first, last + 1)
        self._headings = [row for row in rows if isinstance(self.records.record(row), Group)]
        for row in self._headings:
            self.setSpan(row, 0, 1, self.records.columnCount())
            self.setRowHeight(row, theme.px(GROUP_LINE))

    def _level(self, rows: Iterable[int]) -> None:
        """Give rows the height of all: one that was set outlasts the heading that stood there."""
        height = theme.px(self._row_height)
        for row in rows:
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.px(self._row_height))
        self.verticalHeader().setMinimumSectionSize(theme.px(GROUP_LINE))
        self.horizontalHeader().setFixedHeight(theme.px(HEADER))
        if self.records.rows.are_at_hand():
            self._level(range(self.records.rowCount()))
        self._span_groups(0, self.records.rowCount() - 1)
        self._fit_columns()

    def _fit_columns(self) -> None:
        tick = theme.px(TICK_WIDTH) if self.records.checkable else 0
        widths = widths_of(self.records.columns, self.viewport().width() - tick, theme.px)
        for section in range(self.records.columnCount()):
            column = self.records.column(section)
            self.setColumnHidden(section, column is not None and column not in widths)
            self.setColumnWidth(section, widths.get(column, 0) if column else tick)
