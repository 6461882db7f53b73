"""填入的字: marked until the clerk edits around it, whatever else happens in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from lvgw_desktop.domain.phrase import nothing_beside
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.filled_area import FilledArea
from lvgw_desktop.ui.shared.theme import Appearance
from lvgw_desktop.ui.shared.tokens import Scheme
from tests.ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key


@pytest.fixture
def area(themed, qtbot):
    area = FilledArea()
    qtbot.addWidget(area)
    area.show()
    area.setFocus()
    return area


def begin_typing(area, text):
    area.setPlainText(text)
    area.moveCursor(QTextCursor.MoveOperation.End)


def marked_text(area):
    return [one.cursor.selectedText() for one in area.extraSelections()]


def test_what_is_filled_in_is_marked_in_place_of_what_was_typed(area):
    begin_typing(area, "𠮷家。dcxy")
    area.fill_in("达成协议。", 4)

    assert area.toPlainText() == "𠮷家。达成协议。"
    assert area.filled_in() == ("达成协议。",)
    assert marked_text(area) == ["达成协议。"]
    assert area.textCursor().position() == 9


@pytest.mark.parametrize(
    ("keys", "stays"),
    [
        ([K.Key_Home, K.Key_X], False),  # at its beginning
        ([K.Key_End, K.Key_X], False),  # at its end
        ([K.Key_Home, K.Key_Right, K.Key_X], False),  # within
        ([K.Key_End, K.Key_Backspace], False),
        ([K.Key_Home, K.Key_Backspace], False),  # the letter before goes
        ([K.Key_Up, K.Key_X], True),  # elsewhere
        ([K.Key_Home, K.Key_Right], True),  # only looked at
    ],
)
def test_it_stays_marked_until_it_is_edited_around(area, keys, stays):
    begin_typing(area, "一、来访人。\n")
    area.fill_in("达成协议。", area.textCursor().position())
    press(area, *keys)

    assert area.filled_in() == (("达成协议。",) if stays else ())
    assert marked_text(area) == (["达成协议。"] if stays else [])


def test_a_second_one_beside_it_leaves_the_first(area):
    area.fill_in("甲方到场。", 0)
    area.fill_in("乙方到场。", 5)
    assert area.filled_in() == ("甲方到场。", "乙方到场。")
    type_text(area, "签字")

    assert area.filled_in() == ("甲方到场。",)


def test_composing_beside_it_is_no_edit_until_the_text_comes(area):
    area.fill_in("达成协议。", 0)
    QApplication.sendEvent(area, QInputMethodEvent("qian", []))
    assert area.filled_in() == ("达成协议。",)
    QApplication.sendEvent(area, QInputMethodEvent("", []))
    assert area.filled_in() == ("达成协议。",)
    commit_text(area, "签字")

    assert area.filled_in() == ()


def test_undone_it_is_gone(area):
    begin_typing(area, "甲方")
    area.fill_in("到场。", 2)
    press(area, K.Key_Z, with_=CTRL)

    assert (area.toPlainText(), area.filled_in()) == ("甲方", ())


def test_texts_are_marked_again_where_they_stand(area):
    area.setPlainText("𠮷。到场。到场。\n第二行")
    area.mark(("到场。", "到场。", "没有这句。", "第二行"))

    assert area.filled_in() == ("到场。", "到场。", "第二行")
    assert marked_text(area) == ["到场。", "到场。", "第二行"]


def test_the_mark_follows_the_colours(area):
    area.fill_in("到场。", 0)
    (before,) = area.extraSelections()
    theme.change(Appearance(scheme=Scheme.DARK))
    (after,) = area.extraSelections()

    assert after.format.background().color() != before.format.background().color()


@given(st.lists(st.text("到场。，\n 签x1", min_size=1), min_size=1), st.text("，。、； \n"))
def test_nothing_but_marks_between_phrases_is_nothing_beside_them(phrases, between):
    assert nothing_beside(between.join(phrases) + between, phrases)
    assert not nothing_beside(between.join(phrases) + "改", phrases)
