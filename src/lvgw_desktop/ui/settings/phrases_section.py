"""设置 · 常用语: how many there are, and the way to them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.operations import Operations

NOTE = (
    "写日志时在服务内容、处理结果里按 F3，列出合适的常用语和以前写过的句子，按 Tab 填入。"
    "填入的字有底色，改过才去掉；整格没改过就保存，会提醒核对。"
)


class PhrasesSection(QWidget):
    """`phrases_asked` opens the phrase book."""

    phrases_asked = Signal()

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._phrases, self._operations = use_cases.phrases, operations
        self._counted = Label("")
        self.open = Button("打开常用语", icon="notebook", clicked=self.phrases_asked.emit)
        card = Card(
            "常用语",
            Label(NOTE, "body2", wrap=True),
            self._counted,
            row(self.open, STRETCH),
            spacing=12,
        )
        self.setLayout(column(card, STRETCH))
        operations.changed.connect(self._heed_change)
        self._count()

    def _heed_change(self, topics: frozenset[str]) -> None:
        if "phrases" in topics:
            self._count()

    def _count(self) -> None:
        self._operations.run(
            lambda: len(self._phrases.all()), then=self._show, key="settings.phrases"
        )

    def _show(self, number: int) -> None:
        self._counted.setText(f"本所现有 {number} 条。" if number else "本所还没有常用语。")
