"""看证据: the records behind a number of an assessment; Enter opens one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.wording import weekday_words
from lvgw_desktop.services.evidence_lines import EvidenceLine
from lvgw_desktop.services.evidence_marks import ADDED, CHANGED, GONE
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone

HINTS = (
    Hint("Enter", "打开这一条"),
    Hint("Ctrl+C", "复制"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)


_CHANGES = {
    ADDED: Badge(ADDED, "plus", Tone.WARN),
    CHANGED: Badge(CHANGED, "pencil-simple", Tone.WARN),
    GONE: Badge(GONE, "prohibit", Tone.WARN),
}


def _day(line: EvidenceLine) -> str:
    return f"{line.day:%m-%d} {weekday_words(line.day)}"


CHANGE = Column("change", "存等次以后", 140, badge=lambda line: _CHANGES[line.change])
"""Only where it is told what became of each."""
COLUMNS = (
    Column("serial", "编号", 120, text=lambda line: line.serial),
    Column("day", "日期", 130, text=_day),
    Column("headline", "内容", text=lambda line: line.headline, second=lambda line: line.what),
    Column(
        "amount",
        "计入",
        80,
        text=lambda line: str(line.amount),
        bold=lambda _line: True,
        align=Align.RIGHT,
    ),
)


class EvidencePage(Page):
    """`log_asked(id)`, `other_asked(kind, id)` or `hand_in_asked(HandIn)` on Enter."""

    help_part = "assessments"

    log_asked = Signal(int)
    other_asked = Signal(object, int)
    hand_in_asked = Signal(object)

    def __init__(self, title: str, whose: str, lines: Sequence[EvidenceLine]) -> None:
        total = sum(line.amount for line in lines)
        counted = f"共 {len(lines)} 条" if total == len(lines) else f"{len(lines)} 条，计 {total}"
        super().__init__(title, f"{whose} · {counted}", hints=HINTS)
        columns = (CHANGE, *COLUMNS[:-1]) if any(line.change for line in lines) else COLUMNS
        self.table = RecordTable(columns, key=lambda line: line.number, name=title)
        self.table.show_rows(lines)
        self.table.opened.connect(self._open)
        self.put(TableCard(self.table), 1)

    def start(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def _open(self, line: EvidenceLine) -> None:
        if line.kind:
            self.other_asked.emit(line.kind, line.record.id)
        elif isinstance(line.record, HandIn):
            self.hand_in_asked.emit(line.record)
        else:
            self.log_asked.emit(line.record.id)
