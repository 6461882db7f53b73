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
    FOLLOW_UP_VISIT,
    INSPECTION,
    LECTURE,
    LEGAL_NEED,
    MAJOR_MATTER,
    OTHER_KINDS,
    TRAINING,
    OtherKind,
    OtherState,
)


def named_fields(kind):
    """All fields that a declaration names."""
    several = (*kind.headline, *kind.wanted, *kind.ahead, *kind.phones)
    beside = {kind.clerk, kind.body}
    one = {kind.day, kind.place, kind.person, kind.author, kind.settled, kind.concern}
    return (one | beside | {*several}) - {""}


@pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)
class TestEveryKind:
    def test_names_only_fields_of_its_record(self, kind: OtherKind):
        assert named_fields(kind) <= {field.name for field in fields(kind.record)}

    def test_names_every_field_on_the_screen(self, kind):
        shown = {field.name for field in fields(kind.record)} - INTERNAL
        assert set(field_names(kind.record)) == shown

    def test_has_letters_if_it_has_a_number(self, kind):
        assert bool(kind.letters) == ("serial" in kind.record.__dataclass_fields__)

    def test_cannot_be_kept_without_its_day(self, kind):
        assert kind.day in kind.required

    def test_lets_only_its_own_days_lie_ahead(self, kind):
        assert {*kind.past_days, *kind.ahead} == {kind.day, *kind.other_days}

    def test_words_every_state(self, kind):
        assert set(kind.words) == set(OtherState)

    def test_is_void_with_a_reason(self, kind):
        record = an_other_record(kind, void_reason="重复登记")
        assert kind.state(record) is OtherState.VOID


def test_no_two_kinds_share_their_letters():
    letters = [kind.letters for kind in OTHER_KINDS if kind.letters]
    assert len(set(letters)) == len(letters)


def test_what_has_no_default_is_required_and_the_days_are_read_off_the_record():
    assert MAJOR_MATTER.required == ("village_id", "adviser_id", "title", "occurred_on")
    assert LEGAL_NEED.required == ("village_id", "collected_on")
    assert LEGAL_NEED.later_days == ("planned_on", "met_on")
    assert LEGAL_NEED.past_days == ("collected_on", "met_on")
    assert LECTURE.later_days == ()
    assert LECTURE.past_days == ("speaker_signed_on", "village_signed_on", "filed_on")
    assert TRAINING.past_days == ()


def test_those_that_keep_their_log_can_be_begun_from_one():
    assert [one for one in OTHER_KINDS if one.of_log] == [LECTURE, MAJOR_MATTER, FOLLOW_UP_VISIT]


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
