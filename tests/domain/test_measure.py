from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_log
from lvgw_desktop.domain.measure import LOG_MEASURES, MEASURES, counts, recount
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from tests.domain.strategies import LOGS

MEASURE = {measure.name: measure for measure in MEASURES}


def figures(*logs):
    found = {name: recount(measure, logs) for name, measure in MEASURE.items()}
    return {name: figure for name, figure in found.items() if figure}


def test_the_measures_stand_in_the_order_of_the_monthly_form():
    assert [measure.name for measure in MEASURES if measure.monthly_form] == [
        "onsite_count",
        "onsite_hours",
        "consultations",
        "documents",
        "lectures",
        "audience",
        "mediations",
        "litigation",
        "decision_opinions",
        "village_rules",
        "wechat_groups",
    ]
    assert [measure.name for measure in MEASURES[11:]] == ["legal_aid", "trainings", "publicity"]
    assert not any(measure.monthly_form for measure in MEASURES[11:])
    assert [measure.name for measure in MEASURES if measure not in LOG_MEASURES] == [
        "wechat_groups"
    ]


def test_one_visit_with_five_consultations_is_one_occasion_and_five_consultations():
    items = (ServiceItem(kind="CONSULTATION", quantity=5, heads=4),)
    assert figures(a_log(items=items)) == {
        "onsite_count": 1,
        "onsite_hours": Decimal("2.5"),
        "consultations": 5,
    }


def test_a_lecture_counts_once_with_its_audience():
    items = (ServiceItem(kind="LECTURE", quantity=1, heads=41), ServiceItem(kind="TRAINING"))
    log = a_log(method=ServiceMethod.VIDEO, items=items)
    assert figures(log) == {"lectures": 1, "audience": 41, "trainings": 1}


@pytest.mark.parametrize("method", ServiceMethod)
def test_only_the_village_and_a_home_are_on_site(method):
    on_site = method in {ServiceMethod.ON_SITE, ServiceMethod.HOME_VISIT}
    expected = {"onsite_count": 1, "onsite_hours": Decimal("2.5")} if on_site else {}
    assert figures(a_log(method=method, items=())) == expected
    without_hours = {"onsite_count": 1} if on_site else {}
    assert figures(a_log(method=method, items=(), hours=None)) == without_hours


@pytest.mark.parametrize("state", PaperState)
def test_every_state_but_void_counts(state):
    log = a_log(paper_state=state)
    assert counts(log) is (state is not PaperState.VOID)
    assert bool(figures(log)) is counts(log)


BY_KIND = {
    "consultations": "CONSULTATION",
    "documents": "DOCUMENT_DRAFTING",
    "lectures": "LECTURE",
    "mediations": "MEDIATION",
    "litigation": "LITIGATION",
    "decision_opinions": "VILLAGE_DECISION",
    "village_rules": "VILLAGE_RULES",
    "legal_aid": "LEGAL_AID",
    "trainings": "TRAINING",
    "publicity": "PUBLICITY",
}


@given(st.lists(LOGS, max_size=8))
def test_a_recount_equals_a_count_by_hand(logs):
    tally = Counter()
    for log in logs:
        if log.paper_state is PaperState.VOID:
            continue
        if log.method.name in {"ON_SITE", "HOME_VISIT"}:
            tally["onsite_count"] += 1
            tally["onsite_hours"] += log.hours or 0
        for item in log.items:
            tally[item.kind] += item.quantity
            tally["audience"] += (item.heads or 0) if item.kind == "LECTURE" else 0
    by_hand = {name: tally[BY_KIND.get(name, name)] for name in MEASURE}
    assert {name: recount(one, logs) for name, one in MEASURE.items()} == by_hand
