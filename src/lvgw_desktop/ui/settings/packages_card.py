"""数据包: the way to another PC and from there, at the foot of 备份与恢复."""

from PySide6.QtCore import Signal

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.operations import Operations

NOTE = "两台电脑之间：全部或一部分记录加密成一个文件，用 U 盘带过去；两边不一样的，一条一条看。"
NO_CODE = "第一次做数据包时才有恢复码"


class PackagesCard(Card):
    """Signals: `make_asked`, `read_asked`, `code_asked` for the sheet with the recovery code."""

    make_asked = Signal()
    read_asked = Signal()
    code_asked = Signal()

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__("带到另一台电脑")
        make = Button("做数据包…", icon="lock", clicked=self.make_asked.emit)
        read = Button("读数据包…", icon="download-simple", clicked=self.read_asked.emit)
        code = Button("打印恢复码", icon="printer", clicked=self.code_asked.emit)
        code.disable(NO_CODE)
        self.body.put(Label(NOTE, "body2", wrap=True))
        self.body.put(row(make, read, STRETCH, code))
        operations.run(
            use_cases.packages.recovery_code, then=lambda known: code.enable() if known else None
        )
