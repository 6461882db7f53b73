"""保存页: a page that saves once, with what is wrong and its two buttons at the foot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone


class SavingPage(Page):
    """`saved(result)` once it is on the disk; `trouble` says why it is not."""

    saved = Signal(object)

    def put_foot(self, save: Button) -> None:
        """Put the foot below everything."""
        self.trouble = Label(role="body", tone=Tone.SEAL, wrap=True)
        bar = row(spacing=8)
        bar.put(self.trouble, 1)
        bar.put(Button("返回", key="Esc", clicked=self.back_asked.emit))
        bar.put(save)
        foot = QWidget()
        foot.setLayout(bar)
        self.put(foot)
