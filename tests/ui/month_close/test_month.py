"""月报: every figure opens the logs it counts; the workbook says the same."""

from dataclasses import replace

import openpyxl
import pytest
from PySide6.QtCore import Qt

from builders import a_log
from lvgw_desktop.domain.measure import LOG_MEASURES, MEASURES, counts
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.services.figure_sources import FigureAsked
from lvgw_desktop.ui.month_close import exporting
from lvgw_desktop.ui.month_close.exporting import EXPORT_FOLDER
from lvgw_desktop.ui.month_close.figure_columns import SHORT, SPANS
from lvgw_desktop.ui.month_close.groups_page import GroupsPage
from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.counted_logs import COLUMNS, KIND, CountedLogsPage
from tests.services.closing import IN_OCTOBER, OCTOBER, close, logs_of
from ui.in_window import Asked
from ui.parts import push
from ui.typing import CTRL, press, type_text

NOVEMBER = StatisticalMonth(2026, 11)


@pytest.fixture
def summary(tab):
    """月报 gone on to 汇总."""
    tab.month_page.lead_to(tab.summary)
    return tab


def rows(tab):
    table = tab.summary.figures.table().records
    return [table.record(row) for row in range(table.rowCount())]


def test_all_measures_stand_in_their_order(tab, practice):
    shown = [row for row in rows(tab) if not isinstance(row, Group)]
    assert [row.measure for row in shown] == list(MEASURES)
    assert isinstance(rows(tab)[-4], Group)
    figures = practice.months.figures(NOVEMBER).total
    for row in shown:
        for span in SPANS:
            assert row.figure(span) == getattr(figures, span)[row.measure.name]


def test_every_measure_has_a_short_head():
    assert list(SHORT) == [one.name for one in MEASURES]


@pytest.mark.parametrize("column", range(2, 5))
def test_every_figure_opens_the_logs_that_add_up_to_it(summary, column):
    window = summary.window()
    for _step in range(column):
        press(window, Qt.Key.Key_Right)
    for row in [one for one in rows(summary) if not isinstance(one, Group)]:
        assert summary.summary.figures.table().current() == row
        press(window, Qt.Key.Key_Return)
        page = summary.page()
        figure = hours_words(row.figure(SPANS[column - 2]))
        assert page.subtitle.text().startswith(f"共 {figure} ")
        if isinstance(page, GroupsPage):
            assert page.table.records.rowCount() == int(figure)
        press(window, Qt.Key.Key_Escape)
        press(window, Qt.Key.Key_Down)


def test_a_month_is_typed_while_texts_are_still_compared(summary):
    page, window = summary.month_page, summary.window()
    page.months.setFocus(Qt.FocusReason.TabFocusReason)
    type_text(window, "1")
    summary._reading.checked.emit(page._checked)
    type_text(window, "0\n")
    assert page._checked.month == OCTOBER


def test_the_logs_behind_a_figure_open(summary, practice):
    asked = Asked(summary.log_asked)
    press(summary.window(), Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert practice.service_logs.get(asked.last).method.on_site
    assert summary.page().table.records.rowCount() == 14


@pytest.mark.parametrize(("key", "lines"), [("2", 16), ("3", 6), ("4", 2)])
def test_the_matrix_has_a_line_for_each_and_their_sum(summary, key, lines):
    summary.summary.figures.grouping.setFocus()
    press(summary.window(), getattr(Qt.Key, f"Key_{key}"))
    shown = rows(summary)
    assert len(shown) == lines + 1
    assert shown[-1].name == "合计"
    summed = sum(line.month.get("consultations", 0) for line in shown[:-1])
    assert summed == shown[-1].month["consultations"]


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4])
def test_a_cell_of_the_matrix_opens_its_own_logs(summary, key):
    summary.summary.figures.grouping.setFocus()
    press(summary.window(), key)
    press(summary.window(), Qt.Key.Key_Right)
    for line in rows(summary):
        press(summary.window(), Qt.Key.Key_Return)
        count = line.month.get("onsite_count", 0)
        assert summary.page().table.records.rowCount() == count, line.name
        press(summary.window(), Qt.Key.Key_Escape, Qt.Key.Key_Down)


