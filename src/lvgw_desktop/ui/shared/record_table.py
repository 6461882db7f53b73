"""记录表: a table that opens 100,000 rows at once, keeps its place, and copies into WPS."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from lvgw_desktop.ui.shared.columns import Column, Group, Key, Keys, Rows, Source
from lvgw_desktop.ui.shared.copy_rows import copy_rows
from lvgw_desktop.ui.shared.list_opening import Place
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_model import Index
from lvgw_desktop.ui.shared.record_view import RecordView


class RecordTable(RecordView):
    """Declared columns over a source of records.

    Signals: `opened(record)` on Enter or double click; `current_changed(record | None)`;
    `ticks_changed`; `sort_asked(column id, descending)`; `delete_asked(record)`
    on Del; `typed(text)` when a letter is typed, to start a search; `counted(total)`.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    ticks_changed = Signal()
    sort_asked = Signal(str, bool)
    delete_asked = Signal(object)
    typed = Signal(str)
    counted = Signal(int)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        key: Key,
        operations: Operations | None = None,
        checkable: bool = False,
        name: str = "",
        row_height: int = 0,
    ) -> None:
        super().__init__(
            columns,
            key=key,
            operations=operations,
            checkable=checkable,
            name=name,
            row_height=row_height,
        )
        self._kept_key: Hashable | None = None
        self._kept_top: int | None = None
        self._kept_scroll = 0
        self._sorted_by = ("", False)
        self._connect()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show records (and Group headings) that are at hand; selection and place stay."""
        self.show_source(Rows(rows))

    def show_source(self, source: Source | Rows, at: Hashable | None = None) -> None:
        """Show what a source gives, page by page.

        The cursor goes to the record `at`, else it stays on its record, or goes to the nearest one
        left, at the same height of the window. Ticks stay on the records that a paged source still
        has.
        """
        place = self._place()
        if at is not None:
            self._kept_top = None
            place = Place((at, *place.keys), place.row)
        self.records.show_source(source, place)

    def mark_sorted(self, column: str, *, descending: bool) -> None:
        """Show in the header what the source is sorted by; another click there turns it round."""
        self._sorted_by = (column, descending)
        header = self.horizontalHeader()
        places = enumerate(map(self.records.column, range(self.records.columnCount())))
        section = next(place for place, one in places if one and one.id == column)
        # WPS and Excel let the arrow point down where the last comes first; Qt does the reverse.
        arrow = Qt.SortOrder.AscendingOrder if descending else Qt.SortOrder.DescendingOrder
        header.setSortIndicatorShown(True)
        header.setSortIndicator(section, arrow)

    def current(self) -> Any:  # noqa: ANN401  any record
        """Return the record under the cursor, None if there is none."""
        record = self.records.record(self.currentIndex().row())
        return None if isinstance(record, Group) else record

    def selected(self) -> list[Any]:
        """Return the selected records that are at hand, top to bottom."""
        records = (self.records.record(row) for row in self._selected_rows())
        return [each for each in records if each is not None and not isinstance(each, Group)]

    def ticked(self) -> Keys:
        """Return the keys of the ticked records."""
        return self.records.ticking.keys

    def tick(self, keys: Keys) -> None:
        """Tick exactly these."""
        self.records.ticking.tick(keys)

    def choose(self, key: Hashable) -> bool:
        """Move to the record with this key, if it is at hand."""
        row = self.records.row_of(key)
        if row >= 0:
            self.choose_row(row)
            self._kept_top = None
        return row >= 0

    def choose_row(self, row: int) -> None:
        """Move to a row and select it alone, whatever keys are still held down."""
        index = self.records.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as text and as a table that WPS understands."""
        columns = self.records.columns
        self.records.gather(self._selected_rows(), lambda rows: copy_rows(columns, rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, tick, copy, delete, or start a search."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and self.records.checkable:
            self._tick_all()
        elif not self._act_on(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick when the tick's column is clicked."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and self.records.checkable and index.column() == 0:
            self.records.turn_rows([index.row()])

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and last row with Home and End; a row has no places of its own."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.records.rowCount() - 1,
        }
        if action in ends:
            return self.records.index(ends[action], max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which record the cursor is on."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self._tell_current()

    def _connect(self) -> None:
        self.records.opened.connect(self._restore)
        self.records.page_came.connect(self._page_came)
        self.records.ticking.changed.connect(self.ticks_changed)
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(self._sort)

    def _act_on(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        record = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._open()
        elif event.key() == Qt.Key.Key_Space and plain and self.records.checkable:
            self.records.turn_rows(self._selected_rows())
        elif event.key() == Qt.Key.Key_Delete and plain and record is not None:
            self.delete_asked.emit(record)
        elif plain and event.text().isalnum():
            self.typed.emit(event.text())
        else:
            return False
        return True

    def _selected_rows(self) -> Sequence[int]:
        # By ranges: listing every index would take seconds after Ctrl+A.
        found = self.selectionModel().selection()
        ranges = [found.at(number) for number in range(found.count())]
        stretches = [range(each.top(), each.bottom() + 1) for each in ranges]
        return stretches[0] if len(stretches) == 1 else sorted(set().union(*stretches))

    def _open(self) -> None:
        record = self.current()
        if record is not None:
            self.opened.emit(record)

    def _sort(self, section: int) -> None:
        column = self.records.column(section)
        if column is None or not column.sortable:
            return
        before, was_descending = self._sorted_by
        descending = before == column.id and not was_descending
        self.mark_sorted(column.id, descending=descending)  # the header flips its own at each click
        self.sort_asked.emit(column.id, descending)

    def _tick_all(self) -> None:
        self.selectAll()
        self.records.turn_all()

    def _place(self) -> Place:
        """Remember how high the cursor stands in the window, and return where it is."""
        row = self.currentIndex().row()
        self._kept_scroll = self.verticalScrollBar().value()
        self._kept_top = self.rowViewportPosition(row) if row >= 0 else None
        if row >= 0:  # without its record at hand nothing but the row is known of the place
            return Place(self.records.keys_around(row) if self.current() is not None else (), row)
        return Place(() if self._kept_key is None else (self._kept_key,), row)

    def _restore(self, total: int, row: int) -> None:
        self._span_groups(0, total - 1)
        if total:
            row = self._first_record(row, total)
            self.choose_row(row)
            QTimer.singleShot(0, self, lambda: self._put_at_kept_height(row))
        else:
            self.current_changed.emit(None)
        self.counted.emit(total)

    def _put_at_kept_height(self, row: int) -> None:
        """Scroll so that the row stands where the cursor stood; a list at its top stays there."""
        if self._kept_top is None or row >= self.records.rowCount():
            return
        bar = self.verticalScrollBar()
        top = self.rowViewportPosition(row) + bar.value()
        at_top = not self._kept_scroll and top + self.rowHeight(row) <= self.viewport().height()
        bar.setValue(0 if at_top else top - self._kept_top)

    def _first_record(self, row: int, total: int) -> int:
        while row < total - 1 and isinstance(self.records.record(row), Group):
            row += 1
        return row

    def _page_came(self, first: int, last: int) -> None:
        self._span_groups(first, last)
        if first <= self.currentIndex().row() <= last:
            self._tell_current()

    def _tell_current(self) -> None:
        record = self.current()
        if record is not None:
            self._kept_key = self.records.key(record)
        self.current_changed.emit(record)
