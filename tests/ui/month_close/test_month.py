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
from lvgw_desktop.ui.month_close import tab as tab_module
from lvgw_desktop.ui.month_close.figure_columns import SHORT, SPANS
from lvgw_desktop.ui.month_close.groups_page import GroupsPage
from lvgw_desktop.ui.month_close.tab import EXPORT_FOLDER, MonthTab
from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.counted_logs import COLUMNS, KIND, CountedLogsPage
from lvgw_desktop.ui.shared.operations import Operations
from tests.services.closing import IN_OCTOBER, OCTOBER, close, logs_of
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, Asked, hold
from ui.parts import push, shown_words
from ui.typing import CTRL, press

NOVEMBER = StatisticalMonth(2026, 11)


def rows(tab):
    table = tab.report.figures.table().records
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
def test_every_figure_opens_the_logs_that_add_up_to_it(tab, column):
    window = tab.window()
    for _step in range(column):
        press(window, Qt.Key.Key_Right)
    for row in [one for one in rows(tab) if not isinstance(one, Group)]:
        assert tab.report.figures.table().current() == row
        press(window, Qt.Key.Key_Return)
        page = tab.page()
        figure = hours_words(row.figure(SPANS[column - 2]))
        assert page.subtitle.text().startswith(f"共 {figure} ")
        if isinstance(page, GroupsPage):
            assert page.table.records.rowCount() == int(figure)
        press(window, Qt.Key.Key_Escape)
        press(window, Qt.Key.Key_Down)


def test_the_logs_behind_a_figure_open(tab, practice):
    asked = Asked(tab.log_asked)
    press(tab.window(), Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert practice.service_logs.get(asked.last).method.on_site
    assert tab.page().table.records.rowCount() == 14


@pytest.mark.parametrize(("key", "lines"), [("2", 16), ("3", 6), ("4", 2)])
def test_the_matrix_has_a_line_for_each_and_their_sum(tab, key, lines):
    tab.report.figures.grouping.setFocus()
    press(tab.window(), getattr(Qt.Key, f"Key_{key}"))
    shown = rows(tab)
    assert len(shown) == lines + 1
    assert shown[-1].name == "合计"
    summed = sum(line.month.get("consultations", 0) for line in shown[:-1])
    assert summed == shown[-1].month["consultations"]


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4])
def test_a_cell_of_the_matrix_opens_its_own_logs(tab, key):
    tab.report.figures.grouping.setFocus()
    press(tab.window(), key)
    press(tab.window(), Qt.Key.Key_Right)
    for line in rows(tab):
        press(tab.window(), Qt.Key.Key_Return)
        count = line.month.get("onsite_count", 0)
        assert tab.page().table.records.rowCount() == count, line.name
        press(tab.window(), Qt.Key.Key_Escape, Qt.Key.Key_Down)


def test_the_workbook_goes_where_it_went_last(tab, practice, tmp_path, monkeypatch):
    begun = []

    def choose(_parent, _title, start):
        begun.append(start)
        return tmp_path

    monkeypatch.setattr(tab_module, "choose_folder", choose)
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
    monkeypatch.setattr(tab_module, "choose_folder", lambda *_given: None)
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
    push(tab, "打印统计表")
    assert asked == [NOVEMBER]


def test_remarks_lead_to_the_log_or_to_a_new_one(tab, practice):
    log = practice.service_logs.record(a_log(village_id=1, adviser_id=1, result=""))
    tab.operations.tell_changed("service_logs")
    opened, new = Asked(tab.log_asked), Asked(tab.new_log_asked)
    table = tab.report.remarks.table
    table.setFocus()
    press(tab.window(), Qt.Key.Key_Home, Qt.Key.Key_Return)
    assert new == [(4, 3)]
    table.choose(f"log {log.id}")
    assert table.current().fact == "还没写处理结果。"
    press(tab.window(), Qt.Key.Key_Return)
    assert opened == [log.id]


def test_the_days_of_the_month_are_told(tab, practice):
    assert tab.report.subtitle.text() == "统计月份：11月1日—11月30日(自然月)"
    practice.office.change(replace(practice.office.get(), month_rule=MonthRule.FROM_26TH))
    tab.operations.tell_changed("office")
    words = "统计月份：10月26日—11月25日(上月26日至本月25日)"
    assert tab.report.subtitle.text() == words


def test_another_month_renames_the_columns(tab):
    tab.report.months.setFocus()
    press(tab.window(), Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    heads = [one.title for one in tab.report.figures.table().records.columns]
    assert heads == ["指标(按省里口径)", "单位", "10月", "9月", "本年累计"]


@pytest.mark.parametrize("size", SIZES, ids=["1366", "1093"])
def test_nothing_is_cut_off(practice, sized, qtbot, size):
    if sized.large and size != SIZES[0]:
        pytest.skip("大字 is for the larger window")
    practice.service_logs.record(a_log(village_id=1, adviser_id=1, result=""))
    tab = MonthTab(practice, Operations(at_once=True))
    window = hold(qtbot, tab, size)
    assert_nothing_clipped(tab)
    if tab.report.sides.is_folded():
        tab.toggle_side()
        assert_nothing_clipped(tab)
    tab.report.figures.grouping.choose(1)
    assert_nothing_clipped(tab)
    assert window.size().toTuple() == size


def test_texts_are_compared_with_all_others_behind_the_figures(tab, practice):
    text = "来访人咨询其子与邻居因翻建房屋滴水、出路问题发生争执，询问能否要求停止施工。"
    kept = [
        practice.service_logs.record(a_log(village_id=1, adviser_id=1, content=text))
        for _each in range(2)
    ]
    tab.operations.tell_changed("service_logs")
    remarks = tab.report.remarks
    remarks.table.choose(f"log {kept[0].id}")
    assert "内容完全相同" in remarks.table.current().fact
    assert "只提醒，不拦着" in shown_words(remarks)
    remarks.show_comparing(going_on=True)
    assert "正在对照以前的日志…" in shown_words(remarks)


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
