from dataclasses import fields, replace

import pytest

from builders import (
    a_lecture,
    a_training,
    an_inspection,
    an_other_record,
)
from lvgw_desktop.domain.field_names import INTERNAL, field_names
from lvgw_desktop.domain.other_kind import (
    INSPECTION,
    LECTURE,
    OTHER_KINDS,
    TRAINING,
    OtherKind,
    OtherState,
)


def named_fields(kind):
    """All fields that a declaration names."""
    pairs = (name for pair in kind.orders for name in pair)
    several = (*kind.headline, *kind.required, *kind.wanted, *kind.past, *kind.phones, *pairs)
    return {kind.day, kind.place, kind.person, kind.settled, kind.concern, *several} - {""}


@pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)
class TestEveryKind:
    def test_names_only_fields_of_its_record(self, kind: OtherKind):
        assert named_fields(kind) <= {field.name for field in fields(kind.record)}

    def test_names_every_field_on_the_screen(self, kind):
        shown = {field.name for field in fields(kind.record)} - INTERNAL
        assert set(field_names(kind.record)) == shown

    def test_has_letters_if_it_has_a_number(self, kind):
        assert bool(kind.letters) == ("serial" in kind.record.__dataclass_fields__)

    def test_can_be_begun_from_a_log_if_it_keeps_which(self, kind):
        assert kind.of_log == ("log_uuid" in kind.record.__dataclass_fields__)

    def test_words_every_state(self, kind):
        assert set(kind.words) == set(OtherState)

    def test_is_void_with_a_reason(self, kind):
        record = an_other_record(kind, void_reason="重复登记")
        assert kind.state(record) is OtherState.VOID


def test_no_two_kinds_share_their_letters():
    letters = [kind.letters for kind in OTHER_KINDS if kind.letters]
    assert len(set(letters)) == len(letters)


def test_a_lecture_is_done_when_its_outline_is_filed():
    lecture = a_lecture(filed_on=None)
    assert LECTURE.state(lecture) is OtherState.OPEN
    assert LECTURE.state(replace(lecture, filed_on=lecture.held_on)) is OtherState.DONE


def test_an_inspection_without_problems_leaves_nothing_to_do():
    found = an_inspection(problems="台账缺 3 次签字。")
    assert INSPECTION.state(found) is OtherState.OPEN
    assert INSPECTION.state(replace(found, put_right_on=found.inspected_on)) is OtherState.DONE
    assert INSPECTION.state(replace(found, problems="")) is OtherState.DONE


def test_a_training_is_done_when_those_who_came_are_counted():
    assert TRAINING.state(a_training(attended=None)) is OtherState.OPEN
    assert TRAINING.state(a_training(attended=0)) is OtherState.DONE
