"""余量: how much of the sheet is written, measured by the layout, off the UI thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.printing import PrintingService
from lvgw_desktop.ui.shared.operations import Operations

AFTER_MS = 300
KEY = "editor.capacity"


class Measure(QObject):
    """Asks for the capacity once typing rests a moment; `measured(pages, characters left)`."""

    measured = Signal(int, int)

    def __init__(
        self,
        operations: Operations,
        printing: PrintingService,
        read: Callable[[], ServiceLog],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._operations, self._printing, self._read = operations, printing, read
        self._wait = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._wait.timeout.connect(self.ask)

    def heed_change(self) -> None:
        """Note that something was typed."""
        self._wait.start()

    def ask(self) -> None:
        """Measure what the editor holds now."""
        self._wait.stop()
        log, printing = self._read(), self._printing
        self._operations.run(
            lambda: printing.capacity(log),
            then=lambda found: self.measured.emit(found.pages, found.characters_left),
            key=KEY,
        )

    def stop(self) -> None:
        """Ask no more."""
        self._wait.stop()
        self._operations.drop(KEY)


def counter_words(written: int, pages: int, left: int, *, short: bool = False) -> str:
    """Return 已写 138 字，本页还可写约 310 字; 会印成 2 页 once the sheet is full."""
    full = pages > 1
    if short:
        rest = f"会印成 {pages} 页" if full else f"还可写约 {left} 字"
        return f"{written} 字 · {rest}"
    rest = f"会印成 {pages} 页" if full else f"本页还可写约 {left} 字"
    return f"已写 {written} 字，{rest}"
