"""选中的记录: the ticked records or the one under the cursor, and what is asked for them."""

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.other_kind import BY_NAME, OtherKind
from lvgw_desktop.services.other_records import OtherLine
from lvgw_desktop.ui.attachments.subject import Subject
from lvgw_desktop.ui.shared.record_table import RecordTable


class ChosenRecords(QObject):
    """`print_asked(kind, [ids])`, `attachments_asked(Subject)`, `history_asked(uuid)`."""

    print_asked = Signal(object, list)
    attachments_asked = Signal(object)
    history_asked = Signal(str)

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self._table = table

    def current(self) -> OtherLine | None:
        """Return the record under the cursor."""
        line = self._table.current()
        return line if isinstance(line, OtherLine) else None

    def kind(self) -> OtherKind | None:
        """Return the kind of the list, None while it is empty."""
        line = self.current()
        return BY_NAME[line.kind] if line else None

    def ids(self) -> list[int]:
        """Return the ids of the ticked records, or of the one under the cursor."""
        ticked = sorted(key[1] for key in self._table.ticked() if isinstance(key, tuple))
        line = self.current()
        return ticked or ([line.record.id] if line else [])

    def untick(self) -> None:
        """Leave no record ticked."""
        self._table.tick(frozenset())

    def print_all(self) -> None:
        """打印."""
        if kind := self.kind():
            self.print_asked.emit(kind, self.ids())

    def show_attachments(self) -> None:
        """附件 of the one under the cursor."""
        if line := self.current():
            record = line.record
            title = BY_NAME[line.kind].name_of(record)
            closed = bool(record.void_reason)
            self.attachments_asked.emit(
                Subject(record_uuid=record.uuid, title=title, closed=closed)
            )

    def show_history(self) -> None:
        """历史 of the one under the cursor."""
        if line := self.current():
            self.history_asked.emit(line.record.uuid)
