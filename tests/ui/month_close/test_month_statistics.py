"""统计: periods and groupings by keys; every figure opens the logs that make it."""

import openpyxl
import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.ui.month_close import statistics_page
from lvgw_desktop.ui.month_close.groups_page import GroupsPage
from lvgw_desktop.ui.month_close.tab import MonthTab
from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.counted_logs import CountedLogsPage
from ui.in_window import hold
from ui.typing import ALT, CTRL, NONE, press

MONTH, QUARTER, HALF, YEAR = PeriodKind


@pytest.fixture
def tab(practice, operations, qtbot):
    """月报 on 2026-11-20, gone on to 统计 by its key."""
    made = MonthTab(practice, operations)
    hold(qtbot, made)
    press(made.window(), Qt.Key.Key_F4)
    return made


@pytest.fixture
def page(tab):
    return tab.page()


def group_by(page, grouped_by):
    page.grouping.setFocus()
    page.grouping.set_value(grouped_by)
    page.grouping.chosen.emit(page.grouping.choice())


def shown(page):
    records = page.panes.pane().place.table.records
    rows = (records.record(row) for row in range(records.rowCount()))
    return [row for row in rows if not isinstance(row, Group)]


def test_it_opens_at_the_month_that_is_reported(page):
    assert page.period == Period(2026, MONTH, 11)
    assert page.subtitle.text().startswith("2026年11月1日—2026年11月30日")
    assert page.panes.pane().place.table.hasFocus()


def test_keys_lead_through_the_periods(tab, page):
    window = tab.window()
    for key, modifier, words in (
        (Qt.Key.Key_PageUp, NONE, "2026年10月"),
        (Qt.Key.Key_2, ALT, "2026年第四季度"),
        (Qt.Key.Key_PageDown, NONE, "2027年第一季度"),
        (Qt.Key.Key_PageUp, NONE, "2026年第四季度"),
        (Qt.Key.Key_3, ALT, "2026年下半年"),
        (Qt.Key.Key_4, ALT, "2026年"),
        (Qt.Key.Key_PageUp, NONE, "2025年"),
        (Qt.Key.Key_1, ALT, "2025年12月"),
    ):
        press(window, key, with_=modifier)
        assert page._words.text() == words
        assert page.kinds.value() is page.period.kind
        assert page.panes.pane().place.table.hasFocus()


def test_the_whole_office_stands_beside_the_period_before(page, practice):
    page.show_period(Period(2026, HALF, 2))
    before = practice.statistics.figures(Period(2026, HALF, 1), GroupedBy.OFFICE).total
    now = practice.statistics.figures(page.period, GroupedBy.OFFICE).total
    for row in shown(page):
        assert row.words_of("now") == hours_words(now.figure(row.measure))
        assert row.words_of("before") == hours_words(before.figure(row.measure))


@pytest.mark.parametrize("grouped_by", list(GroupedBy)[1:], ids=lambda one: one.value)
def test_a_grouping_shows_its_lines_and_the_total(page, practice, grouped_by):
    page.show_period(Period(2026, YEAR))
    group_by(page, grouped_by)
    figures = practice.statistics.figures(page.period, grouped_by)
    assert shown(page) == [*figures.lines, figures.total]
    assert page.grouping.grouped_by() is grouped_by


def test_every_figure_opens_the_logs_that_add_up_to_it(tab, page):
    page.show_period(Period(2026, YEAR))
    for grouped_by in (GroupedBy.FIRM, GroupedBy.METHOD, GroupedBy.DISPUTE_TYPE):
        group_by(page, grouped_by)
        table = page.panes.pane().place.table
        for row, line in enumerate(shown(page)):
            table.setCurrentIndex(table.model().index(row, 1))
            press(tab.window(), Qt.Key.Key_Return)
            opened = tab.page()
            assert isinstance(opened, CountedLogsPage)
            figure = table.records.column(1).text(line)
            assert opened.subtitle.text().startswith(f"共 {figure} ")
            assert (line.name in opened.title.text()) is (line.key is not None)
            press(tab.window(), Qt.Key.Key_Escape)
            assert tab.page() is page


def test_the_number_of_groups_opens_the_villages(tab, page):
    group_by(page, GroupedBy.FIRM)
    table = page.panes.pane().place.table
    column = next(n for n in range(15) if table.records.column(n).id == "wechat_groups")
    table.setCurrentIndex(table.model().index(0, column))
    press(tab.window(), Qt.Key.Key_Return)
    assert isinstance(tab.page(), GroupsPage)
    assert (
        tab.page().subtitle.text() == f"共 {table.records.column(column).text(shown(page)[0])} 个"
    )


def test_the_cursor_stays_in_its_row_and_column(tab, page):
    group_by(page, GroupedBy.VILLAGE)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        press(tab.window(), key)
    press(tab.window(), Qt.Key.Key_PageUp)
    place = page.panes.pane().place.table.currentIndex()
    assert (place.row(), place.column()) == (2, 1)


def test_the_table_is_exported_as_it_stands(tab, page, tmp_path, monkeypatch):
    target = tmp_path / "统计.xlsx"
    proposed = []
    monkeypatch.setattr(
        statistics_page,
        "choose_to_save",
        lambda _page, _title, name, _kinds: proposed.append(name) or target,
    )
    page.show_period(Period(2026, QUARTER, 3))
    group_by(page, GroupedBy.ADVISER)
    press(tab.window(), Qt.Key.Key_E, with_=CTRL)
    assert proposed == ["2026年第三季度统计(按法律顾问).xlsx"]
    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[2:]] == [line.name for line in shown(page)]
