"""预约: a day is agreed; a log saved later meets it without a word, or it is dropped."""

from dataclasses import replace
from datetime import timedelta

import pytest

from builders import NOW, a_log
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from lvgw_desktop.services.plans import LOOKED_BACK, plan_of
from tests.services.other_records import recorded_log, serve_a_village

TODAY = NOW.date()
AHEAD = TODAY + timedelta(days=8)


@pytest.fixture
def served(office):
    serve_a_village(office)
    return office


def planned(office, **fields):
    given = {"village_id": 1, "adviser_id": 1, "planned_on": AHEAD}
    return office.plans.record(PlannedService(**{**given, **fields}))


def later(office, days):
    """The office some days from now."""
    office.workplace.now = lambda: NOW + timedelta(days=days)
    return office


def met(office):
    return [one.met_by for one in office.plans.lines()]


def test_a_plan_is_listed_with_its_words_the_nearest_first(served):
    planned(served, kind="LECTURE")
    planned(served, planned_on=TODAY)
    lines = served.plans.lines()
    assert [(one.village, one.adviser, one.kind) for one in lines] == [
        ("兴梁社区", "周明远", "到村服务"),
        ("兴梁社区", "周明远", "法治讲座"),
    ]
    assert not any(one.is_past or one.met_by for one in lines)


def test_a_log_of_its_day_or_later_meets_it_and_a_void_one_does_not(served):
    planned(served)
    later(served, 10)
    assert served.plans.lines()[0].is_past
    log = recorded_log(served, served_on=AHEAD + timedelta(days=1))
    assert met(served) == [log.uuid]
    assert not served.plans.lines()[0].is_past
    served.paper_moves.void([log.id], "记错了")
    assert met(served) == [""]


def test_a_telephone_call_is_no_visit_but_its_kind_counts(served):
    planned(served)
    planned(served, kind="MEDIATION")
    later(served, 10)
    items = (ServiceItem(kind="MEDIATION"),)
    log = recorded_log(served, served_on=AHEAD, method=ServiceMethod.PHONE, items=items)
    assert met(served) == ["", log.uuid]


def test_an_earlier_log_meets_it_only_if_somebody_says_so(served):
    plan = planned(served)
    log = recorded_log(served, served_on=TODAY)
    assert met(served) == [""]
    assert [one.log for one in served.plans.services_near(plan)] == [log]
    served.plans.meet(plan, log)
    assert met(served) == [log.uuid]
    served.paper_moves.void([log.id], "记错了")
    assert met(served) == [""]
    assert served.plans.services_near(plan) == ()


def test_a_log_of_another_village_meets_no_plan(served):
    plan = planned(served)
    with pytest.raises(Refusal, match="另一个村"):
        served.plans.meet(plan, a_log(village_id=99))
    assert met(served) == [""]


def test_a_dropped_plan_is_gone_and_may_be_agreed_anew(served):
    plan = planned(served)
    with pytest.raises(Refusal, match="原因"):
        served.plans.drop(plan, " ")
    dropped = served.plans.drop(plan, "顾问开庭")
    assert (dropped.dropped_on, dropped.drop_reason) == (TODAY, "顾问开庭")
    assert served.plans.lines() == ()
    assert planned(served).id != plan.id


@pytest.mark.parametrize("fields", [{"planned_on": TODAY - timedelta(days=1)}, {}])
def test_a_day_that_is_over_and_the_same_plan_twice_are_refused(served, fields):
    planned(served)
    with pytest.raises(Refusal):
        planned(served, **fields)
    assert len(served.plans.lines()) == 1


def test_old_plans_leave_the_list(served):
    planned(served, planned_on=TODAY)
    later(served, LOOKED_BACK.days)
    assert len(served.plans.lines()) == 1
    later(served, LOOKED_BACK.days + 1)
    assert served.plans.lines() == ()
    assert len(served.plans.lines(since=TODAY)) == 1


def test_a_plan_is_taken_back(served):
    _plan, step = served.steps.watched(lambda: planned(served))
    served.steps.take_back(step)
    assert served.plans.lines() == ()


def test_what_is_typed_of_a_day_to_come_becomes_a_plan():
    call = replace(a_log(), method=ServiceMethod.PHONE, items=(ServiceItem(kind="LECTURE"),))
    assert plan_of(call).kind == "LECTURE"
    assert plan_of(replace(call, items=())).kind == ""
    visit = plan_of(replace(call, method=ServiceMethod.ON_SITE, content=" 讲民法典 \n"))
    assert (visit.kind, visit.note, visit.planned_on) == ("", "讲民法典", call.served_on)


def test_saving_a_log_writes_nothing_about_plans(served):
    planned(served)
    with served.workplace.reading() as store:
        before = store.planned_services.all()
    recorded_log(served, served_on=TODAY, paper_state=PaperState.TO_PRINT)
    with served.workplace.reading() as store:
        assert store.planned_services.all() == before
