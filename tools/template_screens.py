"""区局模板的画面: a template in use, what a row that repeats can have, and mistakes by cell."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from openpyxl import Workbook
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.month_close.mistakes_page import MistakesPage
from lvgw_desktop.ui.month_close.tab import MonthTab
from lvgw_desktop.ui.month_close.template_page import TemplatePage

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

NOVEMBER = StatisticalMonth(2026, 11)
WRONG = {
    "A1": "{{月分}}村(居)法律顾问工作月报",
    "B2": "{{本所",
    "C4": "{{顾问电话}}",
    "D6": "{现场服务次数}",
    "E6": '="{{月份}}"',
    "F8": "{{#村}}",
}


def template_of_the_district(window: MainWindow) -> None:
    """Show the page with a template in use."""
    templates = window.use_cases.district_template
    file = templates.starter(Path(mkdtemp()) / "石龙区月报表.xlsx", NOVEMBER)
    templates.keep(file, NOVEMBER)
    _page(window)


def rows_of_a_template(window: MainWindow) -> None:
    """Show what a row of villages can have, before a template was chosen."""
    _page(window).words.switch.choose(1)


def mistakes_of_a_template(window: MainWindow) -> None:
    """Show a template that was not taken."""
    workbook = Workbook()
    for place, text in WRONG.items():
        workbook.active[place] = text
    file = Path(mkdtemp()) / "石龙区月报表.xlsx"
    workbook.save(file)
    look = window.use_cases.district_template.keep(file, NOVEMBER)
    _page(window)
    window.tab().open_page(MistakesPage(file.name, look.mistakes))


def _page(window: MainWindow) -> TemplatePage:
    tab = window.show_tab(3)
    assert isinstance(tab, MonthTab)
    QApplication.processEvents()
    tab.report.template_asked.emit()
    page = tab.page()
    assert isinstance(page, TemplatePage)
    return page
