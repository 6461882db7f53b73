"""The palette by keys alone: results as they are typed, the mark, the focus, what Enter opens."""

from dataclasses import replace
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from builders import a_firm, an_attachment
from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import LECTURE
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.search_hit import MarkedText
from lvgw_desktop.ui.attachments.page import AttachmentPage
from lvgw_desktop.ui.search.lines import Head, Line
from lvgw_desktop.ui.search.look_up import Found, LookUp
from lvgw_desktop.ui.service_logs.editor import LogEditor
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.theme import Appearance, TextSize
from ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def test_it_is_made_before_its_key_is_pressed_first(window, qtbot):
    qtbot.waitUntil(lambda: window.search._palette is not None)
    assert not window.search._palette.isVisible()


def test_it_keeps_no_picture_of_the_window_once_it_has_gone(palette):
    assert not palette._below.isNull()
    press(palette.line, K.Key_Escape)
    assert palette._below.isNull()


def listed(palette):
    """Return headings and titles as they are listed."""
    rows = palette.results.rows()
    return [row.title if isinstance(row, Head) else row.title.text for row in rows]


def under(palette, title):
    """Return the lines under a heading."""
    rows = iter(palette.results.rows())
    for row in rows:
        if isinstance(row, Head) and row.title == title:
            break
    found = []
    for row in rows:
        if isinstance(row, Head):
            break
        found.append(row)
    return found


def compose(window, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(window.focusWidget(), event)


def a_photo(log, name):
    return an_attachment(record_uuid=log.uuid, kind=AttachmentKind.PHOTO, name=name)


def front_title(window):
    return window.tab().page().title.text()


def test_it_comes_up_with_what_was_used_last_and_what_can_be_done(palette):
    assert [row.title for row in palette.results.rows() if isinstance(row, Head)] == [
        "最近去过的村(居)",
        "最近的工作日志",
        "可以做的事",
    ]
    assert [line.key for line in under(palette, "可以做的事")] == ["Alt+1", "Alt+2", "Alt+3"]


def test_each_letter_narrows_what_is_found(window, palette):
    type_text(window, "zz")
    assert [line.title.text for line in under(palette, "村(居)")] == ["张庄社区"]
    assert under(palette, "村(居)")[0].title.places == ((0, 2),)
    type_text(window, "q")
    assert under(palette, "村(居)") == []
    press(window, K.Key_Backspace)
    assert [line.title.text for line in under(palette, "村(居)")] == ["张庄社区"]


def test_logs_are_counted_and_all_of_them_opened_in_the_list(window, palette, practice):
    type_text(window, "宅基地")
    wanted = practice.log_list.worded(LogFilter(), "宅基地")
    total = practice.log_list.count(wanted)
    acts = under(palette, "可以做的事")
    assert total > len(under(palette, "工作日志"))
    assert (acts[0].title.text, acts[0].second.text) == (
        "在全部日志里搜“宅基地”",
        f"全部 {total} 条",
    )

    press(window, K.Key_1, with_=ALT)
    page = window.tab().page()
    assert page.table.records.rowCount() == total
    assert page.filters.search.text() == "宅基地"
    assert page.table.hasFocus()


def test_the_mark_goes_over_headings_and_stops_at_the_ends(window, palette):
    lines = palette.results.lines()
    press(window, K.Key_Up)
    assert palette.results.marked() is lines[0]
    press(window, *[K.Key_Down] * 4)
    assert palette.results.marked() is lines[4]
    press(window, K.Key_PageDown, K.Key_PageDown)
    assert palette.results.marked() is lines[-1]
    press(window, K.Key_PageUp, K.Key_PageUp)
    assert palette.results.marked() is lines[0]
    assert palette.line.accessibleDescription() == lines[0].spoken


def test_the_mark_stays_on_its_line_when_more_comes(window, palette, practice):
    log = practice.log_list.page(LogFilter(), 0, 1)[0].log
    with practice.workplace.changing() as store:
        store.attachments.add(a_photo(log, "宅基地照片.jpg"))
    heard = []
    palette.findChild(LookUp).found.connect(heard.append)
    type_text(window, "宅基地")
    assert under(palette, "附件")[0].title.text == "宅基地照片.jpg"
    press(window, *[K.Key_Down] * 6)
    marked = palette.results.marked()
    assert marked.title.text == "宅基地照片.jpg"
    palette.show_found(replace(heard[-1], hits=heard[-1].hits[3:]))
    assert palette.results.marked().name == marked.name


def test_enter_opens_the_village(window, palette):
    type_text(window, "zz\n")
    assert front_title(window) == "村(居)"
    assert window.tab().card.village.name == "张庄社区"
    assert palette.isHidden()


def test_enter_opens_the_adviser_even_under_another_page(window, practice):
    window.show_tab_named("法律顾问").add()
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "王海涛\n")
    assert window.tab().page() is window.tab().list
    assert window.tab().card.adviser.name == "王海涛"


