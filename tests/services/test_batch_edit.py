"""批量修改: what was shown is what is done, all or nothing, and nothing before that."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_firm, a_log, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceMethod
from lvgw_desktop.services import batch_edit
from services.statements import asked
from services.test_drafts import an_office_at_work
from tests.services.closing import IN_OCTOBER, close


@pytest.fixture
def logs(office):
    """Five logs: to print, signed, void, by WeChat already, and of another village."""
    an_office_at_work(office)
    office.villages.save(a_village(name="军营社区"))
    office.advisers.save(an_adviser(name="李素珍", firm_id=None))
    given = (
        a_log(),
        a_log(paper_state=PaperState.SIGNED),
        a_log(),
        a_log(method=ServiceMethod.WECHAT_GROUP),
        a_log(village_id=2),
    )
    kept = [office.service_logs.record(log) for log in given]
    office.paper_moves.void([kept[2].id], "重复")
    return [office.service_logs.get(log.id) for log in kept]


def ids(logs):
    return [log.id for log in logs]


def now(office, logs):
    return [office.service_logs.get(log.id) for log in logs]


def test_planning_changes_nothing(office, logs):
    office.batch_edit.plan(ids(logs), "method", ServiceMethod.WECHAT_GROUP)
    assert now(office, logs) == logs


def test_each_log_is_shown_with_its_words_or_why_it_is_left(office, logs):
    plan = office.batch_edit.plan(ids(logs), "method", ServiceMethod.WECHAT_GROUP)
    assert [(one.was, one.will, one.why) for one in plan.changed] == [
        ("现场(到村)", "微信群", ""),
        ("现场(到村)", "微信群", "已打印，改了就与纸上不一致"),
        ("现场(到村)", "微信群", ""),
    ]
    assert [(one.was, one.why) for one in plan.left] == [
        ("现场(到村)", "已作废，不改"),
        ("微信群", "已经是这样"),
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("method", ServiceMethod.WECHAT_GROUP),
        ("adviser_id", 2),
        ("client_category", "VILLAGERS"),
        ("remark", "年底补"),
    ],
)
def test_the_run_does_what_was_shown(office, logs, field, value):
    plan = office.batch_edit.plan(ids(logs), field, value)
    number = office.batch_edit.run(plan, "登记时选错了")
    shown = {line.before.id: line.after or line.before for line in plan.lines}
    assert now(office, logs) == [shown[log.id] for log in logs]
    assert number == len(plan.changed) > 0
    assert office.backups.verify().ok


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("method", ServiceMethod.WECHAT_GROUP),
        ("client_category", "VILLAGERS"),
        ("remark", "年底补"),
    ],
)
def test_nothing_but_the_field_is_changed(office, logs, field, value):
    other = office.firms.save(a_firm(name="河南明远律师事务所"))
    with office.workplace.changing() as store:
        for one in store.appointments.all():
            store.appointments.change(replace(one, firm_id=other.id))
    plan = office.batch_edit.plan(ids(logs), field, value)
    assert plan.changed
    for line in plan.changed:
        assert line.after == replace(line.before, **{field: value})


def test_many_logs_are_planned_in_as_many_statements_as_one(office, logs):
    with asked(office) as for_one:
        office.batch_edit.plan(ids(logs)[:1], "adviser_id", 2)
    with asked(office) as for_all:
        office.batch_edit.plan(ids(logs), "adviser_id", 2)
    assert len(for_all) == len(for_one)


def test_it_is_one_transaction_with_its_reason_in_every_history(office, logs):
    plan = office.batch_edit.plan(ids(logs), "remark", "年底补")
    _number, step = office.steps.watched(lambda: office.batch_edit.run(plan, "登记时选错了"))
    assert len(step.written) == 1
    for line in plan.changed:
        change = office.history.of(line.before.uuid).changes[0]
        assert change.reason == "批量修改：登记时选错了"
    office.steps.take_back(step)
    assert now(office, logs) == logs


def test_a_log_changed_since_stops_all(office, logs):
    plan = office.batch_edit.plan(ids(logs), "remark", "年底补")
    changed = office.service_logs.record(replace(logs[4], remark="别的"))
    with pytest.raises(Refusal, match="刚改过，一条也没有改"):
        office.batch_edit.run(plan)
    assert now(office, logs) == [*logs[:4], changed]


def test_more_than_one_looks_through_is_refused(office, logs, monkeypatch):
    monkeypatch.setattr(batch_edit, "MOST", 4)
    with pytest.raises(Refusal, match="一次最多改 4 条"):
        office.batch_edit.plan(ids(logs), "remark", "年底补")


def test_another_adviser_brings_the_firm_of_that_day(office, logs):
    office.appointments.save(
        an_appointment(village_id=2, adviser_id=2, firm_id=1, starts_on=date(2026, 1, 1))
    )
    plan = office.batch_edit.plan(ids(logs), "adviser_id", 2)
    firms = {line.before.village_id: line.after.firm_id for line in plan.changed}
    assert firms == {1: None, 2: 1}
    remarks = {line.before.village_id: line.why for line in plan.changed if "打印" not in line.why}
    assert "不是兴梁社区的顾问" in remarks[1]
    assert remarks[2] == ""


def test_a_log_of_a_closed_month_is_left_alone_and_says_why(practice):
    closed = practice.service_logs.record(a_log(served_on=IN_OCTOBER))
    fresh = practice.service_logs.record(a_log())
    close(practice)
    plan = practice.batch_edit.plan([closed.id, fresh.id], "remark", "补记")
    assert [line.before.id for line in plan.changed] == [fresh.id]
    assert [line.why for line in plan.left] == ["10月已封账(11月20日 刘芳)，要改请按 F7 更正"]
    assert practice.batch_edit.run(plan) == 1
