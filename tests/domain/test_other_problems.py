from dataclasses import replace
from datetime import date, timedelta

import pytest

from builders import TODAY, a_lecture, a_legal_need, a_major_matter, an_other_record
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.other_kind import LECTURE, LEGAL_NEED, MAJOR_MATTER, OTHER_KINDS
from lvgw_desktop.domain.other_problems import other_problems
from lvgw_desktop.domain.refusal import Severity

KINDS = pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)
EMPTY = {str: "", tuple: ()}
LATE = TODAY + timedelta(days=8)


def found(kind, record, field):
    return [one for one in other_problems(kind, record, TODAY) if one.field == field]


@KINDS
def test_a_whole_record_has_no_remark(kind):
    assert other_problems(kind, an_other_record(kind), TODAY) == ()


@KINDS
def test_what_is_required_stops_the_save(kind):
    for name in kind.required:
        value = None if name.endswith(("_id", "_on")) else ""
        [problem] = found(kind, an_other_record(kind, **{name: value}), name)
        assert problem.severity is Severity.ERROR
        assert problem.sentence == f"请填{field_names(kind.record)[name]}。"


@KINDS
def test_what_is_wanted_is_only_told(kind):
    for name in kind.wanted:
        empty = EMPTY.get(type(getattr(an_other_record(kind), name)))
        [problem] = found(kind, an_other_record(kind, **{name: empty}), name)
        assert problem.severity is Severity.MISSING


@KINDS
def test_no_day_comes_before_the_one_it_follows(kind):
    for then in kind.later_days:
        record = an_other_record(kind, **{kind.day: date(2026, 11, 18), then: date(2026, 11, 17)})
        assert [one.severity for one in found(kind, record, then)] == [Severity.ERROR]
        same_day = replace(record, **{then: date(2026, 11, 18)})
        assert found(kind, same_day, then) == []


@KINDS
def test_a_day_to_come_is_asked(kind):
    for name in kind.past_days:
        record = an_other_record(kind, **{name: LATE})
        [problem] = found(kind, record, name)
        assert problem.severity is Severity.CHECK
        assert problem.sentence == "11月28日还没到，请核对日期。"


@KINDS
def test_a_short_telephone_is_told_and_kept(kind):
    for name in kind.phones:
        [problem] = found(kind, an_other_record(kind, **{name: "1380375000"}), name)
        assert problem.severity is Severity.CHECK


def test_a_need_is_not_met_before_it_is_noted():
    need = a_legal_need(collected_on=date(2026, 11, 3), met_on=date(2026, 11, 2))
    [problem] = found(LEGAL_NEED, need, "met_on")
    assert problem.sentence == "办结时间早于登记时间，请改日期。"


def test_an_outline_may_be_filed_before_the_lecture():
    assert found(LECTURE, a_lecture(filed_on=date(2026, 10, 1)), "filed_on") == []


def test_a_matter_wants_a_title():
    assert found(MAJOR_MATTER, a_major_matter(title=""), "title")
