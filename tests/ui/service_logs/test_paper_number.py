"""纸上的编号: a pre-filled sheet is opened by its number from the ordinary editor, by keys."""

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from tests.ui.conftest import assert_nothing_clipped
from ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key


@pytest.fixture
def sheets(practice):
    """Two sheets of 兴梁社区, printed and outside; the second was given up."""
    service = practice.prefilling
    kept = service.keep(service.plan([2], StatisticalMonth(2026, 11), copies=2))
    service.issue(kept)
    service.give_up([kept[1].id], "没有用上")
    return kept


def declined(editor):
    return editor._number.bar._box.problem().sentence


@pytest.mark.parametrize("spelled", ["short", "whole", "small"])
def test_the_number_on_the_paper_opens_what_was_printed(tab, editor, practice, sheets, spelled):
    serial = sheets[0].serial
    press(editor, K.Key_F7)
    type_text(editor, {"short": serial[-4:], "whole": serial, "small": serial.lower()}[spelled])
    press(editor, K.Key_Return)

    page = tab.page()
    assert page is not editor
    assert page.title.text() == f"录入预填表 {serial}"
    assert page.form.box_in_focus().field == "served_on"
    type_text(page, "18 9-10")
    press(page, K.Key_Return, with_=CTRL)
    assert practice.service_logs.last().serial == serial
    assert tab.page() is editor


def test_a_number_nobody_printed_or_that_is_void_is_declined_beside_it(tab, editor, sheets):
    press(editor, K.Key_F7)
    type_text(editor, "9999\n")
    assert declined(editor) == "没有印过编号 LX-2026-9999 的预填表，请核对编号。"
    press(editor, K.Key_A, with_=CTRL)
    type_text(editor, f"{sheets[1].serial}\n")

    assert declined(editor) == f"{sheets[1].serial} 号已作废：没有用上。请核对编号。"
    assert tab.page() is editor


def test_esc_leaves_the_question_and_the_text_as_it_was(tab, editor):
    editor.form.boxes["content"].take_focus()
    commit_text(editor, "写了一半")
    press(editor, K.Key_F7, K.Key_Escape)

    assert tab.page() is editor
    assert editor.form.fields.area("content").hasFocus()
    assert editor.entry().content == "写了一半"


def test_a_log_that_is_changed_has_its_number(tab, practice):
    tab.edit(practice.service_logs.last())
    press(tab, K.Key_F7)

    assert tab.page()._number.bar.isHidden()


@pytest.mark.usefixtures("sized")
def test_nothing_is_cut_off(editor):
    press(editor, K.Key_F7)
    assert_nothing_clipped(editor._number.bar)
