"""参加人员: the register with one key, people typed, ticks as signatures, all of it counted."""

import json

import pytest
from PySide6.QtCore import Qt

from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.ui.other_records.attendees import AttendeesEditor
from lvgw_desktop.ui.other_records.register import counted, read_attendee
from tests.ui.typing import SHIFT, press, type_text

K = Qt.Key


@pytest.fixture
def names(practice):
    return practice.pickers.names()


@pytest.fixture
def editor(qtbot, themed, names):
    made = AttendeesEditor(names)
    qtbot.addWidget(made.list)
    made.list.show()
    made.list.activateWindow()
    qtbot.waitUntil(made.list.isActiveWindow)
    made.take_focus()
    return made


def said(editor):
    return [one.name for one in editor.value()]


def test_the_register_comes_in_with_one_key_and_only_once(editor, names):
    press(editor.list, K.Key_F6)
    in_office = [one.name for one in names.advisers.values() if one.retired_on is None]
    assert said(editor) == in_office
    assert all(one.unit and one.phone and one.adviser_id for one in editor.value())
    press(editor.list, K.Key_F6)
    assert said(editor) == in_office


def test_people_are_typed_one_after_the_other(editor):
    type_text(editor.list, "孙某兰 龙兴司法所 0375-0000000 代签\n周明远\n")
    first, second = editor.value()
    assert first == TrainingAttendee(
        name="孙某兰", unit="龙兴司法所", phone="0375-0000000", remark="代签"
    )
    assert second.adviser_id == 1
    assert second.unit == "河南砺衡律师事务所"
    assert editor.list.line.text() == ""


def test_space_signs_and_the_numbers_follow(editor):
    press(editor.list, K.Key_F6)
    editor.list.table.setFocus()
    press(editor.list, K.Key_Space, K.Key_Down, K.Key_Down, K.Key_Space)
    signed = [number for number, one in enumerate(editor.value()) if one.signed]
    assert signed == [0, 2]
    assert counted(editor.value()) == (len(editor.value()), 2)


def test_nobody_signed_is_no_number_yet(editor):
    assert counted(()) == (None, None)
    press(editor.list, K.Key_F6)
    assert counted(editor.value())[1] is None


def test_signatures_stay_with_their_people_when_one_is_taken_out(editor):
    press(editor.list, K.Key_F6)
    everybody = said(editor)
    editor.list.table.setFocus()
    press(editor.list, K.Key_Down, K.Key_Space, K.Key_Up, K.Key_Delete)
    assert said(editor) == everybody[1:]
    assert [one.signed for one in editor.value()][:2] == [True, False]


def test_enter_takes_a_line_back_to_be_corrected(editor):
    type_text(editor.list, "孙某 龙兴司法所\n")
    editor.list.table.setFocus()
    press(editor.list, K.Key_Return)
    assert editor.value() == ()
    assert editor.list.line.text() == "孙某 龙兴司法所"
    assert editor.list.line.hasFocus()


def correct_first(editor):
    """Go back to the list, to its first row, and take that person into the line."""
    editor.list.table.setFocus()
    press(editor.list, K.Key_Home, K.Key_Return)


def test_nobody_is_lost_who_was_in_the_line_when_another_is_corrected(editor):
    press(editor.list, K.Key_F6)
    first, second, *others = editor.value()
    correct_first(editor)
    correct_first(editor)
    assert editor.value() == (*others, first)
    assert editor.list.line.text().startswith(second.name)
    press(editor.list, K.Key_Return)
    assert editor.value() == (*others, first, second)


def test_half_typed_people_go_onto_the_list_before_another_is_corrected(editor):
    type_text(editor.list, "周明远\n孙某兰 龙兴司法所")
    correct_first(editor)
    assert said(editor) == ["孙某兰"]
    assert editor.list.line.text().startswith("周明远")


def test_a_signature_stays_with_whom_a_correction_names(editor):
    type_text(editor.list, "孙某 龙兴司法所\n周明远\n")
    editor.list.table.setFocus()
    press(editor.list, K.Key_Home, K.Key_Space, K.Key_Return)
    press(editor.list, K.Key_Home)
    type_text(editor.list, "老")
    press(editor.list, K.Key_Return)
    assert [(one.name, one.signed) for one in editor.value()] == [
        ("周明远", False),
        ("老孙某", True),
    ]


def test_a_signature_is_nobody_elses_once_the_line_was_emptied(editor):
    type_text(editor.list, "孙某\n")
    editor.list.table.setFocus()
    press(editor.list, K.Key_Space, K.Key_Return)
    editor.list.line.selectAll()
    press(editor.list, K.Key_Backspace)
    type_text(editor.list, "李素珍\n")
    assert [(one.name, one.signed) for one in editor.value()] == [("李素珍", False)]


def test_what_a_line_cannot_tell_apart_comes_back_as_it_was(editor):
    without_unit = TrainingAttendee(name="孙某兰", remark="代签", signed=True)
    editor.set_value([without_unit])
    correct_first(editor)
    press(editor.list, K.Key_Return)
    assert editor.value() == (without_unit,)


def test_a_draft_keeps_the_signature_of_whom_is_being_corrected(editor):
    signed = TrainingAttendee(name="孙某兰", unit="龙兴司法所", signed=True)
    editor.set_value([signed])
    correct_first(editor)
    draft = json.loads(json.dumps(editor.typed()))
    editor.set_value([signed])
    assert editor.own_problem() == ""
    editor.retype(draft)
    press(editor.list, K.Key_Return)
    assert editor.value() == (signed,)


def test_who_is_typed_and_not_added_is_told_before_saving(editor):
    type_text(editor.list, "孙某兰")
    assert "还没有加进名单" in editor.own_problem()
    press(editor.list, K.Key_Return)
    assert editor.own_problem() == ""


def test_showing_a_list_is_no_change(qtbot, editor):
    people = (TrainingAttendee(name="甲", signed=True), TrainingAttendee(name="乙"))
    with qtbot.assertNotEmitted(editor.changed):
        editor.set_value(people)
        editor.set_value(people[::-1])
    assert editor.value() == people[::-1]


def test_a_name_of_two_people_is_nobody_of_the_register(practice, names):
    practice.advisers.save(names.advisers[1].__class__(name="周明远"))
    read = read_attendee("周明远", practice.pickers.names())
    assert read == TrainingAttendee(name="周明远")


def test_shift_enter_leaves_the_line_as_it_is(editor):
    type_text(editor.list, "孙某兰")
    press(editor.list, K.Key_Tab, with_=SHIFT)
    assert editor.list.line.text() == "孙某兰"
