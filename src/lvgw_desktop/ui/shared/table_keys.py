"""表里的键: what the keys do to the rows of a table: open, tick, copy, delete, start a search."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from lvgw_desktop.ui.shared.record_view import RecordView

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class TableKeys(QObject):
    """Ticks by itself and asks for the rest: `delete_asked(record)`, `typed(letter)`."""

    open_asked = Signal()
    copy_asked = Signal()
    delete_asked = Signal(object)
    typed = Signal(str)

    def __init__(self, table: RecordView) -> None:
        super().__init__(table)
        self._table = table

    def act_on(self, event: QKeyEvent) -> bool:
        """Do what a key means; False for one that Qt knows better."""
        records = self._table.records
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll) and records.checkable:
            self._table.selectAll()
            records.turn_all()
        else:
            return event.modifiers() in _PLAIN and self._act_on_plain(event)
        return True

    def _act_on_plain(self, event: QKeyEvent) -> bool:
        records, record = self._table.records, self._table.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_asked.emit()
        elif event.key() == Qt.Key.Key_Space and records.checkable:
            records.turn_rows(self._table.selected_rows())
        elif event.key() == Qt.Key.Key_Delete and record is not None:
            self.delete_asked.emit(record)
        elif event.text().isalnum():
            self.typed.emit(event.text())
        else:
            return False
        return True
