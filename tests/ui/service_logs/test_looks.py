"""Both pages at the sizes they must work at: no word cut off, no scroll bar across."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.ui.service_logs.tab import ServiceLogsTab
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.operations import Operations
from ui.conftest import assert_nothing_clipped
from ui.typing import press, type_text

SIZES = [(1366, 621), (1093, 467)]


@pytest.fixture(params=SIZES, ids=["1366", "1093"])
def any_tab(request, qtbot, practice, sized):
    if sized.large and request.param != SIZES[0]:
        pytest.skip("大字 is for the larger window")
    tab = ServiceLogsTab(practice, Operations(at_once=True))
    qtbot.addWidget(tab)
    tab.resize(*request.param)
    tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    tab.list.start()
    return tab


def assert_buttons_in_sight(tab, page):
    for button in page.findChildren(Button):
        if button.isVisibleTo(page) and button.property("kind") == "primary":
            corner = button.mapTo(page, button.rect().bottomRight())
            assert page.rect().contains(corner), button.text()


def test_the_list_fits(any_tab):
    press(any_tab, Qt.Key.Key_Space)

    assert_nothing_clipped(any_tab)
    assert_buttons_in_sight(any_tab, any_tab.list)


def test_the_question_of_the_day_of_return_fits(any_tab):
    press(any_tab, Qt.Key.Key_F9)

    assert_nothing_clipped(any_tab)


def test_the_choice_of_the_order_fits(any_tab):
    press(any_tab, Qt.Key.Key_F6)

    assert any_tab.list.bars.sort_bar.isVisible()
    assert_nothing_clipped(any_tab)


def test_the_editor_fits_with_problems_and_pins(any_tab):
    any_tab.new_log()
    editor = any_tab.page()
    type_text(editor, "zmy\n")
    press(editor, Qt.Key.Key_Backtab, Qt.Key.Key_F4)
    editor.form.boxes["village_id"].take_focus()
    type_text(editor, "xl\n18 9-11.30\n5\n\n赵某某\n女，62岁\n1380000123\n内容")
    editor.watch.measure.ask()
    editor.keeper.keep()

    assert_nothing_clipped(any_tab)
    assert_buttons_in_sight(any_tab, editor)
    assert editor.panes._scroll.widget().width() <= editor.panes._scroll.viewport().width()


def test_the_quantities_fit(any_tab):
    any_tab.new_log()
    press(any_tab.page(), Qt.Key.Key_F6, Qt.Key.Key_Space)

    assert_nothing_clipped(any_tab)
    assert any_tab.page().side.isVisible()
