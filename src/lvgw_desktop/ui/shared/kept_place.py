"""停在原处: a table whose list comes anew stands where it stood, with the rows selected before."""

from collections.abc import Hashable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QPersistentModelIndex,
    QTimer,
)

from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.list_opening import OpenedList, Place
from lvgw_desktop.ui.shared.record_view import RecordView

_FLAGS = QItemSelectionModel.SelectionFlag


class KeptPlace(QObject):
    """The cursor stays on its record, or goes to the nearest one left, at the same height."""

    def __init__(self, table: RecordView) -> None:
        super().__init__(table)
        self._table, self._rows = table, table.records.rows
        self._key: Hashable | None = None
        self._top: int | None = None
        self._scroll = 0
        self._range_begin = QPersistentModelIndex()

    def note(self, record: object) -> None:
        """Remember the record under the cursor, for a time when it cannot be asked for."""
        self._key = self._table.records.key(record)

    def let_go(self) -> None:
        """Keep no height: the cursor goes elsewhere."""
        self._top = None

    def here(self) -> Place:
        """Remember how high the cursor stands in the window, and return where it is."""
        table = self._table
        row = table.currentIndex().row()
        self._scroll = table.verticalScrollBar().value()
        self._top = table.rowViewportPosition(row) if row >= 0 else None
        if row < 0:
            return Place(() if self._key is None else (self._key,), row)
        if not self._rows.keys_of([self._rows.record(row)]):
            return Place((), row)  # without its record nothing but the row is known of the place
        return Place(self._rows.keys_around(row), row, self._begin(row))

    def restore(self, opened: OpenedList) -> None:
        """Stand there again, in a list that has rows."""
        row = self._first_record(opened.row)
        self._table.choose_row(row)
        if opened.begin not in {-1, opened.row}:
            begin = min(opened.begin, opened.total - 1)
            self._range_begin = QPersistentModelIndex(self._table.records.index(begin, 0))
            self._select_range(_FLAGS.ClearAndSelect)
        QTimer.singleShot(0, self, lambda: self._put_at_height(row))

    def extend_range(self, how: QItemSelectionModel.SelectionFlag) -> bool:
        """Select from where the kept range began to the cursor; False if there is none.

        Qt itself forgets with the rows where Shift+↓ began.
        """
        if self._range_begin.row() not in self._table.selected_rows():
            return False
        self._select_range(how)
        return True

    def end_range(self) -> None:
        """Let the next range begin where Qt says."""
        self._range_begin = QPersistentModelIndex()

    def _select_range(self, how: QItemSelectionModel.SelectionFlag) -> None:
        ends = sorted((self._range_begin.row(), self._table.currentIndex().row()))
        rows = QItemSelection(*(self._table.records.index(end, 0) for end in ends))
        self._table.selectionModel().select(rows, how | _FLAGS.Rows)

    def _begin(self, row: int) -> tuple[Hashable, ...]:
        """Return the key at which the range that ends at this row begins, if there is one."""
        selected = self._table.selected_rows()
        if not isinstance(selected, range) or row not in {*selected[:1], *selected[-1:]}:
            return ()
        begin = selected[0] + selected[-1] - row
        return self._rows.keys_of([self._rows.record(begin)] if self._rows.has(begin) else [])

    def _first_record(self, row: int) -> int:
        while row < self._rows.total - 1 and isinstance(self._rows.record(row), Group):
            row += 1
        return row

    def _put_at_height(self, row: int) -> None:
        """Scroll so that the row stands where the cursor stood; a list at its top stays there."""
        table = self._table
        if self._top is None or row >= self._rows.total:
            return
        bar = table.verticalScrollBar()
        top = table.rowViewportPosition(row) + bar.value()
        at_top = not self._scroll and top + table.rowHeight(row) <= table.viewport().height()
        bar.setValue(0 if at_top else top - self._top)
