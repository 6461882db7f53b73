"""字段: every field of every record has its place in the editor, and comes back as it was."""

from dataclasses import fields, replace
from datetime import date, time

import pytest

from builders import an_other_record
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.follow_up_visit import FollowUpMethod
from lvgw_desktop.domain.inspection import InspectionMethod
from lvgw_desktop.domain.lecture import LectureMaterial
from lvgw_desktop.domain.major_matter import OpinionWay
from lvgw_desktop.domain.other_kind import OTHER_KINDS
from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.services.other_checks import other_remarks
from lvgw_desktop.ui.other_records.fields import FIELDS
from lvgw_desktop.ui.other_records.makers import Surroundings
from lvgw_desktop.ui.other_records.record_page import record_editor
from lvgw_desktop.ui.shared.candidates import Candidates
from tests.ui.conftest import assert_nothing_clipped

UNTYPED = {"id", "uuid", "serial", "log_uuid", "void_reason"}
"""Given by the program: numbers, links, and the reason that voiding asks for."""
DAY = date(2026, 11, 19)
MORE = {
    "lecture": {
        "spells": (Spell(time(9), time(11, 30)), Spell(time(14), time(16))),
        "materials": (LectureMaterial.OUTLINE, LectureMaterial.HANDOUT),
        "filed_on": DAY,
    },
    "major_matter": {"opinion_ways": (OpinionWay.PHONE,), "opinion": "一\n二", "handled_on": DAY},
    "legal_need": {"adviser_id": 2, "planned_on": date(2027, 3, 1), "kinds": ("CONTRACT",)},
    "training": {
        "starts_at": time(9, 30),
        "attendees": (
            TrainingAttendee(name="周明远", adviser_id=1, signed=True),
            TrainingAttendee(name="孙某兰", unit="龙兴司法所", phone="0375-0000000", remark="代"),
        ),
        "expected": 2,
        "attended": 1,
    },
    "inspection": {
        "methods": (InspectionMethod.LEDGER, InspectionMethod.OTHER),
        "other_method": "电话抽查",
        "put_right_on": DAY,
    },
    "follow_up_visit": {"method": FollowUpMethod.MEETING, "signed_on": DAY},
    "feedback": {"respondent_phone": "0375-0000000", "handling": "一\n二", "handled_on": DAY},
    "conduct_report": {"checked": "一\n二", "outcome": "查无此事", "closed_on": DAY},
}
KINDS = pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)


@pytest.fixture
def around(practice):
    candidates = Candidates.of(practice.pickers)
    return Surroundings(candidates, practice.workplace.pack.vocabulary, practice.workplace.today)


@pytest.fixture
def editor_of(qtbot, around):
    def make(kind, record):
        editor = record_editor(kind, record, around)
        qtbot.addWidget(editor)
        editor.resize(1300, editor.sizeHint().height())
        editor.show()
        return editor

    return make


@KINDS
def test_every_field_of_a_record_is_in_its_editor_once(kind):
    declared = [one.name for one in FIELDS[kind.name]]
    assert len(declared) == len(set(declared))
    assert set(declared) == {one.name for one in fields(kind.record)} - UNTYPED


@KINDS
def test_a_record_is_read_back_as_it_was_shown(themed, editor_of, kind):
    record = an_other_record(kind, **MORE[kind.name])
    editor = editor_of(kind, record)
    assert editor.record() == record
    assert not editor.is_changed()


@KINDS
def test_an_empty_record_stays_empty(themed, editor_of, kind):
    empty = kind.begun(DAY, "", "")
    editor = editor_of(kind, empty)
    assert editor.record() == empty


@KINDS
def test_what_was_typed_comes_back_from_a_draft(themed, editor_of, kind):
    empty, record = kind.begun(DAY, "", ""), an_other_record(kind, **MORE[kind.name])
    first = editor_of(kind, empty)
    for name, box in first.boxes.items():
        box.set_value(getattr(record, name))
    again = editor_of(kind, empty)
    again.retype(first.typed_changes())
    assert again.record() == record


@KINDS
def test_every_remark_has_a_field_to_stand_at(practice, kind):
    nothing = kind.begun(date(2099, 1, 1), "", "")
    wrong = replace(nothing, **dict.fromkeys(kind.phones, "138"))
    roster = practice.pickers.roster()
    found = other_remarks(kind, wrong, roster, practice.workplace.today)
    assert found
    assert {one.field for one in found} <= {one.name for one in FIELDS[kind.name]}


@KINDS
def test_nothing_is_cut_off_and_every_field_says_its_name(sized, editor_of, kind):
    editor = editor_of(kind, an_other_record(kind, **MORE[kind.name]))
    assert_nothing_clipped(editor)
    for name, box in editor.boxes.items():
        assert box.editor.widget.accessibleName() == field_names(kind.record)[name]
