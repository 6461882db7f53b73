"""核查的按钮: what can be done with the finding under the cursor, each with its key."""

from PySide6.QtCore import Signal

from lvgw_desktop.domain.finding import Finding
from lvgw_desktop.ui.month_close.finding_rows import (
    SETTLING,
    natural_settlement,
    opening_words,
)
from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.layouts import STRETCH, row

_AGAIN = "重新核对"


class FindingBar(BottomBar):
    """Signals `open_asked`, `decide_asked` (无误, 写原因 or 重新核对), `return_asked`."""

    open_asked = Signal()
    decide_asked = Signal()
    return_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bulk")
        self._open = Button("打开看看", key="Enter", small=True, clicked=self.open_asked.emit)
        self._decide = Button("无误", key="空格", small=True, clicked=self.decide_asked.emit)
        send_back = self.return_asked.emit
        self._return = Button("退回顾问", key="Ctrl+B", small=True, clicked=send_back)
        buttons = (self._open, self._decide, self._return)
        self.setLayout(row(*buttons, STRETCH, spacing=10, margins=(12, 7, 12, 7)))
        self.hide()

    def show_finding(self, finding: Finding | None, *, closed: bool) -> None:
        """Offer what suits a finding; in a closed month it can only be opened."""
        self.setVisible(finding is not None)
        if finding is None:
            return
        self._open.set_words(opening_words(finding))
        self._decide.set_words(SETTLING[natural_settlement(finding)] if finding.is_open else _AGAIN)
        self._decide.setVisible(not closed)
        self._return.setVisible(finding.is_open and not closed)
