"""与已打印的不一致: said beside the sheet and over the editor, with what differs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from lvgw_desktop.forms.differences import Difference
from lvgw_desktop.ui.service_logs.paper_note import NOW, PRINTED
from lvgw_desktop.ui.service_logs.paper_words import SHOWN, clause_start, difference_lines
from ui.in_window import Asked
from ui.typing import press


@pytest.fixture
def printed(practice, tab, qtbot):
    """The first log of the list after its sheet was printed."""
    log = tab.list.stack.current_line().log
    practice.printing.issue_sheets([log.id])
    tab.operations.tell_changed("service_logs")
    qtbot.waitUntil(lambda: tab.list.preview.shown() == log.id)
    return log


def change(practice, tab, log, **fields):
    practice.service_logs.record(replace(log, **fields))
    tab.operations.tell_changed("service_logs")


def test_only_what_differs_is_quoted():
    one = Difference("服务内容及结果", "赵某某反映院墙滴水。", "赵某某反映地界不清，要求丈量土地。")
    assert difference_lines([one]) == (
        "服务内容及结果：印的是“赵某某反映院墙滴水。”，现在是“赵某某反映地界不清，要求丈量…”",
    )
    gone = Difference("电话", "138-0375-0000", "")
    assert difference_lines([gone]) == ("电话：印的是“138-0375-0000”，现在是空白",)
    assert difference_lines([one] * 5) == (*difference_lines([one] * 2), "另有 3 处")


@pytest.mark.parametrize(
    ("text", "differs", "shown"),
    [
        ("已答复。赵某某反映院墙滴水", "院墙", "赵某某反映院墙滴水"),
        ("问：地界在哪", "在哪", "地界在哪"),
        ("第一行\n第二行的话", "的话", "第二行的话"),
        ("宅基地、承包地", "承包", "承包地"),
        ("开头就不同", "开头", "开头就不同"),
        ("这一句很长很长没有一个标点可以停下来", "停下", "标点可以停下来"),
    ],
)
def test_an_excerpt_begins_where_a_clause_does(text, differs, shown):
    assert text[clause_start(text, text.index(differs)) :] == shown


@given(st.text(alphabet="甲乙，。；\n", max_size=40), st.text(alphabet="甲乙，。\n", max_size=40))
def test_what_differs_is_always_within_the_excerpt(printed, now):
    pairs = enumerate(zip(printed, now, strict=False))
    place = next((at for at, (one, two) in pairs if one != two), 0)
    start = clause_start(printed, place)
    assert 0 <= start <= place < start + SHOWN


@pytest.mark.parametrize(
    ("printed", "now", "told"),
    [
        ("已答复。", "已答复。约定再谈。", "印的是“已答复。”，现在是“已答复。约定再谈。”"),
        ("已答复。约定再谈。", "已答复。", "印的是“已答复。约定再谈。”，现在是“已答复。”"),
        ("甲。乙丙，", "甲。乙丙，丁", "印的是“…乙丙，”，现在是“…乙丙，丁”"),
        ("", "已答复。", "印的是空白，现在是“已答复。”"),
    ],
)
def test_of_words_put_behind_others_those_before_them_are_quoted(printed, now, told):
    assert difference_lines([Difference("内容", printed, now)]) == (f"内容：{told}",)


def test_beside_the_list_stands_when_a_sheet_was_printed(tab, practice, printed, qtbot):
    note = tab.list.preview.paper
    assert note.words() == "已出具 11月20日"
    practice.printing.issue_sheets([printed.id])
    tab.list.preview.follow(tab.list.stack.current_line())
    qtbot.waitUntil(lambda: note.words() == "已出具 11月20日，重印 1 次")


def test_what_was_changed_since_is_told_and_can_be_printed_or_looked_at(
    tab, practice, printed, qtbot
):
    change(practice, tab, printed, content="改过的内容。")
    note, sheet = tab.list.preview.paper, tab.list.preview.sheet
    qtbot.waitUntil(lambda: "服务内容及结果：" in note.words())
    assert note._differing.isVisible()
    asked = Asked(tab.print_asked)
    again = next(one for one in note.findChildren(type(note._look)) if one.text() == "重新打印")
    again.setFocus()
    press(tab.window(), Qt.Key.Key_Space)
    assert asked == [[printed.id]]
    shown = []
    tab.list.preview._show_pages = shown.append
    for words in (PRINTED, NOW):
        assert note._look.text() == words
        note._look.setFocus()
        press(tab.window(), Qt.Key.Key_Space)
    assert sheet.page_count() == 1
    assert practice.printing.printed_pages(printed.id).pdf != (
        practice.printing.preview_sheets([printed.id]).pdf
    )


def test_a_log_that_was_never_printed_says_nothing_of_paper(tab, qtbot):
    log = tab.list.stack.current_line().log
    qtbot.waitUntil(lambda: tab.list.preview.shown() == log.id)
    assert tab.list.preview.paper.isHidden()


def test_the_editor_of_a_printed_log_tells_what_differs_once_a_field_is_left(
    tab, practice, printed, qtbot
):
    tab.edit_log(printed.id)
    editor = tab.page()
    banner = editor.watch.paper.banner
    assert banner.isHidden()
    editor.form.boxes["content"].take_focus()
    editor.form.fields.area("content").selectAll()
    qtbot.keyClicks(editor.form.fields.area("content"), "changed")
    assert banner.isHidden()
    press(tab.window(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "现在是“changed" in banner.sentence.text())
    assert banner.isVisible()
    assert banner.sentence.text().startswith("与已打印的不一致")
    assert practice.service_logs.get(printed.id).content == printed.content


def test_a_new_log_has_no_paper(tab):
    tab.new_log()
    assert tab.page().watch.paper.banner.isHidden()
