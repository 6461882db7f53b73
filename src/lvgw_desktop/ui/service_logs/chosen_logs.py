"""选中的日志: the ticked logs or the one under the cursor, and what is asked for them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.ui.attachments.subject import subject_of
from lvgw_desktop.ui.service_logs.log_source import LogSource
from lvgw_desktop.ui.service_logs.log_stack import LogStack
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.ticks import Ticks


class ChosenLogs(QObject):
    """`file_asked([ids])` for 归档到卷…, `attachments_asked(Subject)`, `history_asked(uuid)`."""

    edit_asked = Signal(object)
    copy_asked = Signal(object)
    print_asked = Signal(list)
    file_asked = Signal(list)
    batch_asked = Signal(list)
    attachments_asked = Signal(object)
    history_asked = Signal(str)

    def __init__(
        self, stack: LogStack, operations: Operations, source: Callable[[], LogSource | None]
    ) -> None:
        """`source` returns the list that is shown."""
        super().__init__(stack)
        self._stack, self._table = stack, stack.table
        self._operations, self._source = operations, source
        self._table.opened.connect(lambda line: self.edit_asked.emit(line.log))

    def ticks(self) -> Ticks:
        """Return which logs are ticked."""
        return self._table.ticks()

    def ask(self, then: Callable[[list[int]], object]) -> None:
        """Hand the ids of the ticked logs to `then`, or of the one under the cursor, if any."""
        ticks, source, current = self.ticks(), self._source(), self.current()
        if ticks != Ticks() and source:
            self._operations.run(lambda: source.ticked(ticks), then=then, key="logs.ticked")
        elif current and current.id:
            then([current.id])

    def current(self) -> ServiceLog | None:
        """Return the log under the cursor."""
        line = self._stack.current_line()
        return line.log if line else None

    def untick(self) -> None:
        """Leave no log ticked, as after what was to be done with the ticked ones."""
        self._table.tick(frozenset())

    def edit(self) -> None:
        """编辑 the one under the cursor."""
        if log := self.current():
            self.edit_asked.emit(log)

    def copy(self) -> None:
        """照此复制一条."""
        if log := self.current():
            self.copy_asked.emit(log)

    def print_all(self) -> None:
        """打印日志."""
        self.ask(self.print_asked.emit)

    def print_current(self) -> None:
        """Print the one under the cursor, whatever is ticked."""
        log = self.current()
        if log and log.id:
            self.print_asked.emit([log.id])

    def file(self) -> None:
        """归档到卷…."""
        self.ask(self.file_asked.emit)

    def edit_all(self) -> None:
        """批量修改…."""
        self.ask(self.batch_asked.emit)

    def show_attachments(self) -> None:
        """附件 of the one under the cursor."""
        if log := self.current():
            self.attachments_asked.emit(subject_of(log))

    def show_history(self) -> None:
        """历史 of the one under the cursor."""
        if log := self.current():
            self.history_asked.emit(log.uuid)
