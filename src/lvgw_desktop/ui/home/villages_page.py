"""哪些村(居): the villages behind the number 到村服务."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from lvgw_desktop.services.home import VillageMonth
from lvgw_desktop.ui.shared.badge import DONE, MISSING
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tab_page import Page

COLUMNS = (
    Column("village", "村(居)", 160, text=lambda one: one.village.name),
    Column("street", "街道(乡镇)", 160, text=lambda one: one.village.street),
    Column("adviser", "法律顾问", 120, text=lambda one: one.adviser or "—"),
    Column(
        "visits",
        "到村服务",
        text=lambda one: f"{one.onsite_count} 次" if one.onsite_count else "还差 1 次",
        mark=lambda one: DONE if one.onsite_count else MISSING,
    ),
)
HINTS = (Hint("Enter", "看记录或补记"), Hint("Esc", "返回"), Hint("F1", "帮助"))


class VillagesPage(Page):
    """A list of villages; `asked(VillageMonth)` on Enter: its visits, or to record one.

    With `remind` it also offers the message for the adviser: `reminder_asked(VillageMonth)`.
    """

    asked = Signal(object)
    reminder_asked = Signal(object)

    def __init__(self, title: str, villages: Sequence[VillageMonth], *, remind: bool) -> None:
        button = Button("生成提醒语", clicked=self._ask_reminder)
        button.setVisible(remind and bool(villages))
        words = f"{len(villages)} 个村(居)"
        super().__init__(title, words, actions=(button,), hints=HINTS)
        self.table = RecordTable(COLUMNS, key=lambda one: one.village.id, name=title)
        self.table.show_rows(villages)
        self.table.opened.connect(self.asked)
        self.put(TableCard(self.table), 1)

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def _ask_reminder(self) -> None:
        if chosen := self.table.current():
            self.reminder_asked.emit(chosen)
