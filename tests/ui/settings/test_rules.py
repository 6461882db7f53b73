"""规则与数字: a rule is set anew by keys, and its past stays to be read."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.ui.settings.rule_page import EDITOR
from lvgw_desktop.ui.settings.sections import Section
from lvgw_desktop.ui.shared.whole_table import WholeTable
from tests.ui.conftest import assert_nothing_clipped
from tests.ui.main_windows import shown_window
from tests.ui.parts import rows_of
from tests.ui.typing import CTRL, press, type_text

K = Qt.Key


@pytest.fixture
def window(qtbot, practice, operations):
    window = shown_window(qtbot, practice, operations)
    window.errands.settings.show(Section.RULES)
    return window


def rules(window):
    return window.tab().page().section()


def open_rule(window, rule_id="ledger_in"):
    table = rules(window).table
    table.choose(rule_id)
    table.setFocus()
    press(window, K.Key_Return)
    return window.tab().page()


def set_number(window, number, reason="区局通知"):
    page = open_rule(window)
    page.editor["value"].take_focus()
    press(window, K.Key_A, with_=CTRL)
    type_text(window, number)
    page.editor["reason"].take_focus()
    type_text(window, reason)
    press(window, K.Key_Return, with_=CTRL)
    return page


def test_a_rule_tells_its_source_sentence_and_the_provinces_number(window):
    page = open_rule(window)
    shown = "\n".join(one.text() for one in page.findChildren(type(page.trouble)))
    assert "每月25日前报服务地司法所。" in shown
    assert "工作台账表注" in shown
    assert "25 日前" in shown
    assert page.editor["holds_from"].value() == date(2026, 11, 1)


def test_a_number_is_set_by_keys_and_the_list_says_so(window, practice):
    set_number(window, "20")
    assert rules(window).isVisible()
    assert practice.rules.line("ledger_in").rule.value == 20
    assert window.toast.words() == "顾问交台账：2026年11月1日起20 日前。"
    row = rules(window).table.current()
    assert (row.rule.value, row.is_own) == (20, True)


def test_what_was_set_before_stays_to_be_read(window):
    set_number(window, "20", "区局通知")
    set_number(window, "21", "又改")
    page = open_rule(window)
    (history,) = page.findChildren(WholeTable)
    shown = [(one.setting.value, one.setting.reason) for one in rows_of(history)]
    assert shown == [(21, "又改"), (20, "区局通知")]


def test_a_number_that_cannot_be_is_refused_at_its_field(window, practice):
    page = set_number(window, "32")
    assert window.tab().page() is page
    assert "1 到 31" in page.editor["value"].problem().sentence
    assert not practice.rules.line("ledger_in").made


def test_a_rule_without_a_number_has_no_field_for_one(window, practice):
    page = open_rule(window, "wechat_group")
    assert "value" not in page.editor.boxes
    page.editor["enabled"].take_focus()
    press(window, K.Key_2)
    page.editor["reason"].take_focus()
    type_text(window, "本地不要求")
    press(window, K.Key_Return, with_=CTRL)
    assert not practice.rules.line("wechat_group").rule.enabled


def test_what_was_typed_is_kept_as_a_draft_and_taken_up(window, practice):
    page = open_rule(window)
    page.editor["reason"].take_focus()
    type_text(window, "还没写完")
    press(window, K.Key_Escape)
    (draft,) = (one for one in practice.drafts.all() if one.editor == EDITOR)
    window.errands.drafts.take_up(draft.uuid)
    again = window.tab().page()
    assert again.editor["reason"].value() == "还没写完"
    assert again.place.record == "ledger_in"


def test_nothing_is_cut_off(sized, window):
    set_number(window, "20")
    assert_nothing_clipped(rules(window))
    assert_nothing_clipped(open_rule(window))
