"""常用语: the phrase book in the window, by keys."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.ui.phrases import page as phrases_page
from lvgw_desktop.ui.phrases.page import PhrasesPage
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared import filter_bar
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import buttons, push, rows_of
from tests.ui.typing import CTRL, SHIFT, press, type_text

K = Qt.Key
PEACE = Phrase(text="双方达成口头协议。", field="result", kinds=("MEDIATION", "PETITION"))
ADVICE = Phrase(text="来访人咨询相邻关系。")
SEEN = Phrase(text="已当面解答。", field="result")


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(filter_bar, "SEARCH_AFTER_MS", 0)


@pytest.fixture
def window(qtbot, practice, operations):
    for phrase in (PEACE, ADVICE, SEEN):
        practice.phrases.save(phrase)
    window = shown_window(qtbot, practice, operations)
    window.errands.phrases.show()
    yield window
    window._leaving.done = True  # what is still being typed goes with the window
    window.hide()


@pytest.fixture
def page(window):
    page = window.tab().page()
    assert isinstance(page, PhrasesPage)
    return page


def listed(page):
    return [row.phrase.text for row in rows_of(page.table)]


def test_the_book_is_listed_field_by_field_with_its_kinds(page):
    assert listed(page) == [ADVICE.text, PEACE.text, SEEN.text]
    assert [row.kinds for row in rows_of(page.table)] == [
        "各种服务",
        "纠纷调解、信访案件法律意见",
        "各种服务",
    ]


@pytest.mark.parametrize("typed", ["口头", "ktxy", "koutou", "dacheng"])
def test_letters_typed_in_the_list_find_phrases(window, page, qtbot, typed):
    if typed.isascii():
        type_text(window, typed)
    else:
        page.filters.search.start(typed)

    qtbot.waitUntil(lambda: listed(page) == [PEACE.text])


def test_a_phrase_is_written_by_keys(window, page, practice):
    press(window, K.Key_N, with_=CTRL)
    type_text(window, "问题已当场解决。")
    press(window, K.Key_Tab)
    type_text(window, "2")
    press(window, K.Key_Return)
    press(window, K.Key_Down, K.Key_Right, K.Key_Up, K.Key_Space)
    press(window, K.Key_Return, with_=CTRL)

    assert window.tab().page() is page
    (new,) = [one for one in practice.phrases.all() if one.text == "问题已当场解决。"]
    assert (new.field, new.kinds) == ("result", ("MEDIATION",))
    assert new.text in listed(page)


def test_the_one_under_the_cursor_is_changed(window, page, practice):
    page.table.choose_row(1)
    press(window, K.Key_Return)
    press(window, K.Key_End, with_=CTRL)
    type_text(window, "当场履行。")
    press(window, K.Key_Return, with_=CTRL)

    assert practice.phrases.all()[1].text == "双方达成口头协议。当场履行。"
    assert practice.phrases.all()[1].kinds == PEACE.kinds


def test_one_that_is_there_already_is_refused_where_it_was_typed(window, page, practice):
    press(window, K.Key_N, with_=CTRL)
    type_text(window, ADVICE.text)
    press(window, K.Key_Return, with_=CTRL)

    editor = window.tab().page()
    assert editor is not page
    assert editor.trouble.text() == "服务内容里已经有这一条了，不用再加。"
    assert len(practice.phrases.all()) == 3


def test_what_is_thrown_away_can_be_had_back(window, page, practice):
    page.table.choose_row(1)
    press(window, K.Key_Down, with_=SHIFT)
    press(window, K.Key_Delete)
    assert listed(page) == [ADVICE.text]
    assert window.toast.words() == "2 条常用语放进了回收站。"
    assert len(practice.phrases.retired()) == 2
    press(window, K.Key_Z, with_=CTRL)

    assert listed(page) == [ADVICE.text, PEACE.text, SEEN.text]


def test_what_lies_in_the_bin_is_put_back_with_enter(window, page, practice):
    page.table.choose_row(1)
    press(window, K.Key_Delete)
    page.filters.status.setFocus()
    page.filters.status.set_value("retired")
    page.filters.changed.emit(page.filters.filters())
    assert listed(page) == [PEACE.text]
    page.table.setFocus()
    page.table.choose_row(0)
    press(window, K.Key_Delete)  # it lies there already
    press(window, K.Key_Return)

    assert window.toast.words() == "放回了 1 条常用语。"
    assert listed(page) == []
    assert len(practice.phrases.all()) == 3


def test_sentences_to_begin_with_are_taken_over_and_given_back(window, page, practice):
    offered = next(one.text() for one in buttons(window) if one.text().startswith("拿来起步"))
    number = len(practice.phrases.starters())
    assert offered == f"拿来起步的句子 ({number})"
    push(window, offered)
    assert len(listed(page)) == 3 + number
    assert window.toast.words() == f"拿来了 {number} 条常用语。"
    assert page._begin.isHidden()
    press(window, K.Key_Z, with_=CTRL)

    assert listed(page) == [ADVICE.text, PEACE.text, SEEN.text]


def test_a_file_is_taken_in_and_the_book_given_out(window, page, practice, tmp_path, monkeypatch):
    source, target = tmp_path / "句子.txt", tmp_path / "常用语.xlsx"
    source.write_text("走访群众。\n", "utf-8")
    monkeypatch.setattr(phrases_page, "choose_to_open", lambda *_given: source)
    monkeypatch.setattr(phrases_page, "choose_to_save", lambda *_given: target)
    push(window, "导入…")
    assert "走访群众。" in listed(page)
    assert window.toast.words() == "导入了 1 条常用语。"
    press(window, K.Key_E, with_=CTRL)

    assert target.is_file()
    assert window.toast.words() == f"常用语已存到 {target}"


def test_a_file_with_nothing_new_is_declined_in_one_sentence(page, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(phrases_page, "tell", lambda _parent, sentence: said.append(sentence))
    source = tmp_path / "句子.txt"
    source.write_text(ADVICE.text, "utf-8")
    page.import_from(source)

    assert said == ["文件里没有新的常用语：里面的句子本所都有了。"]


def test_the_settings_lead_to_the_book(window):
    press(window, K.Key_Escape)
    window.errands.settings.show(Section.PHRASES)
    push(window, "打开常用语")

    assert isinstance(window.tab().page(), PhrasesPage)


@pytest.mark.usefixtures("sized")
def test_nothing_is_cut_off(window, page):
    assert_nothing_clipped(page)
    press(window, K.Key_N, with_=CTRL)
    assert_nothing_clipped(window.tab().page())
