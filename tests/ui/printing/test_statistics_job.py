"""打印统计分析报告: reached from 统计 by keys, printed part by part, saved under its period."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import MEASURES
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.ui.month_close.statistics_choices import View
from lvgw_desktop.ui.month_close.tab import MonthTab
from lvgw_desktop.ui.printing.page import PrintPage
from lvgw_desktop.ui.printing.statistics_job import StatisticsReport
from tests.ui.in_window import Asked, hold
from tests.ui.main_windows import shown_window
from tests.ui.paper.ink import paper_mm
from tests.ui.printing.conftest import offer
from tests.ui.typing import press

QUARTER = Period(2026, PeriodKind.QUARTER, 4)


@pytest.fixture
def job(practice):
    return StatisticsReport(practice, QUARTER, MEASURES[0])


def test_all_parts_are_printed_or_those_left_ticked(job, open_page, paper):
    whole = sum(sheet.pages for sheet in job.preview().sheets)
    page = open_page(offer(job))
    said = Asked(page.finished)
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert len(paper_mm(paper)) == whole - 1
    press(page, Qt.Key.Key_Return)
    assert said == [("2026年第四季度统计分析报告已印好。", None)]


def test_a_file_is_named_after_the_period(job):
    assert job.file_name == "统计分析报告_2026年第四季度.pdf"


def test_the_report_is_asked_for_with_what_is_looked_at(practice, operations, qtbot):
    tab = MonthTab(practice, operations)
    window = hold(qtbot, tab)
    asked = Asked(tab.report_asked)
    press(window, Qt.Key.Key_F4)
    page = tab.page()
    press(window, Qt.Key.Key_F8)
    page.show_period(QUARTER)
    page.show_view(View.CHART)
    lectures = next(one for one in MEASURES if one.name == "lectures")
    page.measures.set_value("lectures")
    page.measures.chosen.emit(page.measures.choice())
    page.grouping.set_value(GroupedBy.SERVICE_KIND)
    page.refresh()
    press(window, Qt.Key.Key_F8)
    november = Period(2026, PeriodKind.MONTH, 11)
    assert asked == [(november, MEASURES[0]), (QUARTER, lectures)]


def test_the_print_page_lies_over_the_statistics_and_esc_leads_back(practice, operations, qtbot):
    window = shown_window(qtbot, practice, operations)
    tab = window.show_tab(3)
    press(window, Qt.Key.Key_F4, Qt.Key.Key_F8)
    page = tab.page()
    assert isinstance(page, PrintPage)
    assert page.title.text() == "打印统计分析报告"
    press(window, Qt.Key.Key_Escape)
    assert tab.page().title.text() == "统计"
    assert tab.page().panes.pane().place.table.hasFocus()
