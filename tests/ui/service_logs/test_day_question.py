"""补报吗, 记预约吗: a day of a closed month is asked about under the editor, answered by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.services.closing import IN_OCTOBER, close
from tests.ui.conftest import assert_nothing_clipped
from ui.typing import CTRL, commit_text, press, type_text

K = Qt.Key


@pytest.fixture(autouse=True)
def _nothing_is_agreed(practice):
    """What the practice office has agreed comes to nothing."""
    for line in practice.plans.lines():
        practice.plans.drop(line.plan, "改期")


@pytest.fixture
def asked(practice, editor):
    """The editor after its log of a closed month was to be saved."""
    close(practice)
    boxes = editor.form.boxes
    boxes["village_id"].set_value(1)
    boxes["adviser_id"].set_value(1)
    boxes["served_on"].take_focus()
    type_text(editor, "10.7 9-10")
    boxes["content"].take_focus()
    commit_text(editor, "补一条")
    press(editor, K.Key_Return, with_=CTRL)
    return editor


def question(editor):
    return editor._day


def test_it_is_asked_before_anything_is_saved(asked, practice):
    assert question(asked)._words.text() == "10月已封账。记为11月的补报吗？"
    assert practice.service_logs.last().content != "补一条"


def test_enter_saves_it_as_a_late_row(tab, asked, practice):
    press(asked, K.Key_Return)
    saved = practice.service_logs.last()
    assert (saved.content, saved.served_on, saved.late_month) == ("补一条", IN_OCTOBER, "2026-11")
    assert question(asked).isHidden()
    assert asked.entry().content == ""


def test_esc_leads_to_the_day_and_another_day_needs_no_question(tab, asked, practice):
    press(asked, K.Key_Escape)
    assert tab.page() is asked
    assert question(asked).isHidden()
    assert asked.form.box_in_focus().field == "served_on"
    press(asked, K.Key_A, with_=CTRL)
    type_text(asked, "18 9-10")
    press(asked, K.Key_Return, with_=CTRL)
    assert practice.service_logs.last().late_month == ""


def test_what_is_changed_under_the_question_is_asked_about_anew(asked, practice):
    asked.form.boxes["content"].take_focus()
    commit_text(asked, "又一句")
    assert question(asked).isHidden()
    press(asked, K.Key_Return, with_=CTRL)
    press(asked, K.Key_Return)
    assert "又一句" in practice.service_logs.last().content


@pytest.mark.usefixtures("sized")
def test_nothing_is_cut_off(asked):
    assert_nothing_clipped(question(asked))


@pytest.fixture
def ahead(editor):
    """The editor after a log of a day to come was to be saved."""
    boxes = editor.form.boxes
    boxes["village_id"].set_value(1)
    boxes["adviser_id"].set_value(1)
    boxes["served_on"].take_focus()
    type_text(editor, "2026.11.28")
    boxes["content"].take_focus()
    commit_text(editor, "讲民法典")
    press(editor, K.Key_Return, with_=CTRL)
    return editor


def test_a_day_to_come_is_asked_about_before_anything_is_saved(ahead, practice):
    assert question(ahead)._words.text() == "11月28日还没到。要记预约吗？"
    assert practice.service_logs.last().content != "讲民法典"
    assert practice.plans.lines() == ()


def test_enter_makes_it_a_plan_and_what_was_typed_is_in_the_bin(ahead, practice):
    press(ahead, K.Key_Return)
    (line,) = practice.plans.lines()
    assert (line.plan.planned_on, line.plan.note) == (date(2026, 11, 28), "讲民法典")
    assert practice.service_logs.last().content != "讲民法典"
    assert ahead.entry().content == ""
    assert question(ahead).isHidden()
    assert practice.drafts.all() == ()
    assert len(practice.recycle_bin.all()) == 1


def test_the_second_answer_saves_it_all_the_same(ahead, practice):
    press(ahead, K.Key_Tab)
    press(ahead, K.Key_Return)
    assert practice.service_logs.last().content == "讲民法典"
    assert practice.plans.lines() == ()


def test_the_same_plan_twice_is_declined_and_nothing_typed_is_lost(ahead, practice):
    press(ahead, K.Key_Return)
    boxes = ahead.form.boxes
    boxes["village_id"].set_value(1)
    boxes["adviser_id"].set_value(1)
    boxes["served_on"].take_focus()
    type_text(ahead, "2026.11.28")
    boxes["content"].take_focus()
    commit_text(ahead, "再讲一次")
    press(ahead, K.Key_Return, with_=CTRL)
    press(ahead, K.Key_Return)
    assert len(practice.plans.lines()) == 1
    assert ahead.entry().content == "再讲一次"


@pytest.mark.usefixtures("sized")
def test_nothing_of_the_three_answers_is_cut_off(ahead):
    assert_nothing_clipped(question(ahead))
