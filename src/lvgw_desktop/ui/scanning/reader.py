"""读扫描件: one run after another off the UI thread, with progress and 取消."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.scan_back import ScanBackService
from lvgw_desktop.services.scan_outcome import ScanOutcome
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Cancelled, Progress

CHANGED = ("service_logs", "scans")


class ScanReader(QObject):
    """`done(outcome)` after each run, one that was cancelled too; `refused(sentence)`."""

    done = Signal(object)
    refused = Signal(str)

    def __init__(self, operations: Operations, scan_back: ScanBackService, parent: QObject) -> None:
        super().__init__(parent)
        self._operations, self._scan_back = operations, scan_back
        self._queue: list[Path] = []
        self._running = False
        operations.crashed.connect(self._heed_crash)

    def read(self, sources: Sequence[Path]) -> None:
        """Read these, after those that are being read."""
        self._queue.extend(sources)
        if self._queue and not self._running:
            self._run()

    def _run(self) -> None:
        sources, self._queue = tuple(self._queue), []
        scan_back = self._scan_back

        def work(progress: Progress) -> ScanOutcome:
            def told(done: int, total: int, words: str) -> None:
                with suppress(Cancelled):  # the run stops by itself, and tells what it did
                    progress.report(done, total, words)

            return scan_back.run(sources, told, progress.cancelled)

        self._running = True
        self._operations.run(
            work,
            then=self._tell,
            refused=self._refuse,
            changed=CHANGED,
            label="正在读扫描件…",
            cancellable=True,
        )

    def _tell(self, outcome: ScanOutcome) -> None:
        self._end()
        self.done.emit(outcome)
        self.read(())

    def _refuse(self, refusal: Refusal) -> None:
        self._end()
        self.refused.emit(refusal.sentence)

    def _heed_crash(self, _error: Exception) -> None:
        self._end()

    def _end(self) -> None:
        self._running = False
