"""带数字的文字: figures keep their names while a clerk types around, beside and into them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from lvgw_desktop.domain.figure_text import Piece, kept_text, shown_text, tidied
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Appearance
from lvgw_desktop.ui.shared.tokens import Scheme
from lvgw_desktop.ui.year.figure_area import FigureEditor
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key
KEPT = "咨询{consultations=398}条，代书{documents=4}件。\n第二段{logs=50}份。"


@pytest.fixture
def editor(themed, qtbot):
    editor = FigureEditor(lines=6)
    qtbot.addWidget(editor.area)
    editor.set_value(KEPT)
    editor.area.show()
    editor.area.setFocus()
    return editor


def go_to(editor, place):
    cursor = editor.area.textCursor()
    cursor.setPosition(place)
    editor.area.setTextCursor(cursor)


def tinted(editor):
    return [one.cursor.selectedText() for one in editor.area.extraSelections()]


def test_the_text_is_read_back_as_it_is_kept(editor):
    assert editor.area.toPlainText() == shown_text(KEPT)
    assert editor.value() == KEPT
    assert tinted(editor) == ["398", "4", "50"]


def test_words_typed_behind_a_number_are_words(editor):
    go_to(editor, 5)
    type_text(editor.area, "多")
    assert editor.value().startswith("咨询{consultations=398}多条")
    assert tinted(editor)[0] == "398"


@pytest.mark.parametrize(("place", "number"), [(2, "7398"), (3, "3798"), (5, "3987")])
def test_a_digit_typed_at_a_number_belongs_to_it(editor, place, number):
    go_to(editor, place)
    type_text(editor.area, "7")
    assert editor.value().startswith(f"咨询{{consultations={number}}}条")


def test_a_number_typed_over_keeps_its_name(editor):
    go_to(editor, 5)
    press(editor.area, K.Key_Backspace, K.Key_Backspace)
    type_text(editor.area, "05")
    assert editor.value().startswith("咨询{consultations=305}条")


def test_a_number_that_is_deleted_is_gone_until_it_is_brought_back(editor):
    go_to(editor, 5)
    press(editor.area, *[K.Key_Backspace] * 3)
    assert editor.value().startswith("咨询条")
    press(editor.area, K.Key_Z, with_=CTRL)
    assert editor.value() == KEPT


def test_what_was_shown_first_cannot_be_undone(editor):
    press(editor.area, K.Key_Z, with_=CTRL)
    assert editor.value() == KEPT


def test_showing_a_text_does_not_count_as_typing(editor, qtbot):
    with qtbot.assertNotEmitted(editor.changed):
        editor.set_value("别的{logs=1}份")
    with qtbot.waitSignal(editor.changed):
        type_text(editor.area, "多")


def test_the_ground_follows_the_theme(editor):
    def ground():
        tints = editor.area.extraSelections()
        return tints[0].format.background().color()

    light = ground()
    theme.change(Appearance(scheme=Scheme.DARK))
    assert ground() != light


def test_a_rare_character_before_a_number_moves_nothing(editor):
    editor.set_value("𠮷家咨询{consultations=398}条")
    assert tinted(editor) == ["398"]


TEXTS = st.lists(
    st.builds(Piece, st.sampled_from(["12", "3.5"]), st.sampled_from(["a", "b"]))
    | st.builds(Piece, st.text("条，\n（居）𠮷", min_size=1, max_size=3))
)


@given(TEXTS)
def test_any_text_is_read_back_as_it_was_shown(pieces):
    kept = kept_text(tidied(pieces))
    editor = FigureEditor(lines=4)
    editor.set_value(kept)
    assert editor.area.pieces() == tuple(tidied(pieces))
    editor.area.moveCursor(QTextCursor.MoveOperation.End)
    editor.area.deleteLater()
