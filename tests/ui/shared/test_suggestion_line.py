"""Free text with suggestions: what is typed stays, what is taken replaces it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared.choice_list import ChoiceList
from lvgw_desktop.ui.shared.choices import Choice, matching
from lvgw_desktop.ui.shared.layouts import STRETCH, column
from lvgw_desktop.ui.shared.suggestion_line import SuggestionEditor, SuggestionLine
from tests.ui.typing import commit_text, press, type_text

K = Qt.Key
PEOPLE = [
    Choice(1, "赵某某", "女，62岁 · 138****0000", finder("赵某某", "13803750000")),
    Choice(2, "孙某兰", "", finder("孙某兰")),
]


@pytest.fixture
def editor(themed, qtbot):
    window = QWidget()
    editor = SuggestionEditor(SuggestionLine())
    editor.suggestions.set_suggestions(lambda typed: matching(PEOPLE, typed))
    window.setLayout(column(editor.widget, QLineEdit(), STRETCH))
    window.resize(500, 500)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    editor.widget.setFocus()
    editor.window_kept = window
    return editor


def names(editor):
    line = editor.suggestions
    return [choice.text for choice in line.offered()] if line.is_open() else []


@pytest.mark.parametrize("typed", ["zmm", "zhaomou", "赵", "0375"])
def test_typing_offers_and_enter_without_a_mark_leaves_the_text(editor, typed):
    type_text(editor.window_kept, typed)
    assert names(editor) == ["赵某某"]
    press(editor.window_kept, K.Key_Return)

    assert editor.value() == typed


def test_down_and_enter_take_the_first(editor, qtbot):
    chosen = []
    editor.suggestions.chosen.connect(chosen.append)
    type_text(editor.window_kept, "zmm")
    with qtbot.waitSignal(editor.changed):
        press(editor.window_kept, K.Key_Down, K.Key_Return)

    assert (editor.value(), chosen, names(editor)) == ("赵某某", [PEOPLE[0]], [])


def test_down_in_an_empty_line_offers_everybody_the_first_marked(editor):
    press(editor.window_kept, K.Key_Down)
    assert names(editor) == ["赵某某", "孙某兰"]
    press(editor.window_kept, K.Key_Down, K.Key_Tab)

    assert editor.value() == "孙某兰"
    assert not editor.widget.hasFocus()


def test_tab_without_a_mark_only_goes_on(editor):
    type_text(editor.window_kept, "zmm")
    press(editor.window_kept, K.Key_Tab)

    assert (editor.value(), names(editor)) == ("zmm", [])


def test_escape_closes_the_list_and_keeps_text_and_focus(editor):
    type_text(editor.window_kept, "zmm")
    press(editor.window_kept, K.Key_Escape)

    assert (editor.value(), names(editor), editor.widget.hasFocus()) == ("zmm", [], True)


def test_typing_on_takes_the_mark_away(editor):
    type_text(editor.window_kept, "z")
    press(editor.window_kept, K.Key_Down)
    type_text(editor.window_kept, "m")
    press(editor.window_kept, K.Key_Return)

    assert editor.value() == "zm"


@pytest.mark.parametrize("height", [150, 260, 500])
def test_a_long_list_shows_as_many_as_the_window_has_room_for(editor, height):
    many = [Choice(number, f"赵某{number}", "女，62岁") for number in range(20)]
    editor.suggestions.set_suggestions(lambda typed: matching(many, typed))
    window = editor.window_kept
    window.resize(500, height)
    press(window, K.Key_Down)
    shown = window.findChild(ChoiceList)

    assert window.rect().contains(shown.geometry())
    assert not shown.geometry().intersects(editor.widget.geometry())


def test_nobody_to_offer_shows_no_list(editor):
    type_text(editor.window_kept, "刘")
    assert not editor.suggestions.is_open()


def test_the_list_follows_the_composition_and_the_focus_stays(editor):
    QApplication.sendEvent(editor.widget, QInputMethodEvent("sun'm", []))
    assert (names(editor), editor.value()) == (["孙某兰"], "")
    press(editor.window_kept, K.Key_Return, K.Key_Down)
    assert editor.widget.hasFocus()
    commit_text(editor.window_kept, "孙某")

    assert (names(editor), editor.value()) == (["孙某兰"], "孙某")
    assert QApplication.activePopupWidget() is None
