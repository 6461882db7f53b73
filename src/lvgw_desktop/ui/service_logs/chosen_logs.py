"""选中的日志: the ticked logs or the one under the cursor, and what is asked for them."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import cast

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.ui.attachments.subject import subject_of
from lvgw_desktop.ui.service_logs.log_stack import LogStack
from lvgw_desktop.ui.shared.operations import Operations


class ChosenLogs(QObject):
    """`file_asked([ids])` for 归档到卷…, `attachments_asked(Subject)`, `history_asked(uuid)`."""

    edit_asked = Signal(object)
    copy_asked = Signal(object)
    print_asked = Signal(list)
    file_asked = Signal(list)
    batch_asked = Signal(list)
    attachments_asked = Signal(object)
    history_asked = Signal(str)

    def __init__(self, stack: LogStack, operations: Operations) -> None:
        super().__init__(stack)
        self._stack, self._table = stack, stack.table
        self._operations = operations
        self._table.opened.connect(lambda line: self.edit_asked.emit(line.log))

    def ticked(self) -> AbstractSet[int]:
        """Return the ids of the ticked logs."""
        return cast("AbstractSet[int]", self._table.ticked())

    def ask(self, then: Callable[[list[int]], object]) -> None:
        """Hand the ids of the ticked logs to `then`, or of the one under the cursor, if any."""
        ticked, current = self.ticked(), self.current()
        if ticked:
            self._operations.run(lambda: sorted(ticked), then=then, key="logs.ticked")
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
