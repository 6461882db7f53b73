"""事项详情: filled in by keys under a ticked kind, kept with the log, and never in the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from builders import a_log
from lvgw_desktop.domain.service_log import ServiceItem
from lvgw_desktop.ui.service_logs.log_draft import read_draft
from ui.typing import press, type_text

K = Qt.Key
FILLED = {"dispute_type": "NEIGHBOUR", "outcome": "SUCCESS", "amount": "12000", "agreement": "MADE"}


def line_of(editor, code):
    return next(line for line in editor.side.amounts.lines if line.kind.code == code)


@pytest.fixture
def mediation(editor):
    """The line 纠纷调解, ticked by keys."""
    press(editor, K.Key_F6, K.Key_Down, K.Key_Space)
    return line_of(editor, "MEDIATION")


def fill_in(editor):
    """Enter goes from the tick through the numbers to the details."""
    type_text(editor, "\n\n\nll\ncg\n1.2万\nd\n")


def test_details_come_with_the_tick_and_go_with_it(editor, mediation):
    assert mediation.details.isVisible()
    assert not line_of(editor, "CONSULTATION").details.isVisible()
    fill_in(editor)
    assert editor.entry().items == (ServiceItem(kind="MEDIATION", details=FILLED),)
    mediation.tick.setFocus()
    press(editor, K.Key_Space)
    assert not mediation.details.isVisible()
    press(editor, K.Key_Space)
    assert editor.entry().items == (ServiceItem(kind="MEDIATION"),)


def test_enter_goes_on_to_the_next_kind_behind_the_last_detail(editor, mediation):
    fill_in(editor)
    assert line_of(editor, "DOCUMENT_DRAFTING").tick.hasFocus()


def test_arrows_pass_the_details_by(editor, mediation):
    press(editor, K.Key_Down)
    assert line_of(editor, "DOCUMENT_DRAFTING").tick.hasFocus()


def test_nothing_has_to_be_filled_in(editor, mediation):
    assert editor.entry().items == (ServiceItem(kind="MEDIATION"),)
    assert editor.side.amounts.problem() is None


@pytest.mark.parametrize(("keys", "said"), [("zz\n", "“zz”"), ("\n\n三千\n", "“三千”")])
def test_what_is_not_understood_is_told(editor, mediation, keys, said):
    type_text(editor, f"\n\n\n{keys}")
    assert said in editor.side.amounts.problem().sentence


def test_topic_and_place_of_a_lecture_are_free_texts(editor):
    lecture = line_of(editor, "LECTURE")
    lecture.tick.setFocus()
    type_text(editor, "1\n41\n民法典\n村部二楼\n")
    kept = ServiceItem(kind="LECTURE", heads=41, details={"topic": "民法典", "place": "村部二楼"})
    assert editor.entry().items == (kept,)


def test_details_travel_with_a_log_a_copy_and_a_draft(tab, practice):
    other = {**FILLED, "dispute_type": "水库移民", "old": "别的"}
    item = ServiceItem(kind="MEDIATION", quantity=2, details=other)
    log = practice.service_logs.record(a_log(items=(item,)))
    tab.edit(log)
    editor = tab.page()
    assert editor.entry().items == (item,)
    assert line_of(editor, "MEDIATION").details.isVisible()
    editor.form.boxes["remark"].take_focus()
    type_text(editor, "又")
    editor.keeper.keep()
    assert read_draft(practice.drafts.all()[0]).entry.items == (item,)
    tab.copy(log)
    assert tab.page().entry().items == (item,)


def test_a_detail_typed_into_an_old_log_is_kept(tab, practice):
    log = practice.service_logs.record(a_log(items=(ServiceItem(kind="MEDIATION"),)))
    tab.edit(log)
    editor = tab.page()
    press(editor, K.Key_F6)
    type_text(editor, "\n\n\nll\n")
    press(editor, K.Key_Return, with_=Qt.KeyboardModifier.ControlModifier)
    changed = replace(log.items[0], details={"dispute_type": "NEIGHBOUR"})
    assert practice.service_logs.get(log.id).items == (changed,)
