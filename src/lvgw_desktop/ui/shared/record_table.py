"""记录表: a table that opens 100,000 rows at once, keeps its place, and copies into WPS."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from lvgw_desktop.ui.shared.columns import Column, Group, Key, Keys, Rows, Source
from lvgw_desktop.ui.shared.copy_rows import copy_rows
from lvgw_desktop.ui.shared.header_sorting import HeaderSorting
from lvgw_desktop.ui.shared.kept_place import KeptPlace
from lvgw_desktop.ui.shared.list_opening import OpenedList
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_model import Index
from lvgw_desktop.ui.shared.record_view import RecordView
from lvgw_desktop.ui.shared.table_keys import TableKeys


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
        self.sorting = HeaderSorting(self.horizontalHeader(), self.records)
        self._place, self._keys = KeptPlace(self), TableKeys(self)
        self._connect()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show records (and Group headings) that are at hand; selection and place stay."""
        self.show_source(Rows(rows))

    def show_source(self, source: Source | Rows, at: Hashable | None = None) -> None:
        """Show what a source gives, page by page.

        The cursor goes to the record `at`, else it stays on its record, or goes to the nearest one
        left, at the same height of the window; a range that was selected stays selected. Ticks
        stay on the records that a paged source still has.
        """
        place = self._place.here()
        if at is not None:
            self._place.let_go()
            place = replace(place, keys=(at, *place.keys), begin=())
        self.records.rows.show(source, place, self.ticked())

    def selected(self) -> list[Any]:
        """Return the selected records that are at hand, top to bottom."""
        records = (self.records.record(row) for row in self.selected_rows())
        return [each for each in records if each is not None and not isinstance(each, Group)]

    def ticked(self) -> Keys:
        """Return the keys of the ticked records."""
        return self.records.ticking.keys

    def tick(self, keys: Keys) -> None:
        """Tick exactly these."""
        self.records.ticking.tick(keys)

    def choose(self, key: Hashable) -> bool:
        """Move to the record with this key, if it is at hand."""
        row = self.records.rows.row_of(key)
        if row >= 0:
            self.choose_row(row)
            self._place.let_go()
        return row >= 0

    def open_current(self) -> None:
        """Open the record under the cursor."""
        record = self.current()
        if record is not None:
            self.opened.emit(record)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as text and as a table that WPS understands."""
        columns = self.records.columns
        self.records.rows.gather(self.selected_rows(), lambda rows: copy_rows(columns, rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, tick, copy, delete, or start a search."""
        if self._keys.act_on(event):
            return
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._place.end_range()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick when the tick's column is clicked."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and self.records.checkable and index.column() == 0:
            self.records.turn_rows([index.row()])

    def setSelection(self, box: QRect, how: QItemSelectionModel.SelectionFlag) -> None:
        """Go on with a range that began before the list came anew."""
        extends = how & QItemSelectionModel.SelectionFlag.Current
        if not extends:
            self._place.end_range()
        if not (extends and self._place.extend_range(how)):
            super().setSelection(box, how)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which record the cursor is on."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self._tell_current()

    def _connect(self) -> None:
        self.records.rows.opened.connect(self._heed_opened)
        self.records.rows.came.connect(self._heed_page)
        self.records.ticking.changed.connect(self.ticks_changed)
        self.sorting.asked.connect(self.sort_asked)
        self.doubleClicked.connect(self.open_current)
        keys = self._keys
        keys.open_asked.connect(self.open_current)
        keys.copy_asked.connect(self.copy)
        keys.delete_asked.connect(self.delete_asked)
        keys.typed.connect(self.typed)

    def _heed_opened(self, opened: OpenedList) -> None:
        self._span_groups(0, opened.total - 1)
        if opened.total:
            self._place.restore(opened)
        else:
            self.current_changed.emit(None)
        self.counted.emit(opened.total)

    def _heed_page(self, first: int, last: int) -> None:
        self._span_groups(first, last)
        if first <= self.currentIndex().row() <= last:
            self._tell_current()

    def _tell_current(self) -> None:
        record = self.current()
        if record is not None:
            self._place.note(record)
        self.current_changed.emit(record)
