"""导入的按钮: back, what was refused, leave, and the button that goes on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.exchange.log_row import LogReading
from lvgw_desktop.services.import_outcome import ImportOutcome
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.tokens import Tone


class ActionBar(QWidget):
    """`back_asked`, `leave_asked`, `go_on_asked`."""

    back_asked = Signal()
    leave_asked = Signal()
    go_on_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.notice = Label(role="body", tone=Tone.SEAL, wrap=True)
        self._go_on = Button(
            "导入",
            Kind.PRIMARY,
            icon="download-simple",
            key="Ctrl+Enter",
            clicked=self.go_on_asked.emit,
        )
        line = row(Button("上一步", icon="caret-left", key="Alt+B", clicked=self.back_asked.emit))
        line.put(self.notice, 1)
        line.put(Button("取消", key="Esc", clicked=self.leave_asked.emit))
        line.put(self._go_on)
        self.setLayout(line)

    def offer_trial(self, logs: LogReading) -> None:
        """Go on to the trial, if there is anything to be tried."""
        self._go_on.set_words("试导入")
        if logs.rows:
            self._go_on.enable()
        else:
            self._go_on.disable("没有认出一行")

    def offer_import(self, outcome: ImportOutcome) -> None:
        """Go on to the import, if there is anything to be imported."""
        rows = outcome.rows_taken
        only_hands_in = outcome.brings_something and not rows
        self._go_on.set_words("登记台账" if only_hands_in else f"导入 {rows} 行")
        if outcome.brings_something:
            self._go_on.enable()
        else:
            self._go_on.disable("没有可导入的行")

    def offer_nothing(self) -> None:
        """Wait for what is under way."""
        self._go_on.disable("正在导入")
