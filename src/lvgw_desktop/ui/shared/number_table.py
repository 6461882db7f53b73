"""填数的表: a table of small whole numbers, typed into its cells one after another."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from lvgw_desktop.ui.shared.cell_table import CellTable
from lvgw_desktop.ui.shared.columns import Column, Group, Key
from lvgw_desktop.ui.shared.line_editors import FULL_WIDTH
from lvgw_desktop.ui.shared.record_model import Index

LARGEST = 9_999
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Number = Callable[[Any, str], int | None]


class NumberTable(CellTable):
    """`number_typed(record, column id, number)` with each digit; whoever hears it shows the rows.

    `number(record, column id)` is what stands in a cell of `numbers`, None for nothing. The first
    digit replaces it, further ones follow; Enter goes on to the next cell, Backspace takes a digit
    away, Del all.
    """

    number_typed = Signal(object, str, object)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        numbers: Sequence[str],
        number: Number,
        key: Key,
        name: str,
    ) -> None:
        super().__init__(columns, key=key, name=name)
        self._number = number
        ids = [one.id for one in columns]
        self._places = [ids.index(one) for one in numbers]
        self._column = self._places[0]
        self._is_going_on = False
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def choose_row(self, row: int) -> None:
        """Move to a row and stay in the column, also where the rows have come anew."""
        index = self.records.index(row, self._column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type into the cell, or go on to the next one."""
        digit = event.text().translate(FULL_WIDTH)
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_on()
        elif len(digit) == 1 and digit.isdecimal():
            self._type(digit)
        elif event.key() == Qt.Key.Key_Backspace:
            self._put(self._typed()[:-1])
        elif event.key() == Qt.Key.Key_Delete:
            self._put("")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a new number where the mouse chooses a cell."""
        self._is_going_on = False
        super().mousePressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Begin a new number where the keys go."""
        self._is_going_on = False
        return super().moveCursor(action, modifiers)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Remember the column: rows that come anew have none."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._column = current.column()

    def go_on(self) -> None:
        """Go to the next cell, from the last of a row to the first of the next one."""
        self._is_going_on = False
        self._place.let_go()
        row, column = self.currentIndex().row(), self.currentIndex().column()
        later = [one for one in self._places if one > column]
        if later:
            self._column = later[0]
        else:
            row, self._column = self._next_row(row), self._places[0]
        self.choose_row(row)

    def _next_row(self, row: int) -> int:
        rows = range(row + 1, self.records.rowCount())
        return next((one for one in rows if not self._is_group(one)), row)

    def _is_group(self, row: int) -> bool:
        return isinstance(self.records.record(row), Group)

    def _type(self, digit: str) -> None:
        begun = self._typed() if self._is_going_on else ""
        self._put(begun + digit)

    def _typed(self) -> str:
        record, column = self.current(), self._id()
        number = self._number(record, column) if record is not None and column else None
        return "" if number is None else str(number)

    def _put(self, digits: str) -> None:
        record, column = self.current(), self._id()
        number = int(digits) if digits else None
        if record is not None and column and (number or 0) <= LARGEST:
            self.number_typed.emit(record, column, number)
            self._is_going_on = True

    def _id(self) -> str:
        """Return the column of numbers the cursor is in, "" in another one."""
        place = self.currentIndex().column()
        column = self.records.column(place)
        return column.id if column and place in self._places else ""
