"""打不开: why the office file was not opened, and three ways on; the file stays as it is."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from lvgw_desktop.services.office_files import OfficeFiles, backups_of
from lvgw_desktop.ui import crash_dialog
from lvgw_desktop.ui.restore_question import ask_to_restore, choose_backup
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.choose_file import choose_to_open
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.operation_windows import show_operations_in
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tokens import Tone

WIDTH, HEIGHT = 1366, 697
CARD_WIDTH = 640
OFFICE_FILES = "本所文件 (*.db)"


class RefusedWindow(QMainWindow):
    """One sentence with three ways on; the file that was refused stays as it is."""

    restore_asked = Signal(Path)
    other_file_chosen = Signal(Path)
    left = Signal()

    def __init__(
        self, sentence: str, file: Path, files: OfficeFiles, operations: Operations
    ) -> None:
        super().__init__()
        self.setWindowTitle("村(居)法律顾问工作台")
        self._file, self._files, self._operations = file, files, operations
        show_operations_in(self, operations, crash_dialog.show_crash)
        self.sentence = Label(sentence, wrap=True)
        where = Label(f"文件位置：{file}", "hint", wrap=True)
        restore = Button(
            "从备份恢复…", Kind.PRIMARY, icon="clock-counter-clockwise", clicked=self._restore
        )
        other = Button("换一个文件…", icon="folder", clicked=self._choose_other)
        leave = Button("退出", clicked=self.close)
        title = Label("数据没有打开", "heading")
        head = row(IconLabel("warning-octagon", Tone.SEAL, 28), title, STRETCH, spacing=12)
        actions = row(restore, other, STRETCH, leave)
        card = Card("", head, self.sentence, where, actions, spacing=14)
        keep_size(card, width=CARD_WIDTH)
        whole = QWidget()
        whole.setLayout(column(STRETCH, row(STRETCH, card, STRETCH), STRETCH))
        self.setCentralWidget(whole)
        self.resize(WIDTH, HEIGHT)
        restore.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the program."""
        event.accept()
        self.left.emit()

    def _restore(self) -> None:
        backup = choose_backup(self, backups_of(self._file))
        if backup:
            check, then = self._files.backup_facts, self.restore_asked.emit
            ask_to_restore(self, backup, check, self._operations, then)

    def _choose_other(self) -> None:
        file = choose_to_open(self, "换一个文件", OFFICE_FILES)
        if file:
            self.other_file_chosen.emit(file)
