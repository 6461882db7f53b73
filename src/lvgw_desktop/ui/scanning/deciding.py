"""认一认: does what is decided about a page that found no log by itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.scan_page import ScanPage
from lvgw_desktop.services.scan_back import Decision, ScanBackService
from lvgw_desktop.ui.scanning.heaps import Heaps
from lvgw_desktop.ui.scanning.reader import CHANGED
from lvgw_desktop.ui.shared.operations import Operations


class ScanDeciding(QObject):
    """Answers the lists of pages; `decided(sentence, Undo)` when it is done."""

    decided = Signal(str, object)

    def __init__(self, heaps: Heaps, operations: Operations, scan_back: ScanBackService) -> None:
        super().__init__(heaps)
        self._heaps, self._operations, self._scan_back = heaps, operations, scan_back
        heaps.attach_asked.connect(self._attach)
        heaps.aside_asked.connect(self._put_aside)

    def _attach(self, page: ScanPage, number: str, page_number: int) -> None:
        self._decide(
            lambda: self._scan_back.attach(page.id or 0, number, page_number),
            self._heaps.match.tell,
        )

    def _put_aside(self, page: ScanPage, reason: str) -> None:
        self._decide(
            lambda: self._scan_back.put_aside(page.id or 0, reason), self._heaps.reason.decline
        )

    def _decide(self, work: Callable[[], Decision], decline: Callable[[str], object]) -> None:
        self._operations.run(
            work,
            then=self._tell,
            refused=lambda refusal: decline(refusal.sentence),
            changed=CHANGED,
            urgent=True,
        )

    def _tell(self, decision: Decision) -> None:
        self._heaps.start()
        self.decided.emit(decision.sentence, lambda: self._scan_back.undo(decision))
