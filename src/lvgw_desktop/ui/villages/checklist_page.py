"""五有一满意一览: what is met at every village, to be printed or saved; Enter opens a village."""

from pathlib import Path

from PySide6.QtCore import Signal

from lvgw_desktop.domain.checklist_table import MET, NOT_MET, ChecklistRow, ChecklistTable
from lvgw_desktop.domain.village import ChecklistItem
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.checklists import TITLE, ChecklistService
from lvgw_desktop.ui.shared.badge import DONE, MISSING, Mark
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

TOPICS = frozenset({"villages", "advisers", "appointments", "service_logs"})
SUBTITLE = "有律师、有台账日志从聘任和日志里来，别的在村(居)里勾"
HINTS = (
    Hint("Enter", "看这个村"),
    Hint("F8", "打印"),
    Hint("Ctrl+E", "导出 Excel"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_MARKS = {MET: DONE, NOT_MET: MISSING}


class ChecklistPage(Page):
    """`village_asked(id)` for the village under the cursor; `print_asked`; `said(sentence)`."""

    help_part = "checklist"

    village_asked = Signal(int)
    print_asked = Signal()
    said = Signal(str)

    def __init__(
        self, service: ChecklistService, operations: Operations, vocabulary: Vocabulary
    ) -> None:
        super().__init__(TITLE, SUBTITLE, hints=HINTS)
        self._service, self._operations = service, operations
        self.table = RecordTable(_columns(vocabulary), key=lambda one: one.village_id, name=TITLE)
        self.table.opened.connect(self._open)
        self.action_row.put(Button("导出 Excel", icon="table", key="Ctrl+E", clicked=self.export))
        self.action_row.put(
            Button("打印", Kind.PRIMARY, icon="printer", key="F8", clicked=self.print_asked.emit)
        )
        self.put(TableCard(self.table), 1)
        operations.changed.connect(self._heed_change)
        keys = dict.fromkeys(("F8", "Ctrl+P"), self.print_asked.emit)
        on_keys(self, {**keys, "Ctrl+E": self.export, "F5": self.load})
        self.load()

    def start(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def load(self) -> None:
        """Ask for the table as it stands now."""
        self._operations.run(self._service.table, then=self._show, key="checklist")

    def export(self) -> None:
        """Ask where to, and write the table there."""
        target = choose_to_save(self, f"导出{TITLE}", f"{TITLE}.xlsx", EXCEL)
        if target:
            self._write(target)

    def _write(self, target: Path) -> None:
        self._operations.run(
            lambda: self._service.export(target),
            then=lambda path: self.said.emit(f"已存到 {path}。"),
            label=f"正在导出{TITLE}…",
        )

    def _open(self, row: ChecklistRow) -> None:
        if row.village_id:
            self.village_asked.emit(row.village_id)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & TOPICS:
            self.load()

    def _show(self, table: ChecklistTable) -> None:
        self.table.show_rows((table.total, *table.rows))


def _columns(vocabulary: Vocabulary) -> tuple[Column, ...]:
    items = (_column(item, vocabulary.word(item)) for item in ChecklistItem)
    return (
        Column(
            "village_name",
            "村(居) / 法律顾问",
            150,
            text=lambda one: one.village_name,
            second=lambda one: one.adviser_name,
            bold=lambda one: not one.village_id,
        ),
        *items,
        Column("remark", "说明", 0, text=lambda one: one.remark, hide_rank=1),
    )


def _column(item: ChecklistItem, words: str) -> Column:
    def mark(row: ChecklistRow) -> Mark | None:
        return _MARKS.get(row.said_of(item))

    def said(row: ChecklistRow) -> str:
        return "" if mark(row) else row.said_of(item)

    width = 156 if item is ChecklistItem.RECORDS else 108
    return Column(item.name.lower(), words, width, text=said, mark=mark)
