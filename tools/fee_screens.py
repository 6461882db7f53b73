"""顾问费的画面: standards, a proposal being written, the card with it, and the list of the year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction, FeeOutcome
from lvgw_desktop.services.fees import deduction_for
from lvgw_desktop.ui.assessments.tab import AssessmentsTab
from lvgw_desktop.ui.settings.fee_section import TOPIC, FeeSection
from lvgw_desktop.ui.settings.sections import Section

if TYPE_CHECKING:
    from lvgw_desktop.services.fee_lines import FeeLine
    from lvgw_desktop.ui.main_window import MainWindow

DEDUCTED = 15_000
SOME, CHOSEN = 9, 4


def standards_asked(window: MainWindow) -> None:
    """Show the standards of this year while one is being typed."""
    window.errands.settings.show(Section.FEES)
    section = window.tab().page().section()
    assert isinstance(section, FeeSection)
    section.table.choose(4)
    section.ask()


def fee_proposed(window: MainWindow) -> None:
    """Show the book at a pair of which something is deducted."""
    _propose_some(window)
    _book(window)


def fee_being_written(window: MainWindow) -> None:
    """Show the page on which that is written."""
    fee_proposed(window)
    _book(window).book.pane.fees.write()


def payments_of_the_year(window: MainWindow) -> None:
    """Show the list of the year."""
    fee_proposed(window)
    _book(window).book.pane.fees.show_payments()


FEE_SCREENS = {
    "fee_standards": standards_asked,
    "fee_card": fee_proposed,
    "fee_page": fee_being_written,
    "fee_payments": payments_of_the_year,
}


def _book(window: MainWindow) -> AssessmentsTab:
    tab = window.show_tab_named("考核与费用")
    assert isinstance(tab, AssessmentsTab)
    tab.book.list.table.choose_row(CHOSEN)
    return tab


def _propose_some(window: MainWindow) -> None:
    fees, today = window.use_cases.fees, window.use_cases.workplace.today
    for line in fees.lines(today.year)[:SOME]:
        if line.decision is None:
            fees.propose(_proposal(window, line))
    window.operations.tell_changed(TOPIC)


def _proposal(window: MainWindow, line: FeeLine) -> FeeDecision:
    offered = window.use_cases.fees.candidates(line)
    deductions: tuple[FeeDeduction, ...] = tuple(
        replace(deduction_for(one), amount=DEDUCTED) for one in offered[:2]
    )
    assert line.standard
    return FeeDecision(
        village_id=line.village_id,
        adviser_id=line.adviser_id,
        year=line.year,
        standard=line.standard.amount,
        outcome=FeeOutcome.REDUCED if deductions else FeeOutcome.FULL,
        deductions=deductions,
        proposed_on=window.use_cases.workplace.today,
    )
