"""统计的图: drawn by keys, told where one rests, and each figure opens the logs that make it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.ui.month_close.statistics_choices import View
from lvgw_desktop.ui.month_close.tab import MonthTab
from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.counted_logs import CountedLogsPage
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, hold
from ui.typing import press, type_text

YEAR = Period(2026, PeriodKind.YEAR)
KEY = Qt.Key


@pytest.fixture(params=SIZES, ids=["1366", "1093"])
def tab(request, practice, operations, qtbot):
    """统计 of the year 2026 on 2026-11-20."""
    made = MonthTab(practice, operations)
    hold(qtbot, made, request.param)
    press(made.window(), KEY.Key_F4)
    made.page().show_period(YEAR)
    return made


@pytest.fixture
def page(tab):
    return tab.page()


def look(page, view, grouped_by=GroupedBy.OFFICE):
    """Show a chart; the cursor is in it."""
    page.grouping.set_value(grouped_by)
    page.show_view(view)
    page.start()
    return page.panes.pane()


def table_of(page, view, grouped_by):
    return look(page, view, grouped_by).place.table


def rows_of(table):
    return [table.records.record(row) for row in range(table.records.rowCount())]


def columns_of(table):
    return [table.records.column(one).id for one in range(table.records.columnCount())]


def opened_by_enter(tab):
    """Open what the cursor is on; return the sum of the list and how many logs it has."""
    page = tab.page()
    press(tab.window(), KEY.Key_Return)
    opened = tab.page()
    assert isinstance(opened, CountedLogsPage)
    logs = [opened.table.records.record(row) for row in range(opened.table.records.rowCount())]
    title = opened.title.text()
    press(tab.window(), KEY.Key_Escape)
    assert tab.page() is page
    return sum(one.amount for one in logs), title


def test_one_key_leads_from_the_table_to_the_charts_and_back(tab, page):
    window = tab.window()
    assert page.views.value() is View.TABLE
    assert page.measures.isHidden()
    assert "F4" not in {hint.key for hint in page.hints()}
    for view, pane in ((View.CHART, page.panes.trend), (View.YEAR, page.panes.matrix)):
        press(window, KEY.Key_F7)
        assert page.views.value() is view
        assert page.panes.pane() is pane
        assert pane.isAncestorOf(window.focusWidget())
        assert page.measures.isVisible()
        assert "F4" in {hint.key for hint in page.hints()}
    press(window, KEY.Key_F7)
    assert page.panes.pane() is page.panes.table
    assert page.panes.table.place.table.hasFocus()


def test_the_trend_opens_the_logs_of_its_months_by_keys(tab, page, practice):
    pane = look(page, View.CHART)
    measure = page.measures.measure()
    this, before = (
        practice.statistics.year(one, GroupedBy.OFFICE, measure) for one in (2026, 2025)
    )
    assert pane.chart.accessibleDescription().startswith("2026年11月 提供现场法律服务 14 次")
    for number in range(11, 0, -1):
        figure, title = opened_by_enter(tab)
        assert figure == this.total.figures[number - 1] > 0
        assert title == f"2026年{number}月 提供现场法律服务"
        press(tab.window(), KEY.Key_Left)
    press(tab.window(), KEY.Key_Up, KEY.Key_End)
    figure, title = opened_by_enter(tab)
    assert (figure, title) == (before.total.figures[11], "2025年12月 提供现场法律服务")
    press(tab.window(), KEY.Key_Down, KEY.Key_Return)
    assert tab.page() is page, "December has not begun"
    press(tab.window(), KEY.Key_Home)
    assert opened_by_enter(tab)[1] == "2026年1月 提供现场法律服务"


def test_the_months_of_the_period_stand_out_and_the_one_that_goes_on_has_strokes(page):
    page.show_period(Period(2026, PeriodKind.QUARTER, 4))
    pane = look(page, View.CHART)
    bars = pane.chart._bars
    assert [bar.strong for bar in bars] == [False] * 9 + [True] * 3
    assert [bar.unfinished for bar in bars] == [number == 11 for number in range(1, 13)]
    assert bars[11].value is None
    assert pane.legend.words() == ("2026年第四季度", "2026年其他月", "2025年", "11月未完")


@pytest.mark.parametrize(
    "grouped_by",
    [GroupedBy.VILLAGE, GroupedBy.ADVISER, GroupedBy.SERVICE_KIND, GroupedBy.DISPUTE_TYPE],
    ids=lambda one: one.value,
)
def test_every_bar_opens_the_logs_it_counts(tab, page, practice, grouped_by):
    table = table_of(page, View.CHART, grouped_by)
    measure = page.measures.measure()
    figures = practice.statistics.figures(YEAR, grouped_by)
    lines = rows_of(table)
    assert [one.figure(measure) for one in lines] == sorted(
        (one.figure(measure) for one in figures.lines), reverse=True
    )
    for line in lines:
        figure, title = opened_by_enter(tab)
        assert figure == line.figure(measure)
        assert title.startswith(line.name)
        press(tab.window(), KEY.Key_Down)


def test_every_piece_of_a_dispute_opens_the_mediations_that_ended_so(tab, page, practice):
    table = table_of(page, View.CHART, GroupedBy.DISPUTE_OUTCOME)
    whole = practice.statistics.figures(YEAR, GroupedBy.DISPUTE_TYPE)
    (mediations,) = whole.measures
    lines = rows_of(table)
    by_type = {one.key: one.figure(mediations) for one in whole.lines if one.figure(mediations)}
    assert {line.code: line.total for line in lines} == by_type
    columns = columns_of(table)
    assert len(lines) > 2
    for row, line in enumerate(lines):
        for number, column in enumerate(columns):
            table.setCurrentIndex(table.model().index(row, number))
            figure, title = opened_by_enter(tab)
            code = column.removeprefix("outcome_")
            assert figure == (line.by_outcome.get(code, 0) if code != column else line.total)
            assert title.startswith(line.name)


def test_every_square_of_the_year_opens_what_its_village_did_in_its_month(tab, page, practice):
    table = table_of(page, View.YEAR, GroupedBy.OFFICE)
    villages = practice.pickers.names().villages
    street, streets = None, []
    for row, line in enumerate(rows_of(table)):
        if isinstance(line, Group):
            street = line.title
            streets.append(street)
            continue
        if line.key is not None:
            assert villages[line.key].street == street
        if row % 5:
            continue
        for number, column in enumerate(columns_of(table)):
            table.setCurrentIndex(table.model().index(row, number))
            month = column.removeprefix("month_")
            wanted = line.total if month == column else line.figures[int(month) - 1]
            assert opened_by_enter(tab)[0] == wanted
    assert len(set(streets)) == len(streets) > 1
    assert rows_of(table)[-1].key is None


def test_a_month_that_has_not_begun_is_empty_and_the_unfinished_one_has_strokes(page):
    table = table_of(page, View.YEAR, GroupedBy.ADVISER)
    months = {
        one: table.records.column(columns_of(table).index(f"month_{one}")) for one in (4, 11, 12)
    }
    for line in rows_of(table):
        assert months[4].text(line) == hours_words(line.figures[3])
        assert months[12].text(line) == ""
    assert page.panes.matrix.legend.words() == ("11月未完",)


def test_where_the_pointer_rests_it_is_told_what_the_figure_counts_and_its_share(page):
    table = table_of(page, View.CHART, GroupedBy.VILLAGE)
    model = table.model()
    told = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert told == "龙源社区 2026年 提供现场法律服务 16 次，占全部的 8%"
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == told
    table = table_of(page, View.YEAR, GroupedBy.VILLAGE)
    told = table.model().index(1, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert told == "东兴社区 2026年2月 提供现场法律服务 2 次，占全部的 11%"


def test_a_click_opens_once_and_a_street_opens_nothing(tab, page):
    table = table_of(page, View.YEAR, GroupedBy.VILLAGE)

    def click(row, column, how):
        how(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, row, column))

    click(0, 0, QTest.mouseClick)
    assert tab.page() is page
    click(1, 2, QTest.mouseClick)
    assert tab.page().title.text() == "东兴社区 2026年2月 提供现场法律服务"
    press(tab.window(), KEY.Key_Escape)
    click(1, 2, QTest.mouseDClick)
    assert tab.page() is page


def middle(table, row, column) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def test_a_bar_is_opened_by_a_click(tab, page):
    chart = look(page, View.CHART).chart
    place = chart._plot().column(chart._at).center().toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert tab.page().title.text() == "2026年11月 提供现场法律服务"


def test_the_measure_is_chosen_by_keys_and_stays(tab, page):
    look(page, View.CHART, GroupedBy.VILLAGE)
    press(tab.window(), KEY.Key_F4)
    assert page.measures.hasFocus()
    type_text(tab.window(), "讲座听众\n")
    assert page.panes.pane().title.text() == "2026年 讲座听众(人次)"
    assert page.panes.bars.place.table.hasFocus()
    look(page, View.CHART, GroupedBy.SERVICE_KIND)
    assert page.measures.text() == "服务事项"
    look(page, View.YEAR, GroupedBy.ADVISER)
    assert page.measures.text() == "讲座听众"
    press(tab.window(), KEY.Key_F4, KEY.Key_Delete)
    page.start()
    assert page.measures.text() == "讲座听众"


def test_the_last_row_is_reached_by_one_key(tab, page):
    table = table_of(page, View.YEAR, GroupedBy.VILLAGE)
    assert table.verticalScrollBar().maximum() > 0
    press(tab.window(), KEY.Key_End)
    assert table.current().key is None
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_the_figures_get_the_cursor_when_they_come(practice, held, qtbot):
    tab = MonthTab(practice, held)
    hold(qtbot, tab)
    held.pool.let_go()
    press(tab.window(), KEY.Key_F4)
    held.pool.let_go()
    assert tab.page().panes.table.place.table.hasFocus()


@pytest.mark.parametrize("view", list(View), ids=lambda one: one.name)
def test_nothing_is_cut_off_in_any_text_size(sized, practice, operations, qtbot, view):
    tab = MonthTab(practice, operations)
    window = hold(qtbot, tab)
    press(window, KEY.Key_F4)
    page = tab.page()
    for grouped_by in (GroupedBy.OFFICE, GroupedBy.DISPUTE_OUTCOME):
        look(page, view, grouped_by)
        assert_nothing_clipped(page)
