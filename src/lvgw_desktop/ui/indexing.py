"""建索引: brings the search index up to date after a pause, off the UI thread, until all is in."""

from PySide6.QtCore import QObject, QTimer

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress import Progress

KEY = "search.index"
PAUSE = 3000
"""ms without a change."""


class Indexing(QObject):
    """Begins when the window has been open for a while, and again after every change."""

    def __init__(self, window: QObject, use_cases: UseCases, operations: Operations) -> None:
        super().__init__(window)
        self._use_cases, self._operations = use_cases, operations
        self.pause = QTimer(self, interval=PAUSE, singleShot=True)
        self.pause.timeout.connect(self._begin)
        operations.changed.connect(self._wait)
        self.pause.start()

    def _wait(self, _topics: frozenset[str]) -> None:
        self.pause.start()

    def _begin(self) -> None:
        self._operations.run(self._take_in, key=KEY)

    def _take_in(self, progress: Progress) -> None:
        while self._use_cases.indexing.go_on() and not progress.cancelled():
            pass
