"""一年的记录: what is kept of plans, rules, assessments and fees comes back as it was."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.assessment import Assessment, EvidenceMark, Grade, Opinion
from lvgw_desktop.domain.assessment_meeting import AssessmentMeeting, GroupVotes, MeetingGroup
from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction, FeeOutcome, FeeStandard
from lvgw_desktop.domain.handover import Handover, HandoverPart
from lvgw_desktop.domain.local_score import LocalScoreItem
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.recommendation import Recommendation
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.year_text import YearText
from lvgw_desktop.storage.schema import SHAPES, year

DAY = date(2026, 12, 20)
SHAPES_OF_THE_YEAR = [one for one in SHAPES.values() if one in vars(year).values()]
ABOUT = {"village_id": 1, "adviser_id": 1, "year": 2026}
AN_ASSESSMENT = Assessment(
    **ABOUT,
    opinion_village=Opinion(grade=Grade.GOOD, reason="随叫随到", signed_on=DAY),
    meeting=AssessmentMeeting(
        held_on=DAY,
        place="会议室",
        groups=(GroupVotes(group=MeetingGroup.DEPUTIES, present=3, good=2, passed=1),),
    ),
    evidence=(EvidenceMark(item="lectures", record_uuid="log", digest="12ab"),),
    local_points={"item": 7},
)
A_DECISION = FeeDecision(
    **ABOUT,
    outcome=FeeOutcome.REDUCED,
    standard=300_000,
    deductions=(FeeDeduction(rule_id="quarterly_lecture", reason="缺一次", amount=15_000),),
    proposed_on=DAY,
)
A_PLAN = PlannedService(village_id=1, adviser_id=1, kind="LECTURE", planned_on=DAY, note="下午")
A_SETTING = RuleSetting(rule_id="ledger_in", holds_from=DAY, value=20, reason="区局通知")
RECORDS = {
    "planned_services": A_PLAN,
    "rule_settings": A_SETTING,
    "assessments": AN_ASSESSMENT,
    "local_score_items": LocalScoreItem(year=2026, seq=1, area=2, word="讲座", most_points=10),
    "fee_standards": FeeStandard(year=2026, amount=300_000),
    "fee_decisions": A_DECISION,
    "year_texts": YearText(year=2026, key="work", text="一年来……"),
    "recommendations": Recommendation(year=2026, name="周明远", recommended_on=DAY),
    "handovers": Handover(
        village_id=1,
        from_adviser_id=1,
        to_adviser_id=1,
        board=HandoverPart(text="已换牌", done=True),
    ),
}


@pytest.mark.parametrize("shape", SHAPES_OF_THE_YEAR, ids=lambda shape: shape.record.__name__)
def test_any_record_comes_back_whole(shape):
    every = dict.fromkeys((one.name for one in fields(shape.record)), ...)

    @given(st.builds(shape.record, **every))
    def comes_back(record):
        assert shape.of_row(tuple(shape.row(record).values())) == record

    comes_back()


@pytest.mark.parametrize("name", RECORDS)
def test_a_file_keeps_it_with_its_trail(database, name):
    with database.change_store(operator="刘芳") as store:
        kept = getattr(store, name).add(RECORDS[name])
    with database.open_store() as store:
        assert getattr(store, name).all() == (kept,)
        assert [one.action for one in store.audit.history(kept.uuid)] == ["ADDED"]
    assert replace(kept, id=None, uuid="") == RECORDS[name]


def test_every_record_of_the_year_is_looked_at_here():
    kept = {type(one) for one in RECORDS.values()}
    assert kept == {shape.record for shape in SHAPES_OF_THE_YEAR}


def kept_twice(database, name, first, second):
    with database.change_store() as store:
        getattr(store, name).add(first)
        getattr(store, name).add(second)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("assessments", {"year": 2027}),
        ("assessments", {"void_reason": "重复"}),
        ("fee_standards", {"village_id": 1}),
        ("fee_standards", {"void_reason": "填错"}),
        ("fee_decisions", {"year": 2027}),
        ("year_texts", {"key": "plan"}),
    ],
)
def test_there_is_one_for_each_subject_and_year(database, name, other):
    kept_twice(database, name, RECORDS[name], replace(RECORDS[name], **other))
    with pytest.raises(Exception, match="UNIQUE"), database.change_store() as store:
        getattr(store, name).add(RECORDS[name])


def test_a_rule_that_held_is_never_written_over(database):
    with database.change_store() as store:
        kept = store.rule_settings.add(A_SETTING)
    with pytest.raises(Exception, match="past never changes"), database.change_store() as store:
        store.rule_settings.change(replace(kept, value=21))


def test_a_handover_names_two_advisers_of_the_register(database):
    stranger = replace(RECORDS["handovers"], to_adviser_id=99)
    with pytest.raises(Exception, match="FOREIGN KEY"), database.change_store() as store:
        store.handovers.add(stranger)
