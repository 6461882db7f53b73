from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.met_plans import ServiceDone, met_plans
from lvgw_desktop.domain.planned_service import PlannedService

DAY = date(2026, 11, 20)


def a_plan(uuid, day=0, **fields):
    planned_on = DAY + timedelta(days=day)
    return PlannedService(uuid=uuid, **{"village_id": 1, "planned_on": planned_on, **fields})


def a_service(uuid, day=0, **fields):
    given = {"village_id": 1, "on_site": True, "kinds": frozenset({"LECTURE"})}
    return ServiceDone(log_uuid=uuid, served_on=DAY + timedelta(days=day), **{**given, **fields})


@pytest.mark.parametrize(
    "service",
    [
        a_service("log"),
        a_service("log", 12),
        a_service("log", kinds=frozenset()),
    ],
)
def test_the_adviser_who_came_on_the_day_or_later_met_the_plan(service):
    assert met_plans([a_plan("plan")], [service]) == {"plan": "log"}


@pytest.mark.parametrize(
    "service",
    [
        a_service("log", -1),
        a_service("log", on_site=False),
        a_service("log", village_id=2),
    ],
)
def test_another_day_place_or_way_does_not(service):
    assert met_plans([a_plan("plan")], [service]) == {}


def test_a_lecture_is_met_by_a_lecture_wherever_it_was_given():
    plan = a_plan("plan", kind="LECTURE")
    assert met_plans([plan], [a_service("log", on_site=False)]) == {"plan": "log"}
    assert met_plans([plan], [a_service("log", kinds=frozenset({"MEDIATION"}))]) == {}


def test_the_service_of_the_next_plan_is_its_own():
    plans = [a_plan("later", 10), a_plan("missed")]
    assert met_plans(plans, [a_service("log", 10)]) == {"later": "log"}
    assert met_plans(plans, [a_service("log", 9)]) == {"missed": "log"}


def test_plans_of_two_kinds_are_met_by_one_service():
    plans = [a_plan("visit"), a_plan("lecture", kind="LECTURE")]
    assert met_plans(plans, [a_service("log")]) == {"visit": "log", "lecture": "log"}


def test_what_somebody_said_stands_and_takes_its_log():
    said = a_plan("said", met_by="early")
    logs = [a_service("early", -2), a_service("log", 1)]
    assert met_plans([said], logs) == {"said": "early"}
    waiting = a_plan("waiting", -3)
    assert met_plans([said, waiting], logs) == {"said": "early"}


def test_a_dropped_plan_is_met_by_nothing_and_ends_nothing():
    dropped = a_plan("dropped", 5, dropped_on=DAY)
    assert met_plans([a_plan("plan"), dropped], [a_service("log", 6)]) == {"plan": "log"}


PLANS = st.lists(
    st.builds(
        lambda day, village, kind: (day, village, kind),
        st.integers(-20, 20),
        st.integers(1, 2),
        st.sampled_from(["", "LECTURE"]),
    ),
    max_size=8,
).map(
    lambda given: [
        a_plan(f"p{place}", day, village_id=village, kind=kind)
        for place, (day, village, kind) in enumerate(given)
    ]
)
SERVICES = st.lists(
    st.tuples(st.integers(-20, 20), st.integers(1, 2), st.booleans()), max_size=8
).map(
    lambda given: [
        a_service(f"s{place}", day, village_id=village, on_site=on_site)
        for place, (day, village, on_site) in enumerate(given)
    ]
)


@given(PLANS, SERVICES)
def test_no_log_meets_two_plans_of_a_kind_and_none_of_an_earlier_day(plans, services):
    met = met_plans(plans, services)
    by_plan = {plan.uuid: plan for plan in plans}
    by_log = {one.log_uuid: one for one in services}
    used = [(by_plan[plan].kind, log) for plan, log in met.items()]
    assert len(used) == len(set(used))
    for plan, log in met.items():
        assert by_log[log].served_on >= by_plan[plan].planned_on
        assert by_log[log].village_id == by_plan[plan].village_id


@given(PLANS, SERVICES)
def test_the_order_in_which_they_are_told_makes_no_difference(plans, services):
    days = [(plan.village_id, plan.kind, plan.planned_on) for plan in plans]
    if len(days) == len(set(days)) and len({one.served_on for one in services}) == len(services):
        assert met_plans(plans, services) == met_plans(plans[::-1], services[::-1])
