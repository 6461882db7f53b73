"""预填表的画面: the sheets that are outside, two of them ticked to be given up, one keyed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.prefilling.outside_page import OutsidePage
from lvgw_desktop.ui.scanning.page import ScanBackPage
from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab

if TYPE_CHECKING:
    from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
    from lvgw_desktop.ui.main_window import MainWindow

OCTOBER = StatisticalMonth(2026, 10)


def sheets_outside(window: MainWindow) -> None:
    """List a sheet for each village and ask why two of them will not be used."""
    sheets = _sheets(window)
    window.errands.logs.show_prefilled()
    page = window.tab().page()
    assert isinstance(page, OutsidePage)
    page.table.tick(frozenset(one.id for one in sheets[1:3]))
    page.give_up()


def logs_with_sheets_outside(window: MainWindow) -> None:
    """Show the list of logs, with what leads to the sheets."""
    _sheets(window)
    window.show_tab(1)


def home_with_sheets_outside(window: MainWindow) -> None:
    """Show 首页 with the line that tells of them."""
    _sheets(window)
    window.show_tab(0)


def sheet_keyed_in(window: MainWindow) -> None:
    """Open the editor of a sheet."""
    (sheet, *_more) = _sheets(window)
    tab = window.show_tab_named("工作日志")
    assert isinstance(tab, ServiceLogsTab)
    tab.key_in(sheet.uuid)
    QTest.keyClicks(tab.page().focusWidget(), "18 9-11.30")


def sheets_scanned_back(window: MainWindow) -> None:
    """Scan three sheets, none of which is keyed in yet."""
    _sheets(window)
    prefilling = window.use_cases.prefilling
    bare = [one.sheet for one in prefilling.outside() if not one.scans]
    pdf = prefilling.issue(bare[:3])
    file = window.use_cases.workplace.database.path.parent / "预填_20261120.pdf"
    file.write_bytes(pdf)
    window.show_tab(1)
    window.errands.scans.scan_back()
    page = window.tab().page()
    assert isinstance(page, ScanBackPage)
    page.reader.read([file])


def _sheets(window: MainWindow) -> tuple[PrefilledSheet, ...]:
    prefilling = window.use_cases.prefilling
    if not prefilling.outside():
        prefilling.issue(prefilling.keep(prefilling.plan(None, OCTOBER)))
    return tuple(one.sheet for one in prefilling.outside())