def test_the_workbook_goes_where_it_went_last(tab, practice, tmp_path, monkeypatch):
    begun = []

    def choose(_parent, _title, start):
        begun.append(start)
        return tmp_path

    monkeypatch.setattr(exporting, "choose_folder", choose)
    press(tab.window(), Qt.Key.Key_E, with_=CTRL)
    file = tmp_path / practice.month_export.file_name(NOVEMBER)
    assert len(openpyxl.load_workbook(file).sheetnames) == 1 + 5 + 4 + 1
    assert tab.report.report.sentence() == f"已存到 {file}，重新打开核对过，数字一致。"
    assert practice.preferences.get(EXPORT_FOLDER, "") == str(tmp_path)
    tab.report.report.ledgers.choose(1)
    press(tab.window(), Qt.Key.Key_E, with_=CTRL)
    assert len(openpyxl.load_workbook(file).sheetnames) == 1 + 14 + 4 + 1
    assert begun[1] == tmp_path


def test_giving_up_the_folder_exports_nothing(tab, practice, tmp_path, monkeypatch):
    monkeypatch.setattr(exporting, "choose_folder", lambda *_given: None)
    press(tab.window(), Qt.Key.Key_E, with_=CTRL)
    assert tab.report.report.sentence() == ""
    assert practice.preferences.get(EXPORT_FOLDER, "") == ""


def test_f8_prints_the_month_shown(tab):
    asked = Asked(tab.print_asked)
    press(tab.window(), Qt.Key.Key_F8)
    tab.show_month(StatisticalMonth(2026, 3))
    press(tab.window(), Qt.Key.Key_F8)
    assert asked == [NOVEMBER, StatisticalMonth(2026, 3)]


def test_the_statistical_sheet_of_the_month_shown_is_printed(tab):
    asked = Asked(tab.sheet_asked)
    tab.month_page.lead_to(tab.report)
    push(tab, "打印统计表")
    assert asked == [NOVEMBER]


def test_the_days_of_the_month_are_told(tab, practice):
    assert tab.month_page.days.text() == "统计月份：11月1日—11月30日(自然月)"
    practice.office.change(replace(practice.office.get(), month_rule=MonthRule.FROM_26TH))
    tab.operations.tell_changed("office")
    words = "统计月份：10月26日—11月25日(上月26日至本月25日)"
    assert tab.month_page.days.text() == words


def test_another_month_renames_the_columns(tab):
    tab.month_page.months.setFocus()
    press(tab.window(), Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    heads = [one.title for one in tab.summary.figures.table().records.columns]
    assert heads == ["指标(按省里口径)", "单位", "10月", "9月", "本年累计", "比上月"]


def test_what_is_added_or_taken_off_beside_its_day_says_so(qtbot, practice):
    close(practice)
    log = next(one for one in logs_of(practice, OCTOBER) if one.method.on_site and counts(one))
    practice.corrections.correct(log, replace(log, method=ServiceMethod.PHONE), "写错")
    practice.service_logs.record(a_log(served_on=IN_OCTOBER), late=True)
    review = practice.month_review.review(NOVEMBER)
    asked = FigureAsked(measure=LOG_MEASURES[0], months=review.spans[0])
    behind = practice.figure_sources.logs_behind(asked)
    page = CountedLogsPage("11月 到村服务", "次", behind)
    qtbot.addWidget(page)
    said = {(KIND.badge(one).text, COLUMNS[-1].text(one)) for one in behind if one.kind is not None}
    assert said == {("补报", "+1"), ("更正", "−1")}
    assert page.subtitle.text() == f"共 {len(behind) - 2} 次，出自 {len(behind)} 条日志"
    plain = CountedLogsPage("", "次", [one for one in behind if one.kind is None])
    qtbot.addWidget(plain)
    shown = [one.table.model().columnCount() for one in (page, plain)]
    assert shown[0] == shown[1] + 1
