"""编辑的按钮栏: always in sight under the sheet, each button with its key."""

from PySide6.QtCore import Signal

from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.bottom_bar import BottomBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.tokens import Tone


class ActionBar(BottomBar):
    """The four actions of the editor; 大字 shortens their words."""

    keep_asked = Signal()
    copy_asked = Signal()
    amounts_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, *, new: bool) -> None:
        super().__init__()
        self._new = new
        self._keep = Button("存草稿", key="Ctrl+S", clicked=self.keep_asked.emit)
        self._copy = Button("照上一条复制", icon="copy", clicked=self.copy_asked.emit)
        self._amounts = Button("数量", key="F6", clicked=self.amounts_asked.emit)
        self.trouble = ElidedLabel("", "body")
        self.trouble.set_tone(Tone.SEAL)
        self._pins = Label("", "side")
        self._print = Button("保存并打印", icon="printer", key="F8", clicked=self.print_asked.emit)
        self._save = Button(
            "保存", Kind.PRIMARY, icon="plus", key="Ctrl+Enter", clicked=self.save_asked.emit
        )
        line = row(self._keep, self._copy, self._amounts, spacing=8)
        line.put(self.trouble, 1)
        for item in (self._pins, self._print, self._save):
            line.put(item)
        self.setLayout(line)
        self._copy.setVisible(new)
        self.show_folded(folded=False, kinds=0)
        theme.current().changed.connect(self._word)
        self._word()

    def show_pins(self, number: int) -> None:
        """Say how many fields go to the next record."""
        self._pins.setText(f"固定的 {number} 格会带到下一条" if number else "")
        self._word()

    def show_folded(self, *, folded: bool, kinds: int) -> None:
        """Offer the quantities here while the side panel is folded."""
        self._amounts.setVisible(folded)
        self._amounts.set_words(f"数量 {kinds} 项" if kinds else "数量")

    def show_trouble(self, sentence: str) -> None:
        """Say why a save was declined; "" once it is no matter any more."""
        self.trouble.setText(sentence)

    def _word(self) -> None:
        large = theme.current().large
        self._pins.setVisible(self._new and bool(self._pins.text()) and not large)
        self._keep.set_words("存草稿", key="" if large else "Ctrl+S")
        self._copy.set_words(
            "复制上一条" if large else "照上一条复制", key="" if large else "Ctrl+D"
        )
        if self._new:
            self._save.set_words("保存再记" if large else "保存，再记一条")
