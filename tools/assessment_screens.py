"""考核的画面: the book, the records behind a number, and the pages that are written on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lvgw_desktop.domain.assessment import Body, Grade
from lvgw_desktop.ui.assessments.opinion_page import opinion_page
from lvgw_desktop.ui.assessments.tab import AssessmentsTab

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

CHOSEN = 2


def assessment_book(window: MainWindow) -> None:
    """Show a pair in the middle of its assessment."""
    shown_tab(window)


def assessment_evidence(window: MainWindow) -> None:
    """Show the records behind an area."""
    tab = shown_tab(window)
    if tab.shown:
        tab.evidence.open(tab.shown, "二", "二、开展法治宣传教育")


def assessment_opinion(window: MainWindow) -> None:
    """Show the page on which a village's grade is registered."""
    tab = shown_tab(window)
    if tab.shown:
        tab.open_over(opinion_page(tab.desk, tab.shown, Body.VILLAGE))


def assessment_suggestion(window: MainWindow) -> None:
    """Show the page on which the office writes."""
    shown_tab(window).suggest(Grade.PASS)


def assessment_changed(window: MainWindow) -> None:
    """Show what was changed since the grade was stored."""
    tab = shown_tab(window)
    if tab.shown and not tab.shown.changed:
        log = window.use_cases.assessments.evidence(tab.shown.pair, "logs")[0].record
        changed = replace(log, result=f"{log.result}当事人书面确认。")
        window.use_cases.service_logs.record(changed)
    tab.refresh()
    if tab.shown:
        tab.evidence.open_changes(tab.shown)


def assessment_print(window: MainWindow) -> None:
    """Show 考核表 before it is printed."""
    tab = shown_tab(window)
    tab.book.print_asked.emit()


def shown_tab(window: MainWindow) -> AssessmentsTab:
    """Return the tab with a pair in the middle of its list."""
    tab = window.show_tab_named("考核与费用")
    assert isinstance(tab, AssessmentsTab)
    tab.book.list.table.choose_row(CHOSEN)
    return tab


ASSESSMENT_SCREENS = {
    "assessment_book": assessment_book,
    "assessment_evidence": assessment_evidence,
    "assessment_opinion": assessment_opinion,
    "assessment_suggestion": assessment_suggestion,
    "assessment_print": assessment_print,
    "assessment_changed": assessment_changed,
}
