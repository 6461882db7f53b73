"""恢复码: the code in its groups, as it is copied by hand, and where it is printed."""

from PySide6.QtCore import Signal

from lvgw_desktop.domain.recovery_code import RecoveryCode
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row

NOTE = (
    "谁拿到数据包和这个码，谁就能看里面的内容。请打印一张或抄下来，和 U 盘分开放；"
    "本所以后做的数据包都用它打开。"
)
_IN_LINE = 4


class CodeCard(Card):
    """Shows one code; `print_asked` for the sheet to keep."""

    print_asked = Signal()

    def __init__(self, code: RecoveryCode, number: str) -> None:
        super().__init__(f"本所的恢复码(编号 {number})", spacing=12)
        for at in range(0, len(code.groups), _IN_LINE):
            groups = (Label(group, "number") for group in code.groups[at : at + _IN_LINE])
            self.body.put(row(*groups, STRETCH, spacing=24))
        self.body.put(Label(NOTE, "body2", wrap=True))
        printing = Button("打印恢复码", icon="printer", key="F8", clicked=self.print_asked.emit)
        self.body.put(row(printing, STRETCH))
