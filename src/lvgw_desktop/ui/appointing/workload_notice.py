"""超过数目: asks before an adviser gets one village more than the plan says [plan §二(一)2]."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.advisers import AdviserLine, over_most
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.states import Banner


class WorkloadNotice(QWidget):
    """Hidden while the adviser has room; else the question with its two answers."""

    accepted = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._answered = False
        self._add = Button("加上，写明原因", small=True, clicked=self._accept)
        self._leave = Button("不加", small=True, clicked=self.declined.emit)
        self._banner = Banner("", self._add, self._leave, closed=False, icon="info")
        self.setLayout(column(self._banner))
        self.hide()

    def show_adviser(self, line: AdviserLine | None) -> None:
        """Ask about this adviser, or about nobody."""
        sentence = _sentence(line) if line else ""
        self._answered = False
        self._add.setVisible(True)
        self._banner.sentence.setText(sentence)
        self.setVisible(bool(sentence))

    def applies(self) -> bool:
        """Tell whether the adviser has no room left."""
        return not self.isHidden()

    def is_open(self) -> bool:
        """Tell whether the question still waits for its answer."""
        return self.applies() and not self._answered

    def take_focus(self) -> None:
        """Lead to the question."""
        self._add.setFocus()

    def _accept(self) -> None:
        self._answered = True
        self._add.setVisible(False)
        self.accepted.emit()


def _sentence(line: AdviserLine) -> str:
    return over_most(line.workload, line.most_villages, line.adviser.name)
