"""交接: prefilled with what is left unfinished, kept with the change of advisers, seen through."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_feedback, a_legal_need, a_log, a_village, an_adviser, an_appointment
from domain.refusals import sentence_of
from lvgw_desktop.domain.handover import HandoverPart
from lvgw_desktop.domain.item_detail import OUTCOME
from lvgw_desktop.domain.other_kind import FEEDBACK, LEGAL_NEED
from lvgw_desktop.domain.planned_service import PlannedService
from lvgw_desktop.domain.service_log import PaperState, ServiceItem
from tests.services.papers import words_of

VILLAGE = "东兴社区"
DONE = HandoverPart(text="好了", done=True)


@pytest.fixture
def village(practice):
    return practice.villages.named(VILLAGE)


@pytest.fixture
def giver(practice, village):
    return practice.villages.card(village.id).current.appointment.adviser_id


@pytest.fixture
def taker(practice):
    return practice.advisers.named("李素珍").id


@pytest.fixture
def nothing_left(practice, village):
    """Everything of the village is signed back and settled."""
    with practice.workplace.changing() as store:
        for log in store.service_logs.all():
            if log.village_id == village.id and log.paper_state is not PaperState.VOID:
                signed = replace(
                    log, paper_state=PaperState.SIGNED, items=(ServiceItem(kind="OTHER"),)
                )
                store.service_logs.change(signed)


def matters(practice, village, giver):
    return practice.handovers.begin(village.id, giver).open_matters


def replaced(practice, village, giver, taker):
    new = an_appointment(
        village_id=village.id, adviser_id=taker, firm_id=None, starts_on=date(2026, 12, 1)
    )
    handover = practice.handovers.begin(village.id, giver)
    practice.appointments.replace_adviser(new, "调动", handover)
    return practice.villages.card(village.id).handovers[0].handover


def test_nothing_left_unfinished_is_done_at_once(office):
    village = office.villages.save(a_village())
    adviser = office.advisers.save(an_adviser(firm_id=None))
    part = office.handovers.begin(village.id, adviser.id).open_matters
    assert part == HandoverPart(text="没有", done=True)


def test_mediations_that_go_on_are_told(practice, village, giver, nothing_left):
    item = ServiceItem(kind="MEDIATION", details={OUTCOME.name: "ONGOING"})
    log = a_log(
        village_id=village.id,
        adviser_id=giver,
        served_on=date(2026, 11, 3),
        items=(item,),
        client_name="赵某某",
        content="宅基地滴水",
        paper_state=PaperState.SIGNED,
    )
    with practice.workplace.changing() as store:
        store.service_logs.add(log)
    part = matters(practice, village, giver)
    assert "11月3日的纠纷还在调解：赵某某 宅基地滴水" in part.text.splitlines()
    assert not part.done


def test_logs_that_wait_for_his_signature_are_told_and_another_s_are_not(
    practice, village, giver, taker, nothing_left
):
    waiting = a_log(
        village_id=village.id,
        adviser_id=giver,
        served_on=date(2026, 11, 3),
        paper_state=PaperState.PRINTED,
    )
    with practice.workplace.changing() as store:
        store.service_logs.add(waiting)
        store.service_logs.add(replace(waiting, adviser_id=taker))
    assert "1 份日志没签回：11月3日" in matters(practice, village, giver).text


def test_open_records_are_told_but_not_what_people_said_of_him(
    practice, village, giver, nothing_left
):
    need = a_legal_need(village_id=village.id, description="修订村规民约", met_on=None)
    said = a_feedback(village_id=village.id, adviser_id=giver, opinions="没有来", handled_on=None)
    with practice.workplace.changing() as store:
        store.other_records(LEGAL_NEED).add(need)
        store.other_records(FEEDBACK).add(said)
    text = matters(practice, village, giver).text
    assert "修订村规民约" in text
    assert "没有来" not in text


def test_plans_that_nothing_came_of_are_told(practice, village, giver, nothing_left):
    plan = PlannedService(village_id=village.id, planned_on=date(2026, 11, 28), note="讲民法典")
    practice.plans.record(plan)
    assert "约好11月28日去 讲民法典" in matters(practice, village, giver).text.splitlines()


def test_a_change_of_advisers_keeps_its_handover_and_ctrl_z_takes_both_back(
    practice, village, giver, taker
):
    new = an_appointment(
        village_id=village.id, adviser_id=taker, firm_id=None, starts_on=date(2026, 12, 1)
    )
    begun = practice.handovers.begin(village.id, giver)
    _kept, step = practice.steps.watched(
        lambda: practice.appointments.replace_adviser(new, "调动", begun)
    )
    (line,) = practice.villages.card(village.id).handovers
    assert line.handover.is_open
    assert (line.from_name, line.to_name) == ("周明远", "李素珍")
    practice.steps.take_back(step)
    assert practice.villages.card(village.id).handovers == ()
    assert len(practice.appointments.of_village(village.id)) == 1


def test_it_is_open_until_all_is_done_and_the_day_is_there(practice, village, giver, taker):
    handover = replaced(practice, village, giver, taker)
    parts = dict.fromkeys(("open_matters", "wechat_group", "files", "board"), DONE)
    done = practice.handovers.save(replace(handover, **parts))
    assert done.is_open
    signed = practice.handovers.save(replace(done, handed_on=date(2026, 11, 20)))
    assert not signed.is_open
    assert replace(signed, board=HandoverPart(text="没换")).is_open


def test_a_day_to_come_and_a_void_one_are_refused(practice, village, giver, taker):
    handover = replaced(practice, village, giver, taker)
    ahead = replace(handover, handed_on=date(2026, 11, 21))
    assert sentence_of(practice.handovers.save, ahead) == "交接日期还没到，办完了再填。"
    assert "原因" in sentence_of(practice.handovers.void, handover, "")
    practice.handovers.void(handover, "登记错了")
    assert practice.villages.card(village.id).handovers == ()
    assert "已作废" in sentence_of(practice.handovers.save, handover)


def test_the_paper_names_both_and_every_part(practice, village, giver, taker):
    handover = replaced(practice, village, giver, taker)
    words = words_of(practice.handovers.preview(replace(handover, files=DONE)).pdf)
    for word in (village.full_name, "周明远", "李素珍", "交出人签字", "接手人签字", "好了（已交）"):
        assert word in words


def test_its_history_says_what_was_handed_over(practice, village, giver, taker):
    handover = replaced(practice, village, giver, taker)
    practice.handovers.save(replace(handover, files=DONE))
    history = practice.history.of(handover.uuid)
    assert history.title == f"{VILLAGE}的交接"
    assert history.changes[0].what == "改了资料"
    (change,) = history.changes[0].fields
    assert change.after.full == "好了，已交"
