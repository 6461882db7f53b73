"""首页: fits every window, follows the time it shows, and leads an empty office on."""

import pytest
from PySide6.QtCore import Qt

from builders import a_village
from lvgw_desktop.ui.home.tab import HomeTab
from lvgw_desktop.ui.home.views import View
from lvgw_desktop.ui.shared.figures import Part
from lvgw_desktop.ui.shared.operations import Operations
from ui.conftest import assert_nothing_clipped
from ui.in_window import SIZES, Asked, hold
from ui.typing import ALT, press


def test_a_bar_of_the_trend_asks_for_as_many_logs(tab, practice):
    asked = Asked(tab.asks.logs)
    tab.home.chart.setFocus()
    press(tab.window(), Qt.Key.Key_Return)
    press(tab.window(), Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert [practice.log_list.count(one) for one in asked] == [18, 24]


@pytest.mark.parametrize(("part", "count"), [(Part.DONE, 12), (Part.ALL, 16), (Part.REST, 4)])
def test_the_numbers_of_sheets_ask_for_as_many_logs(tab, practice, part, count):
    asked = Asked(tab.asks.logs)
    tab.home.figures.sheets.opened.emit(part)
    assert practice.log_list.count(asked.last) == count


def test_another_month_is_read_and_refreshed(tab, operations):
    tab.home.look.periods.setFocus()
    press(tab.window(), Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert tab.home.title.text() == "2026年10月，还差哪些"
    operations.tell_changed("service_logs")
    assert tab.home.title.text() == "2026年10月，还差哪些"
    press(tab.window(), Qt.Key.Key_1, with_=ALT)
    assert tab.home.title.text() == "2026年10月，还差哪些"


def test_keys_go_through_the_views_and_back_to_the_month_under_way(tab):
    titles = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1):
        press(tab.window(), key, with_=ALT)
        titles.append(tab.home.title.text())
    assert titles == [
        "2026年第四季度，还差哪些",
        "2026年，还差哪些",
        "2026年，还差哪些",
        "2026年11月，还差哪些",
    ]


def test_another_view_leaves_the_cursor_on_its_village(tab):
    table = tab.home.duties.table
    table.choose(5)
    press(tab.window(), Qt.Key.Key_3, with_=ALT)
    assert table.current().title == "龙源社区"
    assert tab.home.look.views.value() is View.YEAR


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
    for number, _view in enumerate(View):
        tab.home.look.views.choose(number)
        assert_nothing_clipped(tab)
    if tab.home.sides.is_folded():
        tab.toggle_side()
        assert_nothing_clipped(tab)
    assert window.size().toTuple() == size


def test_an_empty_office_is_shown_too(qtbot, operations, empty_office):
    tab = HomeTab(empty_office, operations)
    hold(qtbot, tab)
    assert_nothing_clipped(tab)
    assert tab.home.duties.is_empty()


def test_without_villages_the_way_to_them_is_in_focus(qtbot, operations, empty_office):
    tab = HomeTab(empty_office, operations)
    window = hold(qtbot, tab)
    asked = Asked(tab.asks.import_roster)
    assert "Enter" not in [hint.key for hint in tab.home.hints()]
    press(window, Qt.Key.Key_Space)
    assert len(asked) == 1


def test_once_villages_are_there_the_cursor_is_in_their_table(qtbot, operations, empty_office):
    tab = HomeTab(empty_office, operations)
    window = hold(qtbot, tab)
    empty_office.villages.save(a_village())
    tab.refresh()
    assert window.focusWidget() is tab.home.duties.table
    assert "Enter" in [hint.key for hint in tab.home.hints()]


def test_nothing_is_said_to_be_done_before_it_is_known(themed, practice, qtbot):
    tab = HomeTab(practice, Operations())
    shown = [row for row in tab.home.matters.rows if row.isVisibleTo(tab)]
    assert not shown
