"""设置 · 字号与颜色: three text sizes and three colour tables, tried at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.settings.appearance import change_appearance
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from lvgw_desktop.ui.shared.tokens import Scheme

NOTE = "字号也可以在任何地方按 Ctrl 加 + 或 − 改，Ctrl+0 回到标准。打印出来的纸不受影响。"


class AppearanceSection(QWidget):
    """Both choices act at once and are remembered; `said(sentence, Back)` after each."""

    said = Signal(str, object)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._preferences, self._operations = use_cases.preferences, operations
        self._sizes = Segmented([(one, one.words) for one in TextSize], name="字号")
        self._schemes = Segmented([(one, one.value) for one in Scheme], name="颜色")
        self._sizes.changed.connect(self._change)
        self._schemes.changed.connect(self._change)
        self._follow()
        theme.current().changed.connect(self._follow)
        card = Card(
            "字号与颜色",
            row(_label("字号"), self._sizes, STRETCH),
            row(_label("颜色"), self._schemes, STRETCH),
            Label(NOTE, "hint", wrap=True),
            spacing=12,
        )
        self.setLayout(column(card, STRETCH))

    def _change(self, _chosen: object) -> None:
        size, scheme = self._sizes.value(), self._schemes.value()
        if size and scheme:
            wanted = Appearance(size, scheme)
            change_appearance(wanted, self._preferences, self._operations, self.said.emit)

    def _follow(self) -> None:
        appearance = theme.current().appearance
        self._sizes.set_value(appearance.text_size)
        self._schemes.set_value(appearance.scheme)


def _label(words: str) -> Label:
    label = Label(words, "label")
    keep_size(label, width=60)
    return label
