"""收台账: who owes a month's ledger, what was received, late or not, and the way back."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_log, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.hand_in import HandInMedium
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from services.test_drafts import an_office_at_work
from tests.services.closing import close

NOVEMBER, OCTOBER = StatisticalMonth(2026, 11), StatisticalMonth(2026, 10)


@pytest.fixture
def busy(office):
    """周明远 with 兴梁社区 and 军营社区, 王㛃舟 with 竹园沟村 from the 16th of November on."""
    an_office_at_work(office)
    office.villages.save(a_village(name="军营社区"))
    office.villages.save(a_village(name="竹园沟村"))
    office.advisers.save(an_adviser(name="王㛃舟", firm_id=1))
    office.appointments.save(an_appointment(village_id=2))
    begins = date(2026, 11, 16)
    office.appointments.save(an_appointment(village_id=3, adviser_id=2, starts_on=begins))
    return office


def lines(office, month=NOVEMBER):
    return office.hand_ins.of_month(month).lines


def told(office, month=NOVEMBER):
    return [(one.whose, one.villages, one.logs, one.state_words) for one in lines(office, month)]


def village_ledgers(office, *, wanted=True):
    office.office.change(replace(office.office.get(), village_hands_in=wanted))


def test_every_adviser_of_the_month_owes_one_ledger(busy):
    busy.service_logs.record(a_log())
    busy.service_logs.record(a_log(village_id=2, content="代写申请书。"))
    void = a_log(content="重复录入。", paper_state=PaperState.VOID, void_reason="重复")
    with busy.workplace.changing() as store:
        store.service_logs.add(void)
    assert told(busy) == [
        ("周明远", ("兴梁社区", "军营社区"), 2, "未交"),
        ("王㛃舟", ("竹园沟村",), 0, "未交"),
    ]
    assert [one.whose for one in lines(busy, OCTOBER)] == ["周明远"]


def test_days_of_the_month_follow_the_offices_rule(busy):
    busy.service_logs.record(a_log(served_on=date(2026, 10, 28), content="十月末。"))
    assert lines(busy)[0].logs == 0
    busy.office.change(replace(busy.office.get(), month_rule=MonthRule.FROM_26TH))
    assert lines(busy)[0].logs == 1


@pytest.mark.parametrize(
    ("month", "day", "words"),
    [
        (OCTOBER, date(2026, 10, 24), "24日交"),
        (OCTOBER, date(2026, 10, 25), "25日交"),
        (OCTOBER, date(2026, 10, 26), "26日交，晚1天"),
        (OCTOBER, date(2026, 11, 2), "11月2日交，晚8天"),
        (StatisticalMonth(2025, 12), date(2026, 1, 4), "2026年1月4日交，晚10天"),
    ],
)
def test_a_ledger_is_late_from_the_26th_on(busy, month, day, words):
    line = replace(lines(busy)[0])
    busy.hand_ins.register(month, [line], day)
    assert words in [one.state_words for one in lines(busy, month)]


def test_today_on_paper_is_what_one_key_registers(busy):
    (kept,) = busy.hand_ins.register(NOVEMBER, [lines(busy)[0]])
    assert (kept.handed_in_on, kept.medium) == (date(2026, 11, 20), HandInMedium.PAPER)
    month = busy.hand_ins.of_month(NOVEMBER)
    assert month.state_words == "已收 1 / 2"
    assert [one.whose for one in month.missing] == ["王㛃舟"]


def test_registering_again_says_another_day_or_medium_of_the_same_ledger(busy):
    (first,) = busy.hand_ins.register(NOVEMBER, [lines(busy)[0]])
    (again,) = busy.hand_ins.register(
        NOVEMBER, [lines(busy)[0]], date(2026, 11, 18), HandInMedium.FILE
    )
    assert again.id == first.id
    assert lines(busy)[0].state_words == "18日交"
    assert lines(busy)[0].hand_in.medium is HandInMedium.FILE


def test_a_day_to_come_is_refused(busy):
    with pytest.raises(Refusal, match="不能晚于今天"):
        busy.hand_ins.register(NOVEMBER, [lines(busy)[0]], date(2026, 11, 21))
    assert lines(busy)[0].hand_in is None


def test_villages_hand_in_where_the_office_says_so(busy):
    village_ledgers(busy)
    assert [one.whose for one in lines(busy)] == [
        *("周明远", "王㛃舟"),
        *("兴梁社区", "军营社区", "竹园沟村"),
    ]
    busy.hand_ins.register(NOVEMBER, [lines(busy)[3]])
    assert [one.whose for one in lines(busy) if one.hand_in] == ["军营社区"]
    assert lines(busy)[3].key == ("village", 2)


def test_a_villages_ledger_stays_its_own_when_its_adviser_changes(busy):
    village_ledgers(busy)
    busy.hand_ins.register(NOVEMBER, [lines(busy)[2]])
    new = an_appointment(adviser_id=2, starts_on=date(2026, 11, 10), ends_on=None)
    busy.appointments.replace_adviser(new, "调动")
    line = next(one for one in lines(busy) if one.key == ("village", 1))
    assert (line.adviser, line.state_words) == ("王㛃舟", "20日交")
    assert len(lines(busy)) == len({one.key for one in lines(busy)})


def test_what_came_in_is_listed_though_nobody_owes_it_any_more(busy):
    village_ledgers(busy)
    busy.hand_ins.register(NOVEMBER, [lines(busy)[4]])
    village_ledgers(busy, wanted=False)
    assert [one.whose for one in lines(busy)] == ["周明远", "王㛃舟", "竹园沟村"]


def test_a_withdrawn_entry_needs_a_reason_and_frees_the_month(busy):
    (kept,) = busy.hand_ins.register(NOVEMBER, [lines(busy)[0]])
    with pytest.raises(Refusal, match="写明"):
        busy.hand_ins.withdraw(kept, "  ")
    busy.hand_ins.withdraw(kept, "登记错了人")
    assert lines(busy)[0].hand_in is None
    (again,) = busy.hand_ins.register(NOVEMBER, [lines(busy)[0]])
    assert again.id != kept.id
    with busy.workplace.reading() as store:
        assert store.hand_ins.get(kept.id).void_reason == "登记错了人"


def test_registering_and_withdrawing_are_taken_back_and_done_again(busy):
    steps, line = busy.steps, lines(busy)[0]
    (kept,), done = steps.watched(lambda: busy.hand_ins.register(NOVEMBER, [line]))
    _none, undone = steps.watched(lambda: steps.take_back(done))
    assert lines(busy)[0].hand_in is None
    steps.take_back(undone)
    assert lines(busy)[0].hand_in == kept
    _none, withdrawn = steps.watched(lambda: busy.hand_ins.withdraw(kept, "错了"))
    steps.take_back(withdrawn)
    assert lines(busy)[0].hand_in == kept
    assert busy.backups.verify().ok


def test_the_reminder_says_until_when_and_after_it_that_it_was_due(busy):
    month = busy.hand_ins.of_month(NOVEMBER)
    assert month.reminder(month.missing[0]) == (
        "周明远您好：11月的工作台账还没有收到，请在 11月25日前交到所里。龙兴司法所"
    )
    month = busy.hand_ins.of_month(OCTOBER)
    assert month.reminder(month.missing[0]) == (
        "周明远您好：10月的工作台账应在 10月25日前交，现在还没有收到，请尽快交到所里。龙兴司法所"
    )


def test_a_closed_month_owes_what_it_owed_when_it_was_closed(busy):
    village_ledgers(busy)
    with_villages = [one.key for one in lines(busy, OCTOBER)]
    close(busy, OCTOBER)
    village_ledgers(busy, wanted=False)
    assert [one.key for one in lines(busy, OCTOBER)] == with_villages
    assert all(one.village_id is None for one in lines(busy))


def test_what_was_handed_in_and_withdrawn_stands_in_the_history(busy):
    (kept,) = busy.hand_ins.register(OCTOBER, lines(busy, OCTOBER)[:1])
    busy.hand_ins.withdraw(kept, "登错了人")
    adviser = busy.pickers.names().advisers[kept.adviser_id]
    said = [(one.what, one.reason) for one in busy.history.of(adviser.uuid).changes]
    assert said[:2] == [
        ("撤回2026年10月台账的登记", "登错了人"),
        ("登记收到2026年10月台账", ""),
    ]
