"""核对纸面: while a printed log is changed, says how it differs from its paper."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.printing import PrintedSheet, PrintingService
from lvgw_desktop.ui.service_logs.paper_note import PaperNote
from lvgw_desktop.ui.shared.operations import Operations

KEY = "editor.paper"


class PaperWatch(QObject):
    """`note` stands over the editor; it is asked anew when a field is left."""

    def __init__(
        self,
        operations: Operations,
        printing: PrintingService,
        read: Callable[[], ServiceLog],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._operations, self._printing, self._read = operations, printing, read
        self.note = PaperNote(actions=False)

    def ask(self) -> None:
        """Compare what the editor holds now with the paper; a new log has none."""
        log, printing = self._read(), self._printing
        if log.uuid:
            self._operations.run(lambda: printing.printed_sheet(log), then=self._show, key=KEY)

    def stop(self) -> None:
        """Ask no more."""
        self._operations.drop(KEY)

    def _show(self, paper: PrintedSheet | None) -> None:
        self.note.show_paper(paper, self._printing.workplace.today)
