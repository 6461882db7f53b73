"""收台账的按钮: what can be done with the ledger under the cursor, each with its key."""

from PySide6.QtCore import Signal

from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.layouts import STRETCH, row


class HandInBar(BottomBar):
    """Signals `paper_asked`, `file_asked`, `day_asked`, `reminder_asked`, `withdrawal_asked`."""

    paper_asked = Signal()
    file_asked = Signal()
    day_asked = Signal()
    reminder_asked = Signal()
    withdrawal_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bulk")
        paper, file = self.paper_asked.emit, self.file_asked.emit
        reminder, withdrawal = self.reminder_asked.emit, self.withdrawal_asked.emit
        buttons = (
            Button("登记收到", Kind.PRIMARY, icon="check", key="空格", clicked=paper),
            Button("收到的是文件", key="F", clicked=file),
            Button("别的日子收到…", key="数字", clicked=self.day_asked.emit),
            Button("复制提醒语", key="Ctrl+B", clicked=reminder),
            Button("撤回登记…", key="Del", clicked=withdrawal),
        )
        self.setLayout(row(*buttons, STRETCH, spacing=10, margins=(12, 7, 12, 7)))
