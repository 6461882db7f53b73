"""操作窗口: shows in one window what the operations have to say: progress, refusals, crashes."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared import messages
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress_card import ProgressOverlay


def show_operations_in(
    window: QWidget,
    operations: Operations,
    show_crash: Callable[[BaseException, QWidget], object],
) -> ProgressOverlay:
    """Connect the operations to a window once; return the progress card it shows.

    `show_crash` is handed down because its dialog is made of these same parts.
    """
    operations.refused.connect(lambda refusal: messages.tell_refusal(window, refusal))
    operations.crashed.connect(lambda error: show_crash(error, window))
    return ProgressOverlay(window, operations)
