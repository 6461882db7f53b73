"""打开附件: with the system's own program, from a copy that goes when the program ends."""

import stat
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_READ_ONLY = stat.S_IRUSR


class OpenedCopies:
    """The copies that were handed to other programs; read only, since nothing comes back."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def folder(self) -> Path:
        """Return an empty folder for the next copy: its name stays as it is."""
        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="lvgw-"))
            finalize(self, rmtree, self._folder, ignore_errors=True)
        number = sum(1 for _each in self._folder.iterdir()) + 1
        folder = self._folder / str(number)
        folder.mkdir()
        return folder


def hand_over(copy: Path) -> bool:
    """Have the system open a copy; False if it knows no program for it."""
    copy.chmod(_READ_ONLY)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
