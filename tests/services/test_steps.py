"""撤销和重做: what a step wrote is put back, as a step of its own, unless it was changed since."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_firm, a_log, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.refusal import Refusal
from services.test_drafts import an_office_at_work


@pytest.fixture
def steps(office):
    an_office_at_work(office)
    office.villages.save(a_village(name="军营社区"))
    return office.steps


def state(office):
    """Return all rows of all record tables, as they would be read now."""
    with office.workplace.reading() as store:
        return (
            store.firms.all(include_retired=True),
            store.villages.all(include_retired=True),
            store.advisers.all(include_retired=True),
            store.appointments.all(),
            store.office.get(),
        )


STEPS = {
    "停用村(居)": lambda office: office.villages.retire(2, "并入别村"),
    "改村(居)": lambda office: office.villages.save(a_village(id=1, remark="新")),
    "改顾问": lambda office: office.advisers.save(an_adviser(id=1, firm_id=1, wechat="w")),
    "停用机构": lambda office: office.firms.retire(office.firms.all()[0]),
    "终止聘任": lambda office: office.appointments.end(
        office.appointments.of_village(1)[0], date(2026, 11, 30), "解聘"
    ),
    "续聘": lambda office: office.appointments.renew(
        office.appointments.of_village(1), date(2027, 12, 31)
    ),
    "换顾问": lambda office: office.appointments.replace_adviser(
        an_appointment(starts_on=date(2026, 12, 1), ends_on=None), "调动"
    ),
    "本所资料": lambda office: office.office.change(replace(office.office.get(), clerk="孙某兰")),
}


@pytest.mark.parametrize("name", STEPS)
def test_a_step_is_taken_back_and_done_again(office, steps, name):
    before = state(office)
    _result, done = steps.watched(lambda: STEPS[name](office))
    after = state(office)
    assert after != before
    _left, undone = steps.watched(lambda: steps.take_back(done))
    assert state(office) == before
    _left, redone = steps.watched(lambda: steps.take_back(undone))
    again = state(office)
    assert [len(each) if isinstance(each, tuple) else each for each in again] == [
        len(each) if isinstance(each, tuple) else each for each in after
    ]
    steps.take_back(redone)
    assert state(office) == before
    assert office.backups.verify().ok


@pytest.mark.parametrize("name", STEPS)
def test_every_taking_back_is_written_with_its_reason(office, steps, name):
    _result, done = steps.watched(lambda: STEPS[name](office))
    _left, undone = steps.watched(lambda: steps.take_back(done))
    with office.workplace.reading() as store:
        (rows,) = undone.written
        assert {one.reason for one in store.audit.between(rows[0], rows[-1])} == {"撤销"}


def test_what_was_changed_since_is_not_taken_back(office, steps):
    _result, done = steps.watched(lambda: office.villages.retire(2, "并入别村"))
    retired = office.villages.by_uuid(office.villages.lines(include_retired=True)[1].village.uuid)
    office.villages.save(replace(retired, remark="后来写的"))
    with pytest.raises(Refusal, match="后来又改过，没有撤销"):
        steps.take_back(done)
    assert office.villages.by_uuid(retired.uuid).remark == "后来写的"


def test_of_several_records_all_or_none_are_put_back(office, steps):
    new = an_appointment(starts_on=date(2026, 12, 1), ends_on=None)
    added, done = steps.watched(lambda: office.appointments.replace_adviser(new, "调动"))
    office.appointments.save(replace(added, contract="第 7 号"))
    before = state(office)
    with pytest.raises(Refusal):
        steps.take_back(done)
    assert state(office) == before


@pytest.mark.parametrize(
    "work",
    [
        lambda office: office.villages.save(a_village(name="新村")),
        lambda office: office.firms.save(a_firm(name="新所")),
        lambda office: office.service_logs.record(a_log()),
    ],
)
def test_what_is_new_is_final(office, steps, work):
    assert steps.watched(lambda: work(office))[1].is_final


@pytest.mark.parametrize(
    "work",
    [
        lambda office: office.workplace.note("EXPORTED", "名册 3 行"),
        lambda office: office.villages.lines(),
    ],
)
def test_what_changed_no_record_is_no_step(office, steps, work):
    assert steps.watched(lambda: work(office))[1] is None


def test_only_the_work_itself_is_watched(office, steps):
    office.villages.save(a_village(id=2, name="军营社区", remark="先写的"))
    _result, done = steps.watched(lambda: office.villages.retire(2, "并入别村"))
    office.firms.save(a_firm(id=1, remark="后写的"))
    steps.take_back(done)
    assert office.villages.lines()[1].village.remark == "先写的"
    assert office.firms.all()[0].remark == "后写的"