@pytest.mark.parametrize("retired_on", [None, date(2026, 6, 30)])
def test_enter_opens_the_firm_in_its_list(window, practice, retired_on):
    with practice.workplace.changing() as store:
        firm = store.firms.add(a_firm(name="河南砺行律师事务所", retired_on=retired_on))
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "砺行\n")
    assert front_title(window) == "所在机构"
    assert window.tab().page().table.current().id == firm.id


def test_enter_opens_the_log(window, palette, practice):
    log = practice.log_list.page(LogFilter(), 3, 1)[0].log
    type_text(window, log.serial)
    type_text(window, "\n")
    page = window.tab().page()
    assert isinstance(page, LogEditor)
    assert page.base.id == log.id


def test_enter_opens_the_attachment_at_its_file(window, practice):
    log = practice.log_list.page(LogFilter(), 0, 1)[0].log
    with practice.workplace.changing() as store:
        for name in ("甲.jpg", "砺剑照片.jpg", "乙.jpg"):
            store.attachments.add(a_photo(log, name))
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "砺剑\n")
    page = window.tab().page()
    assert isinstance(page, AttachmentPage)
    assert page.table.current().attachment.name == "砺剑照片.jpg"


def test_a_search_without_a_hit_says_what_to_try(window, palette):
    type_text(window, "qqxx")
    assert listed(palette) == []
    assert palette.nothing.text() == "没有找到“qqxx”。可以试：少打几个字母、换成汉字。"
    assert palette.nothing.isVisible()
    press(window, K.Key_Return, K.Key_Down)
    assert palette.isVisible()
    press(window, K.Key_Backspace, K.Key_Backspace, K.Key_Backspace)
    assert palette.nothing.isHidden()


def test_what_an_input_method_composes_is_searched_and_the_focus_stays(window, palette):
    compose(window, "zhang'zhuang")
    assert [line.title.text for line in under(palette, "村(居)")] == ["张庄社区"]
    assert window.focusWidget() is palette.line
    press(window, K.Key_Return, K.Key_Down, K.Key_Escape)
    assert palette.isVisible()  # the keys belong to the input method

    compose(window, "", commit="张庄")
    assert palette.line.text() == "张庄"
    assert [line.title.text for line in under(palette, "村(居)")] == ["张庄社区"]
    press(window, K.Key_Return)
    assert window.tab().card.village.name == "张庄社区"


def test_the_focus_goes_back_to_the_letter_it_was_at(window):
    press(window, K.Key_2, with_=CTRL)
    window.tab().list.filters.search.setFocus()
    type_text(window, "土地")
    press(window, K.Key_Left)
    before = window.focusWidget()
    press(window, K.Key_K, with_=CTRL)
    commit_text(window, "赡养")
    press(window, K.Key_Escape)
    assert window.focusWidget() is before
    assert (before.text(), before.cursorPosition()) == ("土地", 1)


@pytest.mark.parametrize("number", [K.Key_1, K.Key_2, K.Key_3, K.Key_4, K.Key_5, K.Key_6])
def test_it_comes_up_over_every_tab_and_lets_no_key_through(window, number):
    press(window, number, with_=CTRL)
    tab, page, focus = window.tab(), window.tab().page(), window.focusWidget()
    press(window, K.Key_K, with_=CTRL)
    press(window, K.Key_F2, K.Key_F8, K.Key_F5, K.Key_Delete, K.Key_Tab)
    press(window, K.Key_1, K.Key_K, with_=CTRL)
    assert window.search._palette.line is window.focusWidget()
    assert (window.tab(), window.tab().page()) == (tab, page)
    press(window, K.Key_Escape)
    assert window.focusWidget() is focus


