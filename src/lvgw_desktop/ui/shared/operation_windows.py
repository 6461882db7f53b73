"""操作窗口: shows in one window what the operations have to say: progress, refusals, crashes."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.shared import messages
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress_card import ProgressOverlay

ShowCrash = Callable[[BaseException, QWidget], object]


def show_operations_in(
    window: QWidget, operations: Operations, show_crash: ShowCrash
) -> ProgressOverlay:
    """Connect the operations to a window once; return the progress card it shows.

    `show_crash` is handed down because its dialog is made of these same parts.
    """
    telling = _Telling(window, show_crash)
    operations.refused.connect(telling.tell_refusal)
    operations.crashed.connect(telling.tell_crash)
    return ProgressOverlay(window, operations)


class _Telling(QObject):
    """Goes with its window: a mere function that heard of the work would hold it for ever."""

    def __init__(self, window: QWidget, show_crash: ShowCrash) -> None:
        super().__init__(window)
        self._window, self._show_crash = window, show_crash

    def tell_refusal(self, refusal: Refusal) -> None:
        """Say why something was not done."""
        messages.tell_refusal(self._window, refusal)

    def tell_crash(self, error: BaseException) -> None:
        """Show what went wrong."""
        self._show_crash(error, self._window)
