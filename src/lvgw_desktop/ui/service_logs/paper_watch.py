"""核对纸面: while a printed log is changed, says how it differs from its paper."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.printing import PrintedSheet, PrintingService
from lvgw_desktop.ui.service_logs.paper_words import HEADING, difference_lines
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.states import Banner

KEY = "editor.paper"
MOST_LINES = 2


class PaperWatch(QObject):
    """`banner` stands over the editor; the paper is compared anew when a field is left."""

    def __init__(
        self,
        operations: Operations,
        printing: PrintingService,
        read: Callable[[], ServiceLog],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._operations, self._printing, self._read = operations, printing, read
        self.banner = Banner("", closed=False, icon="warning-circle")
        self.banner.hide()

    def ask(self) -> None:
        """Compare what the editor holds now with the paper; a new log has none."""
        log, printing = self._read(), self._printing
        if log.uuid:
            self._operations.run(lambda: printing.printed_sheet(log), then=self._show, key=KEY)

    def stop(self) -> None:
        """Ask no more."""
        self._operations.drop(KEY)

    def _show(self, paper: PrintedSheet | None) -> None:
        lines = difference_lines(paper.differences, MOST_LINES) if paper else ()
        self.banner.sentence.setText(f"{HEADING}　" + "\n".join(lines))
        self.banner.setVisible(bool(lines))
