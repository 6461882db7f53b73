"""选文件: what is imported, and from which workbook."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import fact
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.states import ErrorCard

KINDS = (
    (ImportKind.ROSTER, "整本名册"),
    (ImportKind.VILLAGES, "只要村(居)"),
    (ImportKind.ADVISERS, "只要顾问"),
    (ImportKind.APPOINTMENTS, "只要聘任"),
    (ImportKind.LOGS, "日志、旧台账"),
)
NEEDED = {
    ImportKind.ROSTER: "村(居)、法律顾问、聘期起；最好还有街道、类别、机构、执业证号、电话、聘期止",
    ImportKind.VILLAGES: "村(居)；最好还有街道、统计代码",
    ImportKind.ADVISERS: "法律顾问；最好还有类别、机构、执业证号、电话",
    ImportKind.APPOINTMENTS: "法律顾问、村(居)、聘期起；村(居)和顾问要先在册",
    ImportKind.LOGS: "日期、村(居)、顾问、服务内容；最好还有服务对象、处理结果、方式、数量、编号。"
    "表头几行、合并的格子都认，认错的下一步可以改；村(居)和顾问要先在册",
}


class ChooseView(QWidget):
    """Signals: `file_asked`, `template_asked`, `kind_changed`; `kind()`: what a workbook brings."""

    kind_changed = Signal()
    file_asked = Signal()
    template_asked = Signal()

    def __init__(self, kind: ImportKind) -> None:
        super().__init__()
        self._kinds = Segmented(KINDS, kind, name="导入什么")
        self._kinds.changed.connect(lambda _kind: self._heed_kind())
        self._needed = Label(wrap=True)
        choose = Button(
            "选文件…", Kind.PRIMARY, icon="folder", key="Ctrl+O", clicked=self.file_asked.emit
        )
        self._template = Button("存一份空白表", icon="table", clicked=self.template_asked.emit)
        self.first = choose
        self._refused = row()
        card = Card(
            "",
            fact("导入什么", self._kinds, STRETCH),
            self._line("表里要有", self._needed),
            fact("文件", ".xlsx 表格；.xls、.et 请先另存为 .xlsx"),
            row(choose, self._template, STRETCH),
            spacing=14,
        )
        self.setLayout(column(card, self._refused, STRETCH))
        self._show_needed()

    def kind(self) -> ImportKind:
        """Return what the workbook brings."""
        return self._kinds.value() or ImportKind.ROSTER

    def show_refusal(self, refusal: Refusal | None) -> None:
        """Show why the last workbook could not be read, or nothing."""
        while item := self._refused.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if refusal:
            sentence = f"{refusal.sentence}正式数据没有受影响。"
            self._refused.put(ErrorCard("这个文件没有读成", sentence), 1)

    def _heed_kind(self) -> None:
        self._show_needed()
        self.kind_changed.emit()

    def _show_needed(self) -> None:
        self._needed.setText(NEEDED[self.kind()])
        self._template.setVisible(self.kind() is not ImportKind.LOGS)

    def _line(self, word: str, label: Label) -> QWidget:
        line = fact(word)
        line.put(label, 1)
        holder = QWidget()
        holder.setLayout(line)
        return holder
