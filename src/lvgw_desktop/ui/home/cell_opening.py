"""打开一格: the records behind a cell, the list behind a number, the rule behind both."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.duties.duty import DutyCell, Records
from lvgw_desktop.domain.period import PeriodKind
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.home.asks import HomeAsks
from lvgw_desktop.ui.home.cell_words import asked_of
from lvgw_desktop.ui.home.duty_words import WORDS
from lvgw_desktop.ui.home.following_page import FollowingPage
from lvgw_desktop.ui.shared.tab_page import TabPage

if TYPE_CHECKING:
    from lvgw_desktop.services.duty_records import CellRecords
    from lvgw_desktop.ui.home.records_page import RecordsPage

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415

_NOT_NOW = "这名顾问本月没有要提醒的。"


class CellOpening(QObject):
    """Opens pages over the tab; what lies elsewhere it asks of the window."""

    def __init__(self, tab: TabPage, use_cases: UseCases, asks: HomeAsks) -> None:
        super().__init__(tab)
        self._tab, self._use_cases, self._asks = tab, use_cases, asks
        self._overview: HomeOverview | None = None

    @property
    def shown(self) -> HomeOverview:
        """Return what the tab shows."""
        assert self._overview, "nothing can be opened before it is shown"
        return self._overview

    def follow(self, overview: HomeOverview) -> None:
        """Take up what is known now, also on the pages that are open."""
        self._overview = overview
        for page in self._tab.pages():
            if isinstance(page, FollowingPage):
                page.follow(overview)

    def open_cells(self, title: str, cells: Sequence[DutyCell]) -> None:
        """Open the one cell of a field, or the list of those that ask something."""
        if len(cells) == 1:
            self.open_cell(cells[0])
        elif cells:
            self.open_list(title, asked_of(cells))

    def open_cell(self, cell: DutyCell) -> None:
        """Open the records of a cell where they are kept."""
        asks, records = self._asks, cell.evidence.records
        month = cell.period.last_month
        openers: dict[Records, Callable[[], object]] = {
            Records.PLANS: asks.plans.emit,
            Records.HAND_INS: lambda: asks.month.emit(month),
            Records.REPORTS: lambda: asks.month.emit(month),
            Records.TERMS: lambda: self._open_card(cell),
            Records.VILLAGE_CARD: lambda: self._open_card(cell),
            Records.ASSESSMENTS: lambda: self._open_assessment(cell),
            Records.SUMMARY: lambda: asks.year_summary.emit(cell.period.year),
        }
        openers.get(records, lambda: self._read(cell))()

    def show_basis(self, cell: DutyCell) -> None:
        """Show the rule that a cell was judged by."""
        self.show_rule(cell.rule_id, cell.evidence.first_day, cell)

    def show_rule(self, rule_id: str, day: date, cell: DutyCell | None = None) -> None:
        """Show a rule as it held on a day."""
        from lvgw_desktop.ui.home.basis_page import BasisPage

        page = BasisPage(self.shown.board.wording, rule_id, day, cell)
        page.rule_asked.connect(self._asks.rule)
        self._tab.open_page(page)

    def open_list(self, title: str, cells: Sequence[DutyCell]) -> None:
        """Open the list of cells behind a number."""
        from lvgw_desktop.ui.home.cell_list_page import CellListPage

        page = CellListPage(title, cells, self.shown.board)
        page.asked.connect(self.open_cell)
        page.basis_asked.connect(self.show_basis)
        page.reminder_asked.connect(self.show_reminders)
        self._tab.open_page(page)

    def show_reminders(self, adviser_id: int) -> None:
        """Show what can be written to the advisers, beginning with one who lacks something now."""
        from lvgw_desktop.ui.home.reminder_page import ReminderPage

        reminders = self.shown.adviser_reminders
        if adviser_id not in {one.adviser_id for one in reminders}:
            self._tab.say(_NOT_NOW)
            return
        page = ReminderPage(reminders, adviser_id)
        page.said.connect(self._tab.say)
        self._tab.open_page(page)

    def _where(self, cell: DutyCell) -> str:
        return self.shown.board.wording.where(cell)

    def _read(self, cell: DutyCell) -> None:
        service = self._use_cases.duty_records
        self._tab.operations.run(
            lambda: service.of_cell(cell),
            then=lambda records: self._open_records(cell, records),
            key="home.records",
        )

    def _open_records(self, cell: DutyCell, records: "CellRecords") -> None:
        from lvgw_desktop.ui.home.records_page import RecordsPage

        title = f"{self._where(cell)} {cell.period.words} {WORDS[cell.rule_id].title}"
        page = RecordsPage(title, cell, records, self._asks)
        page.basis_asked.connect(self.show_basis)
        page.reminder_asked.connect(self.show_reminders)
        page.again_asked.connect(lambda now: self._read_again(page, now))
        self._tab.open_page(page)

    def _read_again(self, page: "RecordsPage", cell: DutyCell) -> None:
        service = self._use_cases.duty_records
        self._tab.operations.run(
            lambda: service.of_cell(cell), then=lambda records: page.show_records(cell, records)
        )

    def _open_assessment(self, cell: DutyCell) -> None:
        if cell.village_id is None or cell.adviser_id is None:
            self.show_basis(cell)
            return
        half = cell.period.kind is PeriodKind.HALF
        pair = AssessedPair(
            village_id=cell.village_id,
            adviser_id=cell.adviser_id,
            year=cell.period.year,
            period=AssessmentPeriod.HALF_YEAR if half else AssessmentPeriod.YEAR,
        )
        self._asks.assessment.emit(pair)

    def _open_card(self, cell: DutyCell) -> None:
        if cell.village_id is not None:
            self._asks.village.emit(cell.village_id)
        else:
            self._asks.adviser.emit(cell.adviser_id)
