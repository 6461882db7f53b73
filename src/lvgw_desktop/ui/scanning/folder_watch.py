"""盯住文件夹: hands out each scan once the scanner has finished writing it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lvgw_desktop.services.scan_pile import scans_in
from lvgw_desktop.ui.shared.operations import Operations

EVERY_MS = 2000
KEY = "scanning.watch"

Seen = Mapping[Path, tuple[int, int]]
"""Size and time of change of each file."""


class FolderWatch(QObject):
    """`ready(files)` when a file has had the same size twice; `lost(folder)` when it is gone.

    A file is handed out once; it is neither moved nor changed. Written anew, it comes again.
    """

    ready = Signal(tuple)
    lost = Signal(str)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._folder: Path | None = None
        self._before: Seen = {}
        self._handed: dict[Path, tuple[int, int]] = {}
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def folder(self) -> Path | None:
        """Return the folder that is watched."""
        return self._folder

    def watch(self, folder: Path) -> None:
        """Watch a folder from now on; what lies in it already is handed out too."""
        self._folder, self._before = folder, {}
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Watch no more."""
        self._folder = None
        self._timer.stop()
        self._operations.drop(KEY)

    def look(self) -> None:
        """Look into the folder, off the UI thread: it may lie on a slow network."""
        folder = self._folder
        if folder is not None:
            self._operations.run(lambda: _seen(folder), then=self._compare, key=KEY)

    def _compare(self, seen: Seen | None) -> None:
        if self._folder is None:
            return
        if seen is None:
            name = str(self._folder)
            self.stop()
            self.lost.emit(name)
            return
        finished = [
            path
            for path, facts in seen.items()
            if facts[0] and self._before.get(path) == facts and self._handed.get(path) != facts
        ]
        self._before = seen
        self._handed.update((path, seen[path]) for path in finished)
        if finished:
            self.ready.emit(tuple(finished))


def _seen(folder: Path) -> Seen | None:
    """Return the scans of a folder, None if it is gone."""
    try:
        return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in scans_in(folder)}
    except OSError:
        return None
