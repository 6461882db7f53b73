"""垃圾回收: Python's collector of cycles, kept on the UI thread.

By itself the collector runs on whichever thread allocates next. On a thread of the pool it would
destroy the widgets of closed pages there: Qt deletes their windows only on the UI thread, and the
program would hang or crash.

What the start has loaded stays: looked through with the rest, it would keep keys waiting.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1_000


class Rubbish(QObject):
    """Collects as often as Python would, but only between two events of the UI thread.

    Its first look comes when the window is there: what was made until then is left alone, until
    `look_through_all` says that it may be rubbish too.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._begin)
        self._look.start()

    def _begin(self) -> None:
        gc.freeze()
        self._look.timeout.disconnect(self._begin)
        self._look.timeout.connect(collect_if_due)


def look_through_all() -> None:
    """Collect from now on what the start has made too, as when its window has gone."""
    gc.unfreeze()


def collect_if_due() -> None:
    """Collect the oldest generation whose threshold is passed."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > threshold
    ]
    if due:
        gc.collect(due[-1])
