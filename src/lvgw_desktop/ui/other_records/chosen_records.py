"""选中的记录: the ticked records or the one under the cursor, and what is asked for them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.other_kind import BY_NAME, OtherKind
from lvgw_desktop.services.other_records import OtherLine
from lvgw_desktop.ui.attachments.subject import Subject
from lvgw_desktop.ui.other_records.record_source import RecordSource
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable


class ChosenRecords(QObject):
    """`print_asked(kind, [ids])`, `attachments_asked(Subject)`, `history_asked(uuid)`."""

    print_asked = Signal(object, list)
    attachments_asked = Signal(object)
    history_asked = Signal(str)

    def __init__(
        self,
        table: RecordTable,
        operations: Operations,
        source: Callable[[], RecordSource | None],
    ) -> None:
        """`source` returns the list that is shown."""
        super().__init__(table)
        self._table, self._operations, self._source = table, operations, source

    def current(self) -> OtherLine | None:
        """Return the record under the cursor."""
        line = self._table.current()
        return line if isinstance(line, OtherLine) else None

    def ask(self, then: Callable[[OtherKind, list[int]], object]) -> None:
        """Hand kind and ids of the ticked records to `then`, or of the one under the cursor."""
        ticked, source, line = self._table.ticked(), self._source(), self.current()
        if ticked and source:
            self._operations.run(
                lambda: source.among(ticked),
                then=lambda ids: then(source.kind, ids),
                key="others.ticked",
            )
        elif source and line:
            then(source.kind, [line.record.id])

    def untick(self) -> None:
        """Leave no record ticked."""
        self._table.tick(frozenset())

    def print_all(self) -> None:
        """打印."""
        self.ask(self.print_asked.emit)

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
