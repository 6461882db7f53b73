"""提醒语: a text for each adviser with all that lacks, shown to be copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.duties.reminder_text import AdviserReminder
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card, TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (
    Hint("Enter", "复制"),
    Hint("↑↓", "换一名顾问"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
COLUMNS = (
    Column("adviser", "法律顾问", 160, text=lambda one: one.adviser, bold=lambda _one: True),
    Column("count", "还差", 90, text=lambda one: f"{len(one.shortfalls)} 项"),
    Column("what", "哪些", text=lambda one: "；".join(_lacks(one))),
)
_SUBTITLE = "一名顾问一条，可以粘贴到微信里；程序自己不发"


class ReminderPage(Page):
    """`said(sentence)` once a text is on the clipboard."""

    said = Signal(str)

    def __init__(self, reminders: Sequence[AdviserReminder], adviser_id: int) -> None:
        self.button = Button("复制", Kind.PRIMARY, icon="copy", key="Enter", clicked=self.copy)
        super().__init__("提醒语", _SUBTITLE, actions=(self.button,), hints=HINTS)
        self.table = RecordTable(COLUMNS, key=lambda one: one.adviser_id, name="提醒哪位顾问")
        self.text = Label("", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.put(TableCard(self.table), 1)
        self.put(Card("提醒语", scrolled(ScrolledContent(column(self.text, STRETCH)))), 1)
        self.table.opened.connect(lambda _one: self.copy())
        self.table.current_changed.connect(self._show_text)
        on_keys(self, {"Ctrl+C": self.copy})
        self.table.show_rows(reminders)
        self.table.choose(adviser_id)

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def copy(self) -> None:
        """复制 the text of the chosen adviser."""
        if chosen := self.table.current():
            QApplication.clipboard().setText(chosen.text)
            self.said.emit(f"给{chosen.adviser}的提醒语已复制，可以粘贴到微信里。")

    def _show_text(self, chosen: AdviserReminder | None) -> None:
        self.text.setText(chosen.text if chosen else "")


def _lacks(reminder: AdviserReminder) -> list[str]:
    return list(dict.fromkeys(one.cell.lacks for one in reminder.shortfalls))
