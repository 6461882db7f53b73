"""年终的画面: the summary of the year, and one part of it with its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lvgw_desktop.ui.year.summary_page import YearSummaryPage

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

OWN = "解答群众法律咨询{consultations=12}条，代写文书{documents=2}件。\n群众普遍反映答复及时。"


def year_summary(window: MainWindow) -> None:
    """Show the parts, of which one was written before its figures changed."""
    window.use_cases.year_summaries.save(window.use_cases.workplace.today.year, "services", OWN)
    window.errands.year.show_summary()


def year_turn(window: MainWindow) -> None:
    """Show what is left of the year."""
    window.errands.year.show_turn()


def year_part(window: MainWindow) -> None:
    """Show that part being written."""
    year_summary(window)
    page = window.tab().page()
    assert isinstance(page, YearSummaryPage)
    page.parts.table.choose("services")
    page.parts.write()
