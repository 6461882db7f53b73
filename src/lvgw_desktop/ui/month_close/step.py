"""一步: what every step of 月报 is, so that the page can lead through them."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.side_by_side import SideBySide


class MonthStep(QWidget):
    """One step; `changed` when its state has become another without a new check.

    `hints` are its keys beside those of the page, `side` is what F11 folds, None where there is
    nothing to fold.
    """

    changed = Signal()

    title = ""
    help_part = "month"
    hints: tuple[Hint, ...] = ()
    side: SideBySide | None = None

    @abstractmethod
    def show_check(self, checked: MonthCheck) -> None:
        """Show a month."""

    @abstractmethod
    def state_words(self, checked: MonthCheck) -> str:
        """Return in a few words how far it is, for the step bar."""

    @abstractmethod
    def is_done(self, checked: MonthCheck) -> bool:
        """Tell whether nothing is left to do in it."""

    def onward_words(self, _checked: MonthCheck) -> str:
        """Return what stands before 下一步 on the button ("核对完了"), "" mostly."""
        return ""

    def leads_on(self, _checked: MonthCheck) -> bool:
        """Tell whether the page offers the way on; False where the step has a button for it."""
        return True

    def go_on(self, _checked: MonthCheck) -> bool:
        """Do what has to be done before the next step; tells whether one may go there."""
        return True

    @abstractmethod
    def start(self) -> bool:
        """Put the cursor where its work begins; False where nothing is left but to go on."""
