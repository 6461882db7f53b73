"""收台账的画面: a month with ledgers in time, late and still missing, and the day being asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.hand_in import HandInMedium
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.month_close.tab import MonthTab

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow
    from lvgw_desktop.ui.month_close.hand_in_step import HandInStep

OCTOBER = StatisticalMonth(2026, 10)


def ledgers_of_a_month(window: MainWindow) -> None:
    """Show October with what came in."""
    _page(window)


def ledger_of_another_day(window: MainWindow) -> None:
    """Show how the day is asked, where the villages hand in too."""
    office = window.use_cases.office
    office.change(replace(office.get(), village_hands_in=True))
    _page(window).card.ask_day("24")


def _page(window: MainWindow) -> HandInStep:
    hand_ins = window.use_cases.hand_ins
    lines = hand_ins.of_month(OCTOBER).lines
    hand_ins.register(OCTOBER, lines[:2], date(2026, 10, 23))
    hand_ins.register(OCTOBER, lines[2:3], date(2026, 10, 26), HandInMedium.FILE)
    tab = window.show_tab(3)
    assert isinstance(tab, MonthTab)
    QApplication.processEvents()
    tab.show_month(OCTOBER)
    QApplication.processEvents()
    tab.month_page.lead_to(tab.hand_in)
    return tab.hand_in
