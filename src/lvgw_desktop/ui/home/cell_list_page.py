"""哪些格: the cells behind a number of the board, each with who has to do it and by when."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from lvgw_desktop.domain.duties.board import DutyBoard
from lvgw_desktop.domain.duties.duty import DutyCell
from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.cell_words import full_text, mark_of, presses
from lvgw_desktop.ui.home.duty_words import WORDS, can_be_reminded
from lvgw_desktop.ui.home.following_page import FollowingPage
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys

REMIND_KEY = "Ctrl+T"
HINTS = (
    Hint("Enter", "看记录或补记"),
    Hint("F4", "依据"),
    Hint("Ctrl+C", "复制"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


class CellListPage(FollowingPage):
    """`asked(DutyCell)` on Enter, `basis_asked(DutyCell)` on F4, `reminder_asked(adviser id)`."""

    asked = Signal(object)
    basis_asked = Signal(object)
    reminder_asked = Signal(int)

    def __init__(self, title: str, cells: Sequence[DutyCell], board: DutyBoard) -> None:
        self._remind = Button("生成提醒语", icon="copy", key=REMIND_KEY, clicked=self._ask_reminder)
        super().__init__(title, actions=(self._remind,), hints=HINTS)
        self.table = RecordTable(_columns(board), key=lambda cell: cell.key, name=title)
        self.table.opened.connect(self.asked)
        self.put(TableCard(self.table), 1)
        on_keys(self, {"F4": self._ask_basis, REMIND_KEY: self._ask_reminder})
        self._show_cells(cells)

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def follow(self, overview: HomeOverview) -> None:
        """Show the cells as they are now; what was done meanwhile stays in sight."""
        self._show_cells([overview.judged.get(one.key, one) for one in self.cells])

    def _show_cells(self, cells: Sequence[DutyCell]) -> None:
        self.cells = tuple(cells)
        self.subtitle.setText(f"共 {len(cells)} 项")
        self.table.show_rows(cells)
        self._remind.setVisible(any(map(can_be_reminded, cells)))

    def _ask_basis(self) -> None:
        if cell := self.table.current():
            self.basis_asked.emit(cell)

    def _ask_reminder(self) -> None:
        cell = self.table.current()
        if cell and can_be_reminded(cell):
            self.reminder_asked.emit(cell.adviser_id)


def _columns(board: DutyBoard) -> tuple[Column, ...]:
    where, doer, today = board.wording.where, board.wording.doer, board.today
    return (
        Column("where", "村(居)、顾问", 170, text=where, bold=lambda _cell: True),
        Column("duty", "什么事", 120, text=lambda cell: WORDS[cell.rule_id].title),
        Column("period", "时段", 160, text=lambda cell: cell.period.words),
        Column(
            "state",
            "办得怎样",
            text=lambda cell: full_text((cell,)),
            mark=lambda cell: mark_of((cell,)),
            bold=lambda cell: presses((cell,), today),
        ),
        Column("doer", "谁来办", 130, text=doer, hide_rank=1),
        Column("by", "期限", 150, text=lambda cell: _by_words(cell, today)),
    )


def _by_words(cell: DutyCell, today: date) -> str:
    return near_day_words(cell.by, today) if cell.by and not cell.is_done else ""
