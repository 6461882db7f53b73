"""名册: choosing a workbook, looking at what it would bring, or leaving it for later."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.import_outcome import ImportOutcome
from lvgw_desktop.ui.shared.buttons import Button, link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_open, choose_to_save
from lvgw_desktop.ui.shared.labels import ElidedLabel, IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.tokens import Tone

NONE_YET = "还没有选名册"
NONE_HINT = "一张 Excel 表：村(居)、街道、顾问、类别、机构、执业证号、电话、聘期起止"
TEMPLATE = "法律顾问名册(空白).xlsx"
MOST_REASONS = 3


class RosterCard(QWidget):
    """`look_asked(workbook)` for a dry run, `template_asked(target)`, `changed`."""

    look_asked = Signal(Path)
    template_asked = Signal(Path)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.workbook: Path | None = None
        self._icon = IconLabel("table", edge=20)
        self._name = ElidedLabel(NONE_YET, "bold")
        self._result = Label(NONE_HINT, "side", wrap=True)
        self._look = Button("先看一看", small=True, clicked=self._ask_look)
        self._choose = Button("选择文件…", small=True, clicked=self._ask_file)
        words = column(self._name, self._result, spacing=2)
        line = row(self._icon, spacing=12)
        line.addLayout(words, 1)
        line.put(self._look)
        line.put(self._choose)
        self._look.hide()
        links = row(
            Label("没有电子表格？", "body2"),
            link("存一份空白表", self._ask_template),
            link("以后手工录入", self.leave_out),
            STRETCH,
            spacing=4,
        )
        self.setLayout(column(Card("", line, kind="soft"), links, spacing=4))

    def show_workbook(self, workbook: Path) -> None:
        """Take a workbook."""
        self.workbook = workbook
        self._icon.show_icon("table", Tone.OK)
        self._name.setText(workbook.name)
        self._result.setText("点“开始使用”时导入；也可以先看一看会导入什么。")
        self._choose.set_words("换一个")
        self._look.show()
        self.changed.emit()

    def leave_out(self) -> None:
        """Begin without a roster."""
        self.workbook = None
        self._icon.show_icon("table")
        self._name.setText("以后手工录入")
        self._result.setText("进去以后在“村(居)”和“法律顾问”里一个一个加，也可以再导入名册。")
        self._choose.set_words("选择文件…")
        self._look.hide()
        self.changed.emit()

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what a dry run found, with the first reasons."""
        reasons = map(outcome.told, outcome.odd_rows[:MOST_REASONS])
        self.show_result("\n".join((outcome.sentence, *reasons)))

    def show_result(self, words: str) -> None:
        """Show a sentence under the file's name."""
        self._result.setText(words)

    def _ask_file(self) -> None:
        self._with(choose_to_open(self, "选择名册", EXCEL), self.show_workbook)

    def _ask_look(self) -> None:
        self._with(self.workbook, self.look_asked.emit)

    def _ask_template(self) -> None:
        target = choose_to_save(self, "存一份空白表", TEMPLATE, EXCEL)
        self._with(target, self.template_asked.emit)

    def _with(self, path: Path | None, action: Callable[[Path], object]) -> None:
        if path:
            action(path)
