"""F3 in the editor: phrases and earlier sentences, filled in, marked, and never filed unseen."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from builders import a_log
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.services import phrases
from lvgw_desktop.ui.service_logs.phrase_list import NOTHING
from lvgw_desktop.ui.service_logs.remarks import UNTOUCHED
from lvgw_desktop.ui.shared.choice_list import ChoiceList
from ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key
PEACE = Phrase(text="双方达成口头协议。", field="result", kinds=("MEDIATION",))
SEEN = Phrase(text="已当面解答。", field="result")
PHOTO = Phrase(text="已存照片。", field="remark")


@pytest.fixture
def editor(practice, tab, monkeypatch):
    """A new record with 纠纷调解 ticked, in an office that has phrases and one earlier log."""
    for phrase in (SEEN, PEACE, PHOTO):
        practice.phrases.save(phrase)
    monkeypatch.setattr(phrases, "PAST_LOGS", 2)
    earlier = "双方握手言和。赵某某当场付清。"
    mediation = (ServiceItem(kind="MEDIATION"),)
    for _each in range(2):
        practice.service_logs.record(a_log(result=earlier, items=mediation, village_id=2))
    tab.new_log()
    editor = tab.page()
    editor.side.amounts.show_items(mediation)
    editor.form.boxes["result"].take_focus()
    return editor


def area(editor):
    return editor.form.fields.area("result")


def opened(editor):
    return editor.watch.phrases.lists["result"]


def texts(editor):
    found = opened(editor)
    return [(one.tag, one.text) for one in found.offered()] if found.is_open() else []


def test_f3_offers_what_fits_the_kind_then_what_was_written_before(editor):
    press(editor, K.Key_F3)

    assert texts(editor)[:2] == [("纠纷调解", PEACE.text), ("写过 2 次", "双方握手言和。")]
    assert texts(editor)[-1] == ("常用语", SEEN.text)
    assert not [text for _tag, text in texts(editor) if "某" in text]
    assert area(editor).hasFocus()


def test_while_nothing_is_ticked_every_phrase_comes_before_what_was_written(editor):
    editor.side.amounts.show_items(())
    editor.form.boxes["content"].take_focus()
    editor.form.boxes["result"].take_focus()
    press(editor, K.Key_F3)

    tags = [tag for tag, _text in texts(editor)]
    assert tags[:2] == ["常用语", "纠纷调解"]
    assert tags[2].startswith("写过")


@pytest.mark.parametrize("key", [K.Key_Tab, K.Key_Return, K.Key_1])
def test_the_marked_one_is_filled_in_and_the_cursor_stays(editor, key):
    press(editor, K.Key_F3, key)

    assert editor.entry().result == PEACE.text
    assert editor.entry().filled_in == {"result": (PEACE.text,)}
    assert area(editor).hasFocus()
    assert not opened(editor).is_open()


def test_an_arrow_goes_to_the_next_and_a_digit_takes_another(editor):
    press(editor, K.Key_F3, K.Key_Down, K.Key_Tab)
    assert editor.entry().result == "双方握手言和。"
    press(editor, K.Key_F3, K.Key_1)

    assert editor.entry().result == f"双方握手言和。{PEACE.text}"


@pytest.mark.parametrize("typed", ["dmjd", "dangmian", "ydm", "jiedaYIJI"[:5]])
def test_letters_before_f3_or_after_it_narrow_the_list_and_are_replaced(editor, typed):
    commit_text(editor, "一、")
    type_text(editor, typed)
    press(editor, K.Key_F3)
    assert SEEN.text in [text for _tag, text in texts(editor)]
    press(editor, K.Key_Tab)
    assert editor.entry().result == f"一、{SEEN.text}"
    press(editor, K.Key_F3)
    type_text(editor, "ktxy")

    assert texts(editor) == [("纠纷调解", PEACE.text)]
    press(editor, K.Key_Tab)
    assert editor.entry().result == f"一、{SEEN.text}{PEACE.text}"


def test_a_selected_word_is_looked_for_and_replaced(editor):
    commit_text(editor, "口头")
    press(editor, K.Key_A, with_=CTRL)
    press(editor, K.Key_F3, K.Key_Tab)

    assert editor.entry().result == PEACE.text


def test_esc_closes_the_list_and_leaves_what_was_typed(tab, editor):
    press(editor, K.Key_F3)
    type_text(editor, "kt")
    press(editor, K.Key_Escape)

    assert tab.page() is editor
    assert not opened(editor).is_open()
    assert editor.entry().result == "kt"
    assert editor.entry().filled_in == {}


def test_composing_narrows_the_list_keeps_the_focus_and_the_keys(editor):
    press(editor, K.Key_F3)
    QApplication.sendEvent(area(editor), QInputMethodEvent("koutou", []))
    assert texts(editor) == [("纠纷调解", PEACE.text)]
    press(editor, K.Key_1, K.Key_Escape)  # keys of the input method
    assert opened(editor).is_open()
    assert area(editor).hasFocus()
    commit_text(editor, "口头")
    assert texts(editor) == [("纠纷调解", PEACE.text)]
    press(editor, K.Key_Tab)

    assert editor.entry().result == PEACE.text
    assert area(editor).hasFocus()


def test_the_list_is_a_part_of_the_window_that_takes_no_focus(editor):
    press(editor, K.Key_F3)
    shown = next(one for one in editor.window().findChildren(ChoiceList) if one.isVisible())

    assert shown.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert shown.window() is editor.window()
    assert shown.geometry().bottom() <= editor.window().height()


def test_the_input_method_rests_only_while_the_list_is_open(editor):
    enabled = Qt.WidgetAttribute.WA_InputMethodEnabled
    press(editor, K.Key_F3)
    assert not area(editor).testAttribute(enabled)
    press(editor, K.Key_Escape)
    assert area(editor).testAttribute(enabled)
    press(editor, K.Key_F3, K.Key_F6)

    assert area(editor).testAttribute(enabled)
    assert not opened(editor).is_open()


def test_where_nothing_fits_the_list_says_what_to_do(editor):
    type_text(editor, "qqqq")
    press(editor, K.Key_F3)
    assert texts(editor) == [("", NOTHING.text)]
    press(editor, K.Key_Tab)

    assert editor.entry().result == "qqqq"


def test_f3_twice_asks_for_the_phrase_book(tab, editor, qtbot):
    with qtbot.waitSignal(tab.phrases_asked):
        press(editor, K.Key_F3, K.Key_F3)
    assert not opened(editor).is_open()


def test_a_phrase_written_meanwhile_is_offered(editor, practice, operations):
    press(editor, K.Key_F3, K.Key_Escape)
    practice.phrases.save(Phrase(text="当场履行完毕。", field="result", kinds=("MEDIATION",)))
    operations.tell_changed("phrases")
    editor.form.boxes["content"].take_focus()
    editor.form.boxes["result"].take_focus()
    press(editor, K.Key_F3)

    assert ("纠纷调解", "当场履行完毕。") in texts(editor)


def test_the_remark_offers_its_own_phrases(editor):
    editor.form.boxes["remark"].take_focus()
    press(editor, K.Key_F3, K.Key_Return)

    assert editor.entry().remark == PHOTO.text


def test_the_mark_outlives_a_draft(tab, editor, practice):
    press(editor, K.Key_F3, K.Key_Tab)
    commit_text(editor, "签了字。")
    press(editor, K.Key_F3, K.Key_2, K.Key_Escape)
    (draft,) = practice.drafts.all()
    assert json.loads(draft.payload)["filled_in"] == {"result": ["双方握手言和。"]}
    tab.take_up_draft(draft)

    assert tab.page().form.fields.area("result").filled_in() == ("双方握手言和。",)


def test_a_text_of_nothing_but_phrases_is_warned_of_when_it_is_left(editor):
    press(editor, K.Key_F3, K.Key_Tab, K.Key_F3, K.Key_2, K.Key_Tab)
    box = editor.form.boxes["result"]
    assert box.problem().sentence == UNTOUCHED
    box.take_focus()
    press(editor, K.Key_End, K.Key_Left)
    commit_text(editor, "了")
    press(editor, K.Key_Tab)

    assert box.problem() is None


def test_it_is_saved_all_the_same_and_said(tab, editor, practice):
    editor.form.boxes["adviser_id"].take_focus()
    type_text(editor, "zmy\nxl\n18\n")
    editor.form.boxes["result"].take_focus()
    press(editor, K.Key_F3, K.Key_Tab)
    press(editor, K.Key_Return, with_=CTRL)

    log = practice.service_logs.last()
    assert log.result == PEACE.text
    said = f"已保存 {log.serial[-4:]} 号。处理结果全是填入的常用语，请核对。"
    assert tab.toast.words() == said
    assert editor.entry().filled_in == {}
