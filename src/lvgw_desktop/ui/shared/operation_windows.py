"""操作窗口: shows in one window what the operations have to say: progress, refusals, crashes."""

from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui import crash_dialog
from lvgw_desktop.ui.shared import messages
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.progress_card import ProgressOverlay


def show_operations_in(window: QWidget, operations: Operations) -> ProgressOverlay:
    """Connect the operations to a window once; return the progress card it shows."""
    operations.refused.connect(lambda refusal: messages.tell_refusal(window, refusal))
    operations.crashed.connect(lambda error: crash_dialog.show_crash(error, window))
    return ProgressOverlay(window, operations)
