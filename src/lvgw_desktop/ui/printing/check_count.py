"""检查几处: says at the top how many checks are not good; the checks may lie below the fold."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.labels import IconLabel
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.tokens import Tone


class CheckCount(QWidget):
    """A sign and a link; `asked` wants to see the checks."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sign = IconLabel("check-circle-fill", Tone.OK)
        self._link = link("", self.asked.emit)
        self.setLayout(row(self._sign, self._link, spacing=6))
        self.hide()

    def show_count(self, not_good: int) -> None:
        """Say how many there are to look at."""
        self._sign.show_icon(*(_TO_CHECK if not_good else _ALL_GOOD))
        self._link.set_words(f"检查：{not_good} 处请看 ›" if not_good else "检查：没有问题 ›")
        self.show()


_TO_CHECK = ("warning-circle", Tone.WARN)
_ALL_GOOD = ("check-circle-fill", Tone.OK)
