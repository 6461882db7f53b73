"""存好的文件: where a file that was written lies, and the way to its folder."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.tokens import Tone


class SavedFile(QWidget):
    """Out of sight until `show_saved`."""

    def __init__(self) -> None:
        super().__init__()
        self._folder: Path | None = None
        self._sentence = Label("", "side", wrap=True)
        button = Button("打开文件夹", icon="folder", small=True, clicked=self._open_folder)
        told = row(IconLabel("check-circle", Tone.OK, 17), spacing=8)
        told.put(self._sentence, 1)
        self.setLayout(column(told, row(button, STRETCH), spacing=6))
        self.hide()

    def show_saved(self, file: Path, sentence: str) -> None:
        """Say of a file that it was written."""
        self._folder = file.parent
        self._sentence.setText(sentence)
        self.show()

    def sentence(self) -> str:
        """Return what was said last."""
        return self._sentence.text()

    def _open_folder(self) -> None:
        if self._folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
