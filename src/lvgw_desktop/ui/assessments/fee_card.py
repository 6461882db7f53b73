"""顾问费建议: what the office proposes to pay for a year, less what can be shown by its records."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.services.fee_lines import FeeLine
from lvgw_desktop.ui.assessments.fee_content import agreed_lines, proposed_lines
from lvgw_desktop.ui.assessments.fee_page import NAME
from lvgw_desktop.ui.assessments.fee_pages import open_fee, open_withdrawal
from lvgw_desktop.ui.assessments.pair_desk import PairCard, PairDesk
from lvgw_desktop.ui.settings.fee_section import TOPIC
from lvgw_desktop.ui.shared.buttons import Button, link
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Box, column, row


class FeeCard(PairCard):
    """Of the year only; a half-year is not paid for.

    `standards_asked`, `payments_asked(year)`, `history_asked(uuid)`, and
    `evidence_asked(Evidence | None, rule id)` of a deduction.
    """

    standards_asked = Signal()
    payments_asked = Signal(int)
    history_asked = Signal(str)
    evidence_asked = Signal(object, str)

    def __init__(self, desk: PairDesk) -> None:
        self._year = Label("", "hint")
        super().__init__(NAME, aside=self._year)
        self._desk, self._fees = desk, desk.use_cases.fees
        self._page: PairPage | None = None
        self.line: FeeLine | None = None
        self._content = QWidget()
        self.write_button = Button("写建议", icon="pencil-simple", key="F7", clicked=self.write)
        self.list_button = Button("发放表", icon="table", key="F9", clicked=self.show_payments)
        self.body.put(self._content)
        self.kept = (link("历史", self._ask_history), link("撤回…", self._take_back))
        self.body.put(row(*self.kept, STRETCH, self.list_button, self.write_button))
        desk.operations.changed.connect(self._heed_change)

    def show_page(self, page: PairPage) -> None:
        """Show what is proposed for the year of a pair."""
        self._page, self.line = page, None
        self.setVisible(page.pair.period is AssessmentPeriod.YEAR)
        self._load()

    def write(self) -> None:
        """Open the page on which the proposal is written; without a standard lead to that."""
        if self._page is None or self.line is None:
            return
        if self.line.standard or self.line.decision:
            open_fee(self._desk, self._page)
        else:
            self.standards_asked.emit()

    def show_payments(self) -> None:
        """Ask for the list of the year."""
        if self._page:
            self.payments_asked.emit(self._page.pair.year)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if TOPIC in topics:
            self._load()

    def _load(self) -> None:
        if self._page and self._page.pair.period is AssessmentPeriod.YEAR:
            pair = self._page.pair
            self._desk.operations.run(
                lambda: self._fees.line(pair.village_id, pair.adviser_id, pair.year),
                then=self._show,
                refused=self._show_refusal,
                key="assessments.fee",
            )

    def _show(self, line: FeeLine) -> None:
        self.line = line
        self._year.setText(f"{line.year} 年")
        self.write_button.set_words("改建议" if line.decision else "写建议", key="F7")
        self.write_button.enable()
        for one in self.kept:
            one.setVisible(line.decision is not None)
        if line.decision:
            open_basis = partial(self._open_basis, line.decision)
            self._put(proposed_lines(line, line.decision, open_basis))
        else:
            self._put(agreed_lines(line, self.standards_asked.emit))

    def _show_refusal(self, refusal: Refusal) -> None:
        self.line = None
        self.write_button.disable(refusal.sentence)
        for one in self.kept:
            one.hide()
        self._put(column(Label(refusal.sentence, "body2", wrap=True)))

    def _put(self, lines: Box) -> None:
        """Show other lines in the place of those before."""
        before, self._content = self._content, QWidget()
        self._content.setLayout(lines)
        self.body.replaceWidget(before, self._content)
        self._content.show()
        before.hide()
        before.deleteLater()

    def _open_basis(self, decision: FeeDecision, deduction: FeeDeduction) -> None:
        """Open the logs a deduction names, or the records that its rule counts."""
        if deduction.evidence and self._page:
            read = partial(self._fees.records, deduction)
            self._desk.evidence.open_lines(read, self._page, deduction.reason)
            return
        self._desk.operations.run(
            lambda: self._fees.evidence(decision, deduction),
            then=lambda found: self.evidence_asked.emit(found, deduction.rule_id),
            key="assessments.fee_evidence",
        )

    def _ask_history(self) -> None:
        if self.line and self.line.decision:
            self.history_asked.emit(self.line.decision.uuid)

    def _take_back(self) -> None:
        if self._page:
            open_withdrawal(self._desk, self._page)
