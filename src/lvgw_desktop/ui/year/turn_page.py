"""结转新年度: what is left of the old year in one list; Enter goes to where it is settled."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.year_turn import TurnMatter, YearTurn
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

ABOUT = "编号、台账、卷到新年度自己从头起，不用办；下面的办一项少一项"
HINTS = (Hint("Enter", "去办"), Hint("F5", "刷新"), Hint("Esc", "返回"), Hint("F1", "帮助"))
DONE = Badge("办完了", "check", Tone.OK)
_WORDS = {
    TurnMatter.TERMS: "到期又没有下一段的，列成一张表：勾上的一起续聘，换人、不续的不勾",
    TurnMatter.FEES: "上一年的标准抄到新年度，再改有变化的",
    TurnMatter.LOCAL_SCORES: "上一年的评分项抄到新年度",
    TurnMatter.MONTHS: "从最早的一个月办起：收台账、核查、封账",
    TurnMatter.OUTSIDE: "还没有打印，或发出去没有签回",
    TurnMatter.BACK: "签回了，还没有归到那一年的卷里",
    TurnMatter.DRAFTS: "在首页接着写，或者丢掉",
    TurnMatter.SUMMARY: "写好，报区局，登记报送日期",
}


@dataclass(frozen=True, slots=True)
class TurnLine:
    """One matter and how much is left of it."""

    matter: TurnMatter
    left: int

    @property
    def badge(self) -> Badge:
        """Return 办完了 or 还有 3 项."""
        return Badge(f"还有 {self.left} 项", "clock", Tone.WARN) if self.left else DONE


COLUMNS = (
    Column("matter", "事项", 210, text=lambda line: line.matter.value, bold=lambda _line: True),
    Column("words", "怎么办", text=lambda line: _WORDS[line.matter]),
    Column("left", "", 150, badge=lambda line: line.badge),
)


class YearTurnPage(Page):
    """`matter_asked(TurnMatter, YearTurn)` to go where something is settled."""

    help_part = "turn"

    matter_asked = Signal(object, object)

    def __init__(self, use_cases: UseCases, operations: Operations, year: int) -> None:
        go = Button("去办", Kind.PRIMARY, icon="arrow-right", key="Enter", clicked=self.settle)
        super().__init__(f"{year}年结转到{year + 1}年", ABOUT, actions=(go,), hints=HINTS)
        self._turn_of, self._operations, self._year = use_cases.year_turn, operations, year
        self._turn: YearTurn | None = None
        self.table = RecordTable(COLUMNS, key=lambda line: line.matter, name="结转")
        card = TableCard(self.table)
        self.put(card, 1)
        self.table.opened.connect(lambda _line: self.settle())
        operations.changed.connect(self.load)
        on_keys(self, {"F5": self.load})
        self.load()

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def load(self) -> None:
        """Count what is left."""
        year = self._year
        self._operations.run(lambda: self._turn_of.of_year(year), then=self._show, key="year.turn")

    def settle(self) -> None:
        """Go where the matter under the cursor is settled."""
        line = self.table.current()
        if isinstance(line, TurnLine) and line.left and self._turn:
            self.matter_asked.emit(line.matter, self._turn)

    def _show(self, turn: YearTurn) -> None:
        self._turn = turn
        self.table.show_rows([TurnLine(matter, left) for matter, left in turn.left.items()])
