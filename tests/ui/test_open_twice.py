"""One text, one page: what is open is gone back to, and no save undoes another in silence."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.other_kind import LEGAL_NEED
from tests.ui.main_windows import shown_window
from tests.ui.parts import push
from tests.ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    return shown_window(qtbot, practice, operations)


def type_into(window, field, text):
    window.tab().page().form.boxes[field].editor.take_focus()
    commit_text(window, text)


def test_a_draft_taken_up_from_the_first_screen_is_saved_once(window, practice):
    logs = practice.service_logs
    before = practice.log_list.count(LogFilter())
    press(window, K.Key_2, with_=CTRL)
    tab = window.tab()
    tab.copy(replace(logs.last(), content="", result=""))
    editor = tab.page()
    type_into(window, "content", "新的一件")
    type_into(window, "result", "已解答")
    press(window, K.Key_S, with_=CTRL)
    press(window, K.Key_1, with_=CTRL)
    push(window.tab(), "接着写")

    assert window.tab().page() is editor
    press(window, K.Key_Return, with_=CTRL)
    assert practice.log_list.count(LogFilter()) == before + 1
    press(window, K.Key_Escape)
    assert tab.page() is tab.list


def test_a_log_that_is_open_is_gone_back_to(window, practice):
    log = practice.service_logs.last()
    window.errands.logs.edit_log(log.id)
    tab, editor = window.tab(), window.tab().page()
    type_into(window, "remark", "甲")
    press(window, K.Key_G, with_=CTRL)
    window.errands.logs.edit_log(log.id)

    assert tab.page() is editor
    assert tab.count() == 2


def test_a_save_does_not_undo_one_made_elsewhere(window, practice):
    log = practice.service_logs.last()
    window.errands.logs.edit_log(log.id)
    editor = window.tab().page()
    type_into(window, "remark", "甲")
    practice.service_logs.record(replace(log, result="别处改的结果"))
    press(window, K.Key_Return, with_=CTRL)

    assert practice.service_logs.get(log.id).result == "别处改的结果"
    assert window.tab().page() is editor
    assert "在别处改过" in editor._bar.trouble.text()
    press(window, K.Key_Escape)
    assert "甲" in practice.drafts.all()[0].payload


def test_another_record_of_a_kind_is_begun_once(window, practice):
    window.errands.others.add(LEGAL_NEED)
    tab, page = window.tab(), window.tab().page()
    page.editor["description"].take_focus()
    type_text(window, "abc")
    press(window, K.Key_F1)
    window.errands.others.add(LEGAL_NEED)

    assert tab.page() is page
    assert tab.count() == 2
