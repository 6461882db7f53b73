"""首页: numbers open lists as long as they say, and every matter has a button that works."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from builders import a_log, a_village
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.home.matters import Deed, matters_of
from lvgw_desktop.ui.home.tab import HomeTab
from lvgw_desktop.ui.shared.columns import Group
from lvgw_desktop.ui.shared.figures import Part
from lvgw_desktop.ui.shared.operations import Operations
from tests.services.closing import OCTOBER, close
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, Asked, hold
from ui.typing import press

VISITS, SHEETS, GROUPS = 2, 4, 5


def go_to(tab, village, column):
    """Walk by keys to a village's cell."""
    press(tab.window(), Qt.Key.Key_Home)
    while tab.home.table.current().of.village.name != village:
        press(tab.window(), Qt.Key.Key_Down)
    for _step in range(column):
        press(tab.window(), Qt.Key.Key_Right)


def button_of(tab, deed):
    for row in tab.home.matters.rows:
        if not row.isHidden() and row.button.text() == deed.value:
            return row.button
    raise AssertionError(deed)


def push(tab, deed):
    button_of(tab, deed).setFocus()
    press(tab.window(), Qt.Key.Key_Space)


def test_villages_stand_under_their_streets(tab):
    table = tab.home.table.records
    rows = [table.record(row) for row in range(table.rowCount())]
    streets = [row.title for row in rows if isinstance(row, Group)]
    assert streets == ["龙兴街道", "高庄街道", "人民路街道", "龙河街道"]
    assert len(rows) == len(streets) + 16


def test_a_cell_of_visits_opens_as_many_visits(tab, practice):
    go_to(tab, "龙源社区", VISITS)
    count = tab.home.table.current().of.onsite_count
    asked = Asked(tab.log_asked)
    press(tab.window(), Qt.Key.Key_Return)
    page = tab.page()
    assert page.table.records.rowCount() == count == 2
    press(tab.window(), Qt.Key.Key_Return)
    assert practice.service_logs.get(asked.last).village_id == 5
    press(tab.window(), Qt.Key.Key_Escape)
    assert tab.page() is tab.home


def test_a_missing_visit_is_recorded_for_that_village_and_its_adviser(tab):
    asked = Asked(tab.new_log_asked)
    go_to(tab, "赵岭社区", VISITS)
    row = tab.home.table.current().of
    press(tab.window(), Qt.Key.Key_Return)
    assert asked == [(row.village.id, row.adviser_id)]


def test_a_cell_of_sheets_asks_for_as_many_logs(tab, practice):
    asked = Asked(tab.logs_asked)
    go_to(tab, "龙源社区", SHEETS)
    row = tab.home.table.current().of
    press(tab.window(), Qt.Key.Key_Return)
    assert practice.log_list.count(asked.last) == row.sheets_printed == 2


def test_a_group_opens_the_card_of_its_village(tab):
    asked = Asked(tab.village_asked)
    go_to(tab, "张庄社区", GROUPS)
    press(tab.window(), Qt.Key.Key_Return)
    assert asked == [8]


@pytest.mark.parametrize(("part", "count"), [(Part.DONE, 12), (Part.ALL, 16), (Part.REST, 4)])
def test_the_numbers_of_visits_open_as_many_villages(tab, part, count):
    tab.home.figures.visits.opened.emit(part)
    assert tab.page().table.records.rowCount() == count


@pytest.mark.parametrize(("part", "count"), [(Part.DONE, 12), (Part.ALL, 16), (Part.REST, 4)])
def test_the_numbers_of_sheets_ask_for_as_many_logs(tab, practice, part, count):
    asked = Asked(tab.logs_asked)
    tab.home.figures.sheets.opened.emit(part)
    assert practice.log_list.count(asked.last) == count


