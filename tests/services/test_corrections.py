"""更正: made for logs of closed months only, taken back while their month is open, in the trail."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from builders import a_log
from lvgw_desktop.domain.correction import CORRECTED_FIELDS
from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod
from tests.services.closing import IN_OCTOBER, NOVEMBER, OCTOBER, close

TWO = (ServiceItem(kind="MEDIATION", quantity=2, details={"outcome": "SUCCESS"}),)


@pytest.fixture
def log(practice):
    kept = practice.service_logs.record(a_log(served_on=IN_OCTOBER))
    close(practice)
    return kept


def correct(use_cases, log, reason="写错", **fields):
    return use_cases.corrections.correct(log, replace(log, **fields), reason)


def now(use_cases, log):
    return use_cases.corrections.of_log(log.id).now


def test_each_field_that_differs_gets_a_correction_of_its_own(practice, log):
    made = correct(practice, log, content="另一件事𠮷", items=TWO, hours=Decimal("1.5"))
    assert [one.field for one in made] == ["hours", "content", "items"]
    assert {one.month for one in made} == {NOVEMBER.code}
    assert {(one.made_by, one.made_on, one.reason) for one in made} == {
        ("刘芳", date(2026, 11, 20), "写错")
    }
    corrected = practice.corrections.of_log(log.id)
    assert corrected.log == log
    assert corrected.now == replace(log, content="另一件事𠮷", items=TWO, hours=Decimal("1.5"))
    assert practice.service_logs.get(log.id) == log


def test_a_dispute_type_put_right_moves_the_figure_to_the_other_line(practice):
    mediation = ServiceItem(kind="MEDIATION", details={"dispute_type": "NEIGHBOUR"})
    log = practice.service_logs.record(a_log(served_on=IN_OCTOBER, items=(mediation,)))
    close(practice)
    month = Period(2026, PeriodKind.MONTH, 11)

    def figures():
        lines = practice.statistics.figures(month, GroupedBy.DISPUTE_TYPE).lines
        return {line.key: line.figures["mediations"] for line in lines if line.figures}

    before = figures()
    with pytest.raises(Refusal, match="封账"):
        practice.service_logs.record(replace(log, items=(ServiceItem(kind="MEDIATION"),)))
    other = replace(mediation, details={"dispute_type": "CONTRACT"})
    (made,) = correct(practice, log, items=(other,))
    assert made.field == "items"
    after = figures()
    assert after.get("NEIGHBOUR", 0) - before.get("NEIGHBOUR", 0) == -1
    assert after.get("CONTRACT", 0) - before.get("CONTRACT", 0) == 1


def test_a_second_correction_begins_where_the_first_ended(practice, log):
    correct(practice, log, content="先")
    (second,) = correct(practice, now(practice, log), content="后")
    assert (second.was, second.becomes) == ('"先"', '"后"')
    assert now(practice, log).content == "后"
    with pytest.raises(Refusal, match="又更正过"):
        correct(practice, log, content="再")


@pytest.mark.parametrize("name", CORRECTED_FIELDS)
def test_every_closed_field_can_be_put_right(practice, log, name):
    other = {
        "village_id": 2,
        "adviser_id": 2,
        "firm_id": 2,
        "served_on": date(2026, 10, 8),
        "spells": (),
        "hours": None,
        "method": ServiceMethod.PHONE,
        "items": TWO,
    }.get(name, "GROUP" if name == "client_category" else "138-0375-0001")
    correct(practice, log, **{name: other})
    assert getattr(now(practice, log), name) == other


def test_another_adviser_brings_his_firm_and_another_text_leaves_it(practice, log):
    other = next(
        one
        for one in practice.pickers.names().advisers.values()
        if one.firm_id and one.firm_id != log.firm_id
    )
    correct(practice, log, adviser_id=other.id, village_id=log.village_id)
    assert now(practice, log).firm_id == other.firm_id
    made = correct(practice, now(practice, log), content="只改这一句")
    assert [one.field for one in made] == ["content"]


def test_what_is_declined_leaves_nothing(practice, log):
    with pytest.raises(Refusal, match="为什么"):
        correct(practice, log, content="改", reason="  ")
    with pytest.raises(Refusal, match="没有改动"):
        correct(practice, log, signed_on=date(2026, 11, 2), paper_state=PaperState.SIGNED)
    with pytest.raises(Refusal, match="负数"):
        correct(practice, log, hours=Decimal(-1))
    fresh = practice.service_logs.record(a_log())
    with pytest.raises(Refusal, match="没有封账，直接改"):
        correct(practice, fresh, content="改")
    assert now(practice, log) == log


def test_a_log_of_a_closed_month_is_voided_by_a_correction(practice, log):
    before = practice.months.figures(NOVEMBER).total.month["onsite_count"]
    (made,) = practice.corrections.void(log, "重复记了")
    assert (made.field, made.becomes) == ("paper_state", '"VOID"')
    assert now(practice, log).paper_state is PaperState.VOID
    assert practice.service_logs.get(log.id).paper_state is not PaperState.VOID
    assert practice.months.figures(NOVEMBER).total.month["onsite_count"] == before - 1
    with pytest.raises(Refusal, match="已作废，不能再更正"):
        correct(practice, now(practice, log), content="改")


def test_corrections_are_withdrawn_while_their_month_is_open(practice, log):
    first = correct(practice, log, content="先")
    second = correct(practice, now(practice, log), content="后", result="改")
    with pytest.raises(Refusal, match="后来又更正过"):
        practice.corrections.withdraw(first, "弄错")
    with pytest.raises(Refusal, match="为什么"):
        practice.corrections.withdraw(second, "")
    practice.corrections.withdraw(second, "弄错")
    assert now(practice, log).content == "先"
    close(practice, NOVEMBER)
    with pytest.raises(Refusal, match=r"11月已封账.*不能撤回"):
        practice.corrections.withdraw(first, "弄错")
    (third,) = correct(practice, now(practice, log), result="再")
    assert third.month == NOVEMBER.next.code


def test_a_corrected_log_stays_as_it_was_though_its_month_is_opened_again(practice, log):
    made = correct(practice, log, content="更正")
    practice.month_close.reopen(OCTOBER, "漏记")
    with pytest.raises(Refusal, match=r"更正过，不能直接改.*F7"):
        practice.service_logs.record(replace(log, items=TWO))
    correct(practice, now(practice, log), items=TWO)
    assert practice.service_logs.record(replace(log, signed_on=date(2026, 11, 2))).signed_on
    others = practice.corrections.of_log(log.id).made[len(made) :]
    practice.corrections.withdraw([one.correction for one in others], "弄错")
    practice.corrections.withdraw(made, "弄错")
    assert practice.service_logs.record(replace(log, content="改")).content == "改"


def test_one_step_back_withdraws_all_of_it_and_is_not_done_again(practice, log):
    steps = practice.steps
    _made, step = steps.watched(lambda: correct(practice, log, content="更正", remark="更正"))
    _result, back = steps.watched(lambda: steps.take_back(step))
    assert now(practice, log) == log
    assert back.is_final


def test_the_history_of_a_log_shows_its_corrections_and_their_withdrawal(practice, log):
    made = correct(practice, log, content="更正", items=TWO)
    practice.corrections.withdraw(made, "弄错")
    changes = practice.history.of(log.uuid).changes
    assert [(one.what, one.reason) for one in changes[:4]] == [
        ("撤回更正", "弄错"),
        ("撤回更正", "弄错"),
        ("更正", "写错"),
        ("更正", "写错"),
    ]
    items, content = (one.fields[0] for one in changes[2:4])
    assert (content.name, content.before.full, content.after.full) == (
        "服务内容",
        log.content,
        "更正",
    )
    assert (items.name, items.after.full) == ("本次数量", "纠纷调解 2 件，成功")
    assert not any(one.restorable for one in changes[:4])


def test_the_latest_go_is_withdrawn_whole_and_no_other(practice, log):
    correct(practice, log, content="先", reason="写错")
    correct(practice, now(practice, log), content="后", result="改")
    asked = practice.corrections.to_withdraw(log.uuid)
    assert [one.field for one in asked.made] == ["content", "result"]
    assert asked.words.startswith("服务内容、处理结果恢复成这次更正以前的，不再计入2026年11月")
    practice.corrections.withdraw(asked.made, "弄错")
    assert (now(practice, log).content, now(practice, log).result) == ("先", log.result)
    assert [one.field for one in practice.corrections.to_withdraw(log.uuid).made] == ["content"]


def test_a_side_of_the_ledger_tells_a_void_log_and_masks_a_telephone(practice, log):
    correct(practice, log, client_phone="138-0375-0001")
    practice.corrections.void(now(practice, log), "重复")
    told = practice.ledgers.with_logs_of_village(log.village_id, 2026).corrections
    assert [one.fields[0] for one in told] == [
        "联系方式 138****0000 改为 138****0001",
        "整条作废",
    ]
    assert [one.can_withdraw for one in told] == [False, True]
