"""请稍候: what is on the screen while no office file is open, as during a restore."""

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from lvgw_desktop.ui import crash_dialog
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress_card import ProgressCard

WIDTH, HEIGHT = 1366, 697


class WaitingWindow(QMainWindow):
    """One sentence and a bar that runs; it cannot be closed before the work is done."""

    def __init__(self, sentence: str, operations: Operations) -> None:
        super().__init__()
        self.setWindowTitle("村(居)法律顾问工作台")
        card = ProgressCard()
        card.show_step(sentence, 0, 0)
        keep_size(card, width=460)
        whole = QWidget()
        whole.setLayout(column(STRETCH, row(STRETCH, card, STRETCH), STRETCH))
        self.setCentralWidget(whole)
        self.resize(WIDTH, HEIGHT)
        operations.crashed.connect(lambda error: crash_dialog.show_crash(error, self))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay until the work is done."""
        event.ignore()
