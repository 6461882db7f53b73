"""设置 · 区局合并: what is only for the district, beside an office's own month."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.operations import Operations

NOTE = (
    "区局收齐各所报来的月报 Excel，在这里合成一份：谁缺哪个月、谁迟报、哪一格被手工改过，逐条列出。"
    "本所的记录一个字也不变。"
)


class MergingSection(QWidget):
    """`merge_asked` for 合并各所月报."""

    merge_asked = Signal()

    def __init__(self, _use_cases: UseCases, _operations: Operations) -> None:
        super().__init__()
        merge = Button("合并各所月报…", Kind.PRIMARY, icon="table", clicked=self.merge_asked.emit)
        card = Card("合并各所月报", Label(NOTE, "body2", wrap=True), row(merge, STRETCH))
        self.setLayout(column(card, STRETCH))
