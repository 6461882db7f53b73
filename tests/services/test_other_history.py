"""历史 of records beside the logs: every change is told in words, an earlier content restored."""

from dataclasses import replace
from datetime import date

import pytest

from lvgw_desktop.domain.other_kind import LEGAL_NEED, OTHER_KINDS, TRAINING
from lvgw_desktop.domain.refusal import Refusal
from services.other_records import saved, serve_a_village


@pytest.fixture
def office(office):
    serve_a_village(office)
    return office


def fields_of(change):
    return {one.name: (one.before.full, one.after.full) for one in change.fields}


@pytest.mark.parametrize("kind", OTHER_KINDS, ids=lambda kind: kind.name)
def test_an_earlier_content_is_put_back_and_the_restoring_undone(office, kind):
    first = saved(office, kind)
    name = kind.headline[0]
    second = office.other_records.save(kind, replace(first, **{name: "另一个说法"}))
    history = office.history.of(first.uuid)
    assert kind.title in history.title
    restored = office.history.restore(office.history.plan(history.changes[0]))
    assert office.other_records.get(kind, first.id) == first
    office.history.undo(restored)
    assert office.other_records.get(kind, first.id) == second


def test_codes_days_and_people_are_told_in_words(office):
    need = saved(office, LEGAL_NEED, kinds=("CONTRACT", "TRAINING"), planned_on=date(2026, 12, 1))
    said = fields_of(office.history.of(need.uuid).changes[0])
    assert said["需求类别"] == ("", "合同审查、培训")
    assert said["需求来源"] == ("", "走访摸排")
    assert said["拟办日期"] == ("", "2026年12月1日")
    training = saved(office, TRAINING)
    people = fields_of(office.history.of(training.uuid).changes[0])["参加人员"][1]
    assert people == "周明远\n李素珍"


def test_voiding_is_told_with_its_reason_and_not_restored(office):
    need = saved(office, LEGAL_NEED)
    office.other_records.void(LEGAL_NEED, [need.id], "重复登记")
    void = office.history.of(need.uuid).changes[0]
    assert void.reason == "重复登记"
    assert not void.restorable


def test_a_void_record_is_not_restored(office):
    need = saved(office, LEGAL_NEED)
    office.other_records.save(LEGAL_NEED, replace(need, plan="请顾问审查"))
    office.other_records.void(LEGAL_NEED, [need.id], "重复登记")
    change = office.history.of(need.uuid).changes[1]
    with pytest.raises(Refusal, match="已作废，不能再改"):
        office.history.plan(change)
