"""顾问费建议: from the standard of the day, less what can be shown by its records."""

from dataclasses import replace
from datetime import date

import pytest

from builders import TODAY, a_log, an_adviser, an_appointment
from lvgw_desktop.domain.duties.duty import Records
from lvgw_desktop.domain.fee import FeeDecision, FeeDeduction, FeeOutcome
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.services.fees import deduction_for
from tests.services.served_villages import serve_villages

LECTURE = FeeDeduction(reason="缺一次讲座", amount=15_000)


@pytest.fixture
def served(office):
    """One adviser serves two villages the whole year; in January the first was visited."""
    serve_villages(office, "兴梁社区", "军营社区")
    office.service_logs.record(a_log(served_on=date(2026, 1, 20)))
    office.fee_standards.set(2026, None, 300_000)
    return office


def proposal(office, *deductions, village_id=1, **fields):
    line = office.fees.line(village_id, 1, 2026)
    given = {"village_id": village_id, "adviser_id": 1, "year": 2026, "proposed_on": TODAY}
    outcome = FeeOutcome.REDUCED if deductions else FeeOutcome.FULL
    amount = line.standard.amount
    told = {"standard": amount, "deductions": deductions, "outcome": outcome, **fields}
    return FeeDecision(**given, **told)


def replaced_from(office, day):
    """Let another adviser serve the first village from a day on."""
    with office.workplace.changing() as store:
        term = store.appointments.of_village(1)[0]
        store.appointments.change(replace(term, ends_on=date.fromordinal(day.toordinal() - 1)))
        other = store.advisers.add(an_adviser(name="李素珍"))
        store.appointments.add(an_appointment(adviser_id=other.id, starts_on=day))


def candidates(office, village_id=1, adviser_id=1):
    found = office.fees.candidates(office.fees.line(village_id, adviser_id, 2026))
    return [(one.cell.rule_id, one.cell.period.words) for one in found]


def test_everybody_who_served_is_listed_with_firm_and_standard(served):
    lines = served.fees.lines(2026)
    assert [(one.village, one.adviser) for one in lines] == [
        ("兴梁社区", "周明远"),
        ("军营社区", "周明远"),
    ]
    assert {one.firm for one in lines} == {"河南砺衡律师事务所"}
    assert [one.standard.amount for one in lines] == [300_000, 300_000]
    assert not any(one.decision or one.is_part or one.is_outdated for one in lines)
    assert served.fees.lines(2027) == ()


def test_who_did_not_serve_there_is_refused(served):
    with pytest.raises(Refusal, match="没有这一段聘任"):
        served.fees.line(1, 2, 2026)


def test_two_who_followed_each_other_have_their_months(served):
    replaced_from(served, date(2026, 8, 1))
    first, _other_village, second = served.fees.lines(2026)
    assert (first.adviser, first.months, first.is_part) == ("周明远", tuple(range(1, 8)), True)
    assert (second.adviser, second.months) == ("李素珍", tuple(range(8, 13)))


def test_what_the_adviser_owes_of_the_year_is_offered(served):
    offered = candidates(served)
    assert ("monthly_visit", "2026年1月") not in offered
    assert ("monthly_visit", "2026年2月") in offered
    assert ("quarterly_lecture", "2026年第一季度") in offered
    assert {rule for rule, _period in offered}.isdisjoint({"inspections", "assessments"})


def test_each_is_offered_what_fell_into_his_own_time(served):
    replaced_from(served, date(2026, 8, 1))
    assert ("monthly_visit", "2026年7月") in candidates(served)
    assert ("monthly_visit", "2026年8月") not in candidates(served)
    assert ("monthly_visit", "2026年8月") in candidates(served, adviser_id=2)


def test_a_deduction_for_what_lacks_says_what_and_opens_its_records(served):
    [found] = [
        one
        for one in served.fees.candidates(served.fees.line(1, 1, 2026))
        if (one.cell.rule_id, one.cell.period.words) == ("monthly_visit", "2026年2月")
    ]
    deduction = replace(deduction_for(found), amount=15_000)
    assert deduction.reason == "2026年2月还差1次到村服务"
    kept = served.fees.propose(proposal(served, deduction))
    evidence = served.fees.evidence(kept, kept.deductions[0])
    assert (evidence.records, evidence.village_id) == (Records.LOGS, 1)
    assert evidence.first_day <= date(2026, 2, 1) <= evidence.last_day
    assert served.fees.evidence(kept, LECTURE) is None


def test_the_logs_that_speak_against_him_are_kept_with_the_deduction(served):
    log = served.service_logs.record(
        a_log(served_on=date(2026, 3, 3), method=ServiceMethod.PHONE, result="")
    )
    [found] = [
        one
        for one in served.fees.candidates(served.fees.line(1, 1, 2026))
        if one.cell.rule_id == "log_complete"
    ]
    deduction = deduction_for(found)
    assert deduction.evidence == (log.uuid,)
    assert [one.record.id for one in served.fees.records(deduction)] == [log.id]


def test_a_proposal_keeps_the_standard_that_held(served):
    served.fees.propose(proposal(served, LECTURE))
    served.fee_standards.set(2026, None, 320_000)
    line = served.fees.line(1, 1, 2026)
    assert (line.decision.standard, line.decision.payable) == (300_000, 285_000)
    assert line.is_outdated
    assert not served.fees.line(2, 1, 2026).is_outdated


def test_there_is_one_proposal_which_can_be_changed(served):
    kept = served.fees.propose(proposal(served))
    changed = served.fees.propose(replace(kept, deductions=(LECTURE,), outcome=FeeOutcome.REDUCED))
    assert served.fees.line(1, 1, 2026).decision == changed
    with pytest.raises(Refusal, match="已经写过"):
        served.fees.propose(proposal(served))
    served.fees.propose(proposal(served, village_id=2))


def test_one_that_cannot_be_is_refused_and_nothing_kept(served):
    with pytest.raises(Refusal, match="还多"):
        served.fees.propose(proposal(served, replace(LECTURE, amount=300_001)))
    assert served.fees.line(1, 1, 2026).decision is None


def test_one_taken_back_leaves_the_adviser_without_and_says_why(served):
    kept = served.fees.propose(proposal(served))
    with pytest.raises(Refusal, match="为什么"):
        served.fees.take_back(kept, " ")
    gone, step = served.steps.watched(lambda: served.fees.take_back(kept, "写错了村"))
    assert served.fees.line(1, 1, 2026).decision is None
    assert gone.void_reason == "写错了村"
    served.steps.take_back(step)
    assert served.fees.line(1, 1, 2026).decision == kept


def test_making_a_proposal_is_undone(served):
    _kept, step = served.steps.watched(lambda: served.fees.propose(proposal(served)))
    served.steps.take_back(step)
    assert served.fees.line(1, 1, 2026).decision is None


def test_the_history_tells_it_in_words_and_gives_it_back(served):
    kept = served.fees.propose(proposal(served, share=250_000))
    served.fees.propose(replace(kept, deductions=(LECTURE,), outcome=FeeOutcome.REDUCED))
    history = served.history.of(kept.uuid)
    changed, added = history.changes
    assert history.title == "兴梁社区 周明远 2026年顾问费"
    said = {one.name: one.after.full for one in changed.fields + added.fields}
    assert said["扣减"] == "缺一次讲座 扣 150.00 元"
    assert said["按任职折算"] == "2,500.00 元"
    assert {one.after.full for one in added.fields} >= {"足额发放", "3,000.00 元"}
    served.history.restore(served.history.plan(changed))
    assert served.fees.line(1, 1, 2026).decision.deductions == ()
