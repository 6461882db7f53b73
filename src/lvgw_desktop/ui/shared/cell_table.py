"""数字表: a table in which every cell can be opened, not only the row."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView

from lvgw_desktop.ui.shared import theme
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and a ring around the current cell while the keys go here."""
        QTableView.paintEvent(self, event)
        index = self.currentIndex()
        if not (self.hasFocus() and index.isValid() and self.current() is not None):
            return
        ring = QRect(self.visualRect(index)).adjusted(1, 0, -1, -1)
        tokens = theme.current().tokens
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(tokens.ring_ink), tokens.ring))
        painter.drawRect(ring)

    def _open(self) -> None:
        record = self.current()
        column = self.records.column(self.currentIndex().column())
        if record is not None and column is not None:
            self.cell_opened.emit(record, column.id)
