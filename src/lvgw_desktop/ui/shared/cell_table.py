"""数字表: a table in which every cell can be opened, not only the row."""

from PySide6.QtCore import QRect, Signal

from lvgw_desktop.ui.shared.record_table import RecordTable


class CellTable(RecordTable):
    """A record table with a cursor on one cell: ← → walk, Enter or double click open it."""

    cell_opened = Signal(object, str)

    def choose_row(self, row: int) -> None:
        """Move to a row and stay in the column."""
        column = max(self.currentIndex().column(), 0)
        index = self.records.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def ring(self) -> QRect:
        """Return what the ring goes around: the one cell, and nothing on a heading."""
        on_record = self.current() is not None
        return self.visualRect(self.currentIndex()) if on_record else QRect()

    def current_column(self) -> str:
        """Return the id of the column under the cursor, "" while there is none."""
        column = self.records.column(self.currentIndex().column())
        return column.id if column else ""

    def current_title(self) -> str:
        """Return the title of the column under the cursor."""
        column = self.records.column(self.currentIndex().column())
        return column.title if column else ""

    def open_current(self) -> None:
        """Open the record of the cell under the cursor."""
        record, column = self.current(), self.current_column()
        if record is not None and column:
            self.cell_opened.emit(record, column)
