"""手写原件已交: the tick that starts a log at 已签回."""

from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.editors import FieldEditor, TickBox
from lvgw_desktop.ui.shared.labels import IconLabel
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.tokens import Tone

WORDS = "手写原件已交"


class PaperTick(FieldEditor):
    """The tick with its pin."""

    def __init__(self) -> None:
        holder = QWidget()
        super().__init__(holder)
        self.tick = TickBox(WORDS)
        self.tick.setToolTip("顾问交来的是已手写、已签名的日志：保存后直接是已签回，不再打印")
        self.pin = IconLabel("push-pin-fill", Tone.WARN, words="已固定")
        self.pin.hide()
        holder.setLayout(row(self.tick, self.pin, spacing=4))
        holder.setFocusProxy(self.tick)
        self.tick.clicked.connect(self.changed)

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self.tick.isChecked()

    def set_value(self, value: object) -> None:
        """Tick or untick."""
        self.tick.setChecked(bool(value))

    def set_pinned(self, pinned: bool) -> None:  # noqa: FBT001  a setter's one value
        """Show the pin beside the tick."""
        super().set_pinned(pinned)
        self.pin.setVisible(pinned)
