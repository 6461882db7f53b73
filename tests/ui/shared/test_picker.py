"""Pickers under the hands of a clerk and of a Chinese input method."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared.choice_list import ChoiceList
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.layouts import STRETCH, column
from lvgw_desktop.ui.shared.picker import FilterPicker, Picker
from tests.ui.conftest import type_text

VILLAGES = [
    Choice(1, "兴梁社区", "龙兴街道", finder("兴梁社区")),
    Choice(2, "张庄社区", "高庄街道", finder("张庄社区")),
    Choice(3, "赵岭社区", "龙兴街道", finder("赵岭社区")),
]


@pytest.fixture
def picker(themed, qtbot):
    window = QWidget()
    picker = Picker(VILLAGES)
    window.setLayout(column(picker, QLineEdit(), STRETCH))
    window.resize(500, 500)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    picker.setFocus()
    picker.window_kept = window
    return picker


def texts(picker):
    return [choice.text for choice in picker.offered()]


def test_initials_arrow_and_enter_choose(picker, qtbot):
    chosen = []
    picker.chosen.connect(chosen.append)
    qtbot.keyClicks(picker, "z")
    assert texts(picker) == ["张庄社区", "赵岭社区"]
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert (picker.value(), picker.text(), picker.is_open()) == (3, "赵岭社区", False)
    assert chosen == [VILLAGES[2]]


def test_letters_replace_the_choice_whichever_way_the_cursor_has_come(picker, qtbot):
    picker.set_value(2)
    for reason in (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.TabFocusReason):
        picker.nextInFocusChain().setFocus(reason)
        picker.setFocus(reason)
        qtbot.keyClicks(picker, "zl")
        assert texts(picker) == ["赵岭社区"]
        picker.set_value(2)


def test_what_is_no_choice_yet_is_typed_on(picker, qtbot):
    qtbot.keyClicks(picker, "z")
    picker.nextInFocusChain().setFocus(Qt.FocusReason.OtherFocusReason)
    picker.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClicks(picker, "l")
    assert picker.text() == "zl"


def test_tab_takes_the_marked_candidate_and_goes_on(picker, qtbot):
    qtbot.keyClicks(picker, "zz")
    qtbot.keyClick(picker, Qt.Key.Key_Tab)
    assert picker.value() == 2
    assert not picker.hasFocus()


def test_composing_keeps_focus_and_text_and_searches_by_the_preedit(picker, qtbot):
    QApplication.sendEvent(picker, QInputMethodEvent("zhao", []))
    assert texts(picker) == ["赵岭社区"]
    assert picker.hasFocus()
    assert picker.text() == ""
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize("spelled", ["zhang'zh", "zhang zhuang", "ｚｚ"])
def test_the_marks_an_input_method_puts_between_syllables_do_not_matter(picker, spelled):
    QApplication.sendEvent(picker, QInputMethodEvent(spelled, []))
    assert texts(picker) == ["张庄社区"]


def test_a_composition_that_is_given_up_closes_the_list(picker):
    QApplication.sendEvent(picker, QInputMethodEvent("zhao", []))
    QApplication.sendEvent(picker, QInputMethodEvent("", []))
    assert not picker.is_open()


def test_enter_while_composing_belongs_to_the_input_method(picker, qtbot):
    QApplication.sendEvent(picker, QInputMethodEvent("zhao", []))
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value() is None
    committed = QInputMethodEvent("", [])
    committed.setCommitString("赵")
    QApplication.sendEvent(picker, committed)
    assert picker.text() == "赵"
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value() == 3


def test_the_list_never_takes_the_focus_and_is_no_window(picker, qtbot):
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    shown = picker.window().findChild(ChoiceList)
    assert shown.isVisible()
    assert not shown.isWindow()
    assert shown.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert picker.hasFocus()


def test_escape_closes_the_list_and_keeps_what_was_typed(picker, qtbot):
    qtbot.keyClicks(picker, "zz")
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert (picker.is_open(), picker.text(), picker.value()) == (False, "zz", None)


def test_a_name_typed_in_full_is_chosen_on_leaving(picker, qtbot):
    picker.setText("张庄社区")
    qtbot.keyClick(picker, Qt.Key.Key_Tab)
    assert picker.value() == 2


def test_changing_the_text_forgets_the_choice(picker, qtbot):
    picker.set_value(2)
    picker.selectAll()
    type_text(picker, "不知名")
    qtbot.keyClick(picker, Qt.Key.Key_Tab)
    assert (picker.value(), picker.text()) == (None, "不知名")


def test_the_list_opens_upward_where_there_is_no_room_below(themed, qtbot):
    window = QWidget()
    picker = Picker(VILLAGES)
    window.setLayout(column(STRETCH, picker))
    window.resize(500, 300)
    qtbot.addWidget(window)
    window.show()
    picker.open_list()
    shown = window.findChild(ChoiceList)
    assert shown.geometry().bottom() < picker.geometry().top()


def test_an_empty_filter_means_all(themed, qtbot):
    window = QWidget()
    picker = FilterPicker("全部村(居)", VILLAGES)
    window.setLayout(column(picker, STRETCH))
    qtbot.addWidget(window)
    window.show()
    chosen = []
    picker.chosen.connect(chosen.append)
    picker.set_value(2)
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert texts(picker)[0] == "全部村(居)"
    qtbot.keyClick(picker, Qt.Key.Key_Up)
    qtbot.keyClick(picker, Qt.Key.Key_Up)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert (picker.value(), picker.text()) == (None, "")
    assert chosen[0].key is None


def test_names_that_begin_with_the_text_come_first():
    found = matching([Choice(1, "大张庄"), Choice(2, "张庄")], "张")
    assert [choice.key for choice in found] == [2, 1]
