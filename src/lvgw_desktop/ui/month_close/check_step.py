"""核查: the findings at the left, the month's figures beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from lvgw_desktop.domain.finding import Finding
from lvgw_desktop.domain.settled_finding import SettledFinding, Settlement
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.findings import NO_VISIT, returned_words
from lvgw_desktop.services.log_list import LogLine
from lvgw_desktop.services.month_close import MonthCheck, MonthCloseService
from lvgw_desktop.ui.month_close.finding_rows import SETTLED, TO_CHECK, TO_COMPLETE, counted
from lvgw_desktop.ui.month_close.findings_card import FindingsCard
from lvgw_desktop.ui.month_close.measures_table import MeasuresTable
from lvgw_desktop.ui.month_close.step import MonthStep
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.side_by_side import SideBySide

FINDINGS = "findings"
"""The topic of what is decided about findings."""
SIDE = 500


class CheckStep(MonthStep):
    """`log_asked(id)`, `new_log_asked(village id, adviser id)`, `compared(finding, lines)`.

    `figure_asked` as of a MeasuresTable.
    """

    log_asked = Signal(int)
    new_log_asked = Signal(object, object)
    compared = Signal(object, object)
    figure_asked = Signal(str, str, object)

    title = "核查"
    hints = (Hint("Enter", "打开这一项"), Hint("空格", "无误、写原因"), Hint("Ctrl+B", "退回顾问"))

    def __init__(
        self, closing: MonthCloseService, operations: Operations, vocabulary: Vocabulary
    ) -> None:
        super().__init__()
        self._closing, self._operations = closing, operations
        self._checked: MonthCheck | None = None
        self.findings = FindingsCard(closing.workplace.today)
        self.measures = MeasuresTable(vocabulary, brief=True)
        self._heading = Label("", "heading")
        self.side = SideBySide(self.findings, self._figures(), width=SIDE)
        layout = column(spacing=10)
        layout.put(self.side, 1)
        layout.put(self.findings.ask_bar)
        self.setLayout(layout)
        self._connect()

    def show_check(self, checked: MonthCheck) -> None:
        """Show what was found, and the figures."""
        self._checked = checked
        figures = checked.review.figures
        self._heading.setText(f"{figures.month.number} 月统计表")
        self.measures.show_figures(figures)
        self.findings.show_check(checked)

    def state_words(self, checked: MonthCheck) -> str:
        """Return 剩 3 项请核对, or how many there are of both kinds."""
        number = counted(checked)
        left = [badge for badge in (TO_COMPLETE, TO_CHECK) if number[badge]]
        if left:
            kind = left[0].text if len(left) == 1 else ""
            return f"剩 {sum(number[badge] for badge in left)} 项{kind}"
        return f"已核对 {number[SETTLED]} 项" if number[SETTLED] else "没有要核对的"

    def is_done(self, checked: MonthCheck) -> bool:
        """Tell whether everything is decided."""
        return not checked.open_findings

    def onward_words(self, checked: MonthCheck) -> str:
        """Return 核对完了 once it is."""
        return "核对完了" if self.is_done(checked) else ""

    def start(self) -> bool:
        """Put the cursor into the list, or into the figures where nothing was found."""
        table = self.findings.table
        (table if table.records.rowCount() else self.measures).setFocus()
        return True

    def _figures(self) -> QWidget:
        card, head = TableCard(), QWidget()
        hint = Label("点数字看是哪几条", "side")
        head.setLayout(row(self._heading, STRETCH, hint, margins=(13, 8, 12, 8)))
        card.body.put(head)
        card.body.put(self.measures, 1)
        return card

    def _connect(self) -> None:
        self.measures.figure_asked.connect(self.figure_asked)
        self.findings.opened.connect(self._open)
        self.findings.settled.connect(self._settle)
        self.findings.taken_back.connect(self._take_back)

    def _open(self, finding: Finding) -> None:
        if finding.code == NO_VISIT:
            self.new_log_asked.emit(finding.record_id, finding.adviser_id)
        elif finding.other_id is None:
            self.log_asked.emit(finding.record_id)
        else:
            self._operations.run(
                lambda: self._closing.compared(finding),
                then=lambda lines: self._show_compared(finding, lines),
                key="month.compared",
            )

    def _show_compared(self, finding: Finding, lines: Sequence[LogLine]) -> None:
        self.compared.emit(finding, lines)

    def _settle(self, findings: Sequence[Finding], settlement: Settlement, words: str) -> None:
        assert self._checked
        month = self._checked.month
        self._operations.run(
            lambda: self._closing.settle(month, findings, settlement, words),
            then=lambda _settled: self._tell_settled(findings, settlement),
            refused=lambda refusal: self.findings.ask_bar.decline(refusal.sentence),
            said=lambda settled: _said(settled, settlement),
            changed=(FINDINGS,),
            urgent=True,
        )

    def _tell_settled(self, findings: Sequence[Finding], settlement: Settlement) -> None:
        self.findings.tell_settled()
        if settlement is Settlement.RETURNED:
            QApplication.clipboard().setText(returned_words(findings))

    def _take_back(self, findings: Sequence[Finding]) -> None:
        decided = [one.settled for one in findings if one.settled]
        self._operations.run(
            lambda: self._closing.take_back(decided),
            said=lambda _nothing: f"{len(decided)} 项重新核对。",
            changed=(FINDINGS,),
            urgent=True,
        )


def _said(settled: Sequence[SettledFinding], settlement: Settlement) -> str:
    number = len(settled)
    return {
        Settlement.FINE: f"{number} 项已核对，无误。",
        Settlement.REASON: f"{number} 项已写明原因。",
        Settlement.RETURNED: f"{number} 项已退回顾问，要说的话已复制，可以粘贴到微信里。",
    }[settlement]
