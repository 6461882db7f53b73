"""录入这一份: under the list while the page of a pre-filled sheet is chosen."""

from collections.abc import Callable

from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import ElidedLabel
from lvgw_desktop.ui.shared.layouts import row


class KeyInBar(BottomBar):
    """Hidden while the chosen page is of no such sheet."""

    def __init__(self, key_in: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "bulk")
        line = row(spacing=10, margins=(12, 7, 12, 7))
        line.put(ElidedLabel("是发出去的预填表，照编号录入。"), 1)
        line.put(Button("录入这一份", icon="note-pencil", key="Enter", clicked=key_in))
        self.setLayout(line)
        self.hide()
