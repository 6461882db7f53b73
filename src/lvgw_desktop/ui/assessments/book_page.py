"""考核簿: the pairs at the left, the page of the chosen one at the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.assessed_pair import assessed_on
from lvgw_desktop.domain.assessment import Grade
from lvgw_desktop.ui.assessments.book_list import BookList
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.pair_pane import PairPane
from lvgw_desktop.ui.assessments.suggestion_page import NAME
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page

_HINTS = (
    Hint("↑↓", "换下一对"),
    Hint("1/2/3", "选等次"),
    Hint("Enter", "看证据"),
    Hint("F6", "意见和等次"),
    Hint("F7", "顾问费"),
    Hint("F8", "打印"),
    Hint("Ctrl+M", "测评会"),
    Hint("Ctrl+O", "机构自评"),
    Hint("F1", "帮助"),
)
_GRADES = dict(zip("123", Grade, strict=True))


class BookPage(Page):
    """`suggest_asked(Grade | None)` to write about the chosen pair, `print_asked` for 考核表.

    `history_asked` for what was written before, `meeting_asked` and `report_asked` for what the
    pair shares with others, `summary_asked(year)`.
    """

    help_part = "assessments"

    suggest_asked = Signal(object)
    print_asked = Signal()
    history_asked = Signal()
    meeting_asked = Signal()
    report_asked = Signal()
    summary_asked = Signal(int)

    def __init__(self, desk: PairDesk) -> None:
        super().__init__("考核与费用", hints=_HINTS)
        self.head.hide()
        today = desk.use_cases.workplace.today
        self.list = BookList(desk.vocabulary, *assessed_on(today))
        self.pane = PairPane(desk, self._bar())
        line = row(self.list, spacing=14)
        line.put(self.pane, 1)
        holder = QWidget()
        holder.setLayout(line)
        self.put(holder, 1)
        self.list.table.typed.connect(self._heed_digit)
        self.list.summary.clicked.connect(self._ask_summary)
        on_keys(
            self,
            {
                "F6": self._suggest,
                "F8": self.print_asked.emit,
                "Ctrl+P": self.print_asked.emit,
                "Ctrl+H": self.history_asked.emit,
                "Ctrl+M": self.meeting_asked.emit,
                "Ctrl+O": self.report_asked.emit,
                "Ctrl+U": self._ask_summary,
                "F7": self.pane.fees.write,
                "F9": self.pane.fees.show_payments,
            },
        )

    def start(self) -> None:
        """Put the cursor into the list."""
        self.list.table.setFocus()

    def _bar(self) -> QWidget:
        write = Button(NAME, Kind.PRIMARY, icon="pencil-simple", key="F6", clicked=self._suggest)
        sheet = Button("打印考核表", icon="printer", key="F8", clicked=self.print_asked.emit)
        bar = QWidget()
        bar.setLayout(row(STRETCH, sheet, write))
        return bar

    def _ask_summary(self) -> None:
        self.summary_asked.emit(self.list.chosen()[0])

    def _suggest(self) -> None:
        self.suggest_asked.emit(None)

    def _heed_digit(self, typed: str) -> None:
        if typed in _GRADES:
            self.suggest_asked.emit(_GRADES[typed])