def test_enter_waits_for_the_answer_to_what_is_typed(window, palette):
    answers = []
    palette.typed.disconnect()
    palette.typed.connect(answers.append)
    type_text(window, "zz\n")
    assert answers == ["z", "zz"]
    assert palette.isVisible()  # 最近去过的村(居) is still listed: that is not what was meant

    opened = []
    line = Line(
        name="VILLAGE 1",
        icon="buildings",
        title=MarkedText("张庄社区"),
        second=MarkedText(""),
        run=lambda: opened.append("张庄社区"),
    )
    palette._rows.of = lambda _found: [line]
    palette.show_found(Found(typed="zz"))
    assert opened == ["张庄社区"]
    assert palette.isHidden()


def test_enter_is_forgotten_when_more_is_typed(window, palette):
    palette.typed.disconnect()
    type_text(window, "zz\nq")
    lines = palette.results.lines()
    palette._rows.of = lambda _found: lines
    palette.show_found(Found(typed="zzq", complete=True))
    assert palette.isVisible()


def test_the_focus_has_nowhere_to_go_when_its_place_is_gone(window, qtbot):
    line = QLineEdit(window.centralWidget())
    line.show()
    line.setFocus()
    press(window, K.Key_K, with_=CTRL)
    shiboken6.delete(line)
    press(window, K.Key_Escape)
    assert window.search._palette.isHidden()


def test_it_comes_up_over_an_editor_and_leaves_what_is_typed(window):
    press(window, K.Key_F2)
    type_text(window, "兴梁")
    page, focus = window.tab().page(), window.focusWidget()
    press(window, K.Key_K, with_=CTRL)
    press(window, K.Key_Escape)
    assert (window.tab().page(), window.focusWidget()) == (page, focus)
    assert focus.text() == "兴梁"


def test_each_time_it_begins_anew(window, palette):
    type_text(window, "zz")
    press(window, K.Key_Escape)
    press(window, K.Key_K, with_=CTRL)
    assert palette.line.text() == ""
    assert listed(palette)[0] == "最近去过的村(居)"


def test_f1_opens_the_part_of_the_help_about_it(window, palette):
    press(window, K.Key_F1)
    assert front_title(window) == "帮助"
    assert palette.isHidden()


def test_a_click_opens_a_line_and_one_beside_the_card_closes(window, qtbot, palette):
    type_text(window, "zz")
    line = palette.results.lines()[0]
    spot = palette.results.visualRect(palette.results.currentIndex()).center()
    qtbot.mouseClick(palette.results.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert isinstance(line, Line)
    assert window.tab().card.village.name == line.title.text

    press(window, K.Key_K, with_=CTRL)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert palette.isHidden()


@pytest.mark.parametrize("size", list(TextSize))
@pytest.mark.parametrize("width", [1093, 1366])
def test_the_card_keeps_within_the_window(window, palette, size, width):
    theme.change(Appearance(size))
    window.resize(width, 543)
    type_text(window, "zz")
    assert palette.geometry() == window.rect()
    assert palette.rect().contains(palette._card.geometry())
    assert palette._card.rect().contains(palette.results.geometry())
    assert palette.results.height() >= 2 * palette.results.sizeHintForRow(0)
    assert window.focusWidget() is palette.line


def test_enter_opens_the_other_record(window, practice):
    lecture = practice.other_records.page(LECTURE, OtherFilter(), 0, 1)[0].record
    with practice.workplace.changing() as store:
        store.other_records(LECTURE).change(replace(lecture, topic="鎏金讲座"))
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "鎏金")
    press(window, K.Key_Return)
    page = window.tab().page()
    assert page.title.text().startswith("讲座备案")
    assert page.editor.read()["topic"] == "鎏金讲座"


def test_enter_opens_the_phrase_over_the_phrase_book(window, practice):
    practice.phrases.save(Phrase(text="鎏金一句"))
    press(window, K.Key_K, with_=CTRL)
    type_text(window, "鎏金")
    press(window, K.Key_Return)
    assert window.tab().page().editor.read()["text"] == "鎏金一句"
    press(window, K.Key_Escape)
    assert front_title(window) == "常用语"