def test_a_bar_of_the_trend_asks_for_as_many_logs(tab, practice):
    asked = Asked(tab.logs_asked)
    tab.home.chart.setFocus()
    press(tab.window(), Qt.Key.Key_Return)
    press(tab.window(), Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert [practice.log_list.count(one) for one in asked] == [18, 24]


def test_the_sheets_to_print_are_those_that_wait(tab, practice):
    asked = Asked(tab.logs_asked)
    push(tab, Deed.SEE_TO_PRINT)
    assert asked.last.states == {PaperState.TO_PRINT}
    assert practice.log_list.count(asked.last) == 2
    push(tab, Deed.SEE_SHEETS_OUT)
    assert practice.log_list.count(asked.last) == 4


def test_a_reminder_is_copied_and_said(tab, practice):
    close(practice)
    tab.operations.tell_changed("month_close")
    push(tab, Deed.REMIND)
    assert (
        QApplication.clipboard().text().startswith("王海涛您好：本月赵岭社区还没有到村服务的记录")
    )
    assert tab.window().toast.words() == "给王海涛的提醒语已复制，可以粘贴到微信里。"


def test_all_villages_without_a_visit_can_be_reminded(tab):
    push(tab, Deed.SEE_VISITS)
    page = tab.page()
    assert page.table.records.rowCount() == 4
    page.table.choose(6)
    page.reminder_asked.emit(page.table.current())
    assert "李素珍您好：本月龙港社区" in QApplication.clipboard().text()


def test_a_backup_is_made_and_its_matter_goes(tab, practice):
    assert Deed.BACK_UP in [one.deed for one in matters_of(practice.home.overview())]
    push(tab, Deed.BACK_UP)
    assert len(practice.backups.all()) == 1
    assert tab.window().toast.words() == "备份好了，并试打开成功。"
    with pytest.raises(AssertionError):
        button_of(tab, Deed.BACK_UP)


def test_a_draft_comes_first_and_is_gone_on_with(tab, practice, operations):
    practice.drafts.keep("uuid-1", "service_log", "11月18日 兴梁社区", "{}")
    operations.tell_changed("drafts")
    asked = Asked(tab.draft_asked)
    push(tab, Deed.CONTINUE_DRAFT)
    tab.home.figures.drafts.opened.emit()
    assert asked == ["uuid-1", "uuid-1"]
    practice.drafts.keep("uuid-2", "service_log", "11月19日 军营社区", "{}")
    operations.tell_changed("drafts")
    push(tab, Deed.SEE_DRAFTS)
    assert tab.page().table.records.rowCount() == 2
    press(tab.window(), Qt.Key.Key_Return)
    assert asked.last in {"uuid-1", "uuid-2"}


def test_a_major_matter_without_a_report_leads_to_its_report(tab, practice, operations):
    first, _second = (
        practice.service_logs.record(a_log(major_matter=True, village_id=2, adviser_id=1))
        for _each in range(2)
    )
    operations.tell_changed("service_logs")
    matter = next(one for one in matters_of(practice.home.overview()) if one.deed is Deed.REPORT)
    assert matter.title == "兴梁社区的重大事项还没有报告记录"
    assert matter.second == f"{first.short_number} 号日志 · 周明远 · 11月18日 · 另外还有 1 条"
    asked = Asked(tab.report_asked)
    push(tab, Deed.REPORT)
    assert asked == [first.uuid]


def test_there_are_never_more_than_five_matters(tab, practice):
    practice.drafts.keep("uuid-1", "service_log", "11月18日 兴梁社区", "{}")
    overview = practice.home.overview()
    matters = matters_of(overview)
    assert len(matters) == 5
    assert matters[0].deed is Deed.CONTINUE_DRAFT
    assert matters[1].deed is Deed.CLOSE_MONTH
    assert f"共 {len(overview.visits_due)} 个" in matters[2].title


def test_the_month_before_is_closed_from_here_while_it_is_open(tab, practice):
    asked = Asked(tab.month_asked)
    push(tab, Deed.CLOSE_MONTH)
    assert asked == [OCTOBER]
    close(practice)
    tab.operations.tell_changed("month_close")
    assert Deed.CLOSE_MONTH not in [one.deed for one in matters_of(practice.home.overview())]


def test_on_a_full_day_the_most_pressing_five_are_named(practice):
    practice.drafts.keep("uuid-1", "service_log", "11月18日 兴梁社区", "{}")
    practice.prefilling.keep(practice.prefilling.plan([2, 3], StatisticalMonth(2026, 11)))
    overview = replace(practice.home.overview(), scans_waiting=2)
    matters = matters_of(overview)
    assert [one.deed for one in matters] == [
        Deed.CONTINUE_DRAFT,
        Deed.CLOSE_MONTH,
        Deed.SEE_VISITS,
        Deed.SEE_SCANS,
        Deed.SEE_SHEETS_OUT,
    ]
    close(practice)
    matters = matters_of(replace(practice.home.overview(), scans_waiting=2))
    assert matters[-1].title == "2 份预填表发出去了，还没录入"
    assert matters[-1].second == "兴梁社区 1 份 · 军营社区 1 份"


def test_the_sheets_outside_are_asked_for(tab, practice, operations):
    practice.prefilling.keep(practice.prefilling.plan([2], StatisticalMonth(2026, 11)))
    operations.tell_changed("prefilled")
    asked = Asked(tab.prefilled_asked)
    push(tab, Deed.SEE_PREFILLED)
    assert len(asked) == 1


def test_another_month_is_read_and_refreshed(tab, practice, operations):
    tab.home.months.setFocus()
    press(tab.window(), Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert tab.home.title.text() == "2026年10月，还差哪些"
    operations.tell_changed("service_logs")
    assert tab.home.title.text() == "2026年10月，还差哪些"
    tab.show_month(StatisticalMonth(2026, 11))
    assert tab.home.title.text() == "2026年11月，还差哪些"


def test_f11_folds_the_side(tab):
    assert not tab.home.sides.is_folded()
    tab.toggle_side()
    assert tab.home.sides.is_folded()


@pytest.mark.parametrize("size", SIZES, ids=["1366", "1093"])
def test_nothing_is_cut_off(practice, sized, qtbot, size):
    if sized.large and size != SIZES[0]:
        pytest.skip("大字 is for the larger window")
    practice.drafts.keep("uuid-1", "service_log", "11月18日 兴梁社区", "{}")
    tab = HomeTab(practice, Operations(at_once=True))
    window = hold(qtbot, tab, size)
    assert window.size().toTuple() == size
    assert_nothing_clipped(tab)
    if tab.home.sides.is_folded():
        tab.toggle_side()
        assert_nothing_clipped(tab)
    assert window.size().toTuple() == size


def test_an_empty_office_is_shown_too(qtbot, operations, empty_office):
    tab = HomeTab(empty_office, operations)
    hold(qtbot, tab)
    assert_nothing_clipped(tab)
    assert tab.home.table.records.rowCount() == 0


def test_without_villages_the_way_to_them_is_in_focus(qtbot, operations, empty_office):
    tab = HomeTab(empty_office, operations)
    window = hold(qtbot, tab)
    asked = Asked(tab.import_asked)
    assert "Enter" not in [hint.key for hint in tab.home.hints()]
    press(window, Qt.Key.Key_Space)
    assert len(asked) == 1


def test_once_villages_are_there_the_cursor_is_in_their_table(qtbot, operations, empty_office):
    tab = HomeTab(empty_office, operations)
    window = hold(qtbot, tab)
    empty_office.villages.save(a_village())
    tab.refresh()
    assert window.focusWidget() is tab.home.table
    assert "Enter" in [hint.key for hint in tab.home.hints()]


def test_nothing_is_said_to_be_done_before_it_is_known(themed, practice, qtbot):
    tab = HomeTab(practice, Operations())
    shown = [row for row in tab.home.matters.rows if row.isVisibleTo(tab)]
    assert not shown
