"""打开附件: with the system's own program, from a copy that goes when the program ends."""

import stat
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_READ_ONLY = stat.S_IRUSR


class OpenedCopies:
    """The copies that were handed to other programs; read only, since nothing comes back."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    def folder(self) -> Path:
        """Return an empty folder for the next copy: its name stays as it is."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="lvgw-", ignore_cleanup_errors=True)
        number = sum(1 for _each in Path(self._folder.name).iterdir()) + 1
        folder = Path(self._folder.name, str(number))
        folder.mkdir()
        return folder


def hand_over(copy: Path) -> bool:
    """Have the system open a copy; False if it knows no program for it."""
    copy.chmod(_READ_ONLY)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
