"""聘任: appointing, replacing, ending and renewing in a real office file."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import a_firm, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.appointment import Renewal
from lvgw_desktop.domain.refusal import Refusal


@pytest.fixture
def served(office):
    """兴梁社区 with 周明远 for all of 2026, and 王海涛 of another firm who is free."""
    first = office.firms.save(a_firm())
    second = office.firms.save(a_firm(name="为民法律服务所"))
    village = office.villages.save(a_village())
    present = office.advisers.save(an_adviser(firm_id=first.id))
    other = office.advisers.save(an_adviser(name="王海涛", firm_id=second.id))
    appointment = office.appointments.save(
        an_appointment(village_id=village.id, adviser_id=present.id, firm_id=None)
    )
    return village, present, other, appointment


def history(office, village):
    found = office.appointments.of_village(village.id)
    return sorted(found, key=lambda one: one.starts_on)


def test_the_adviser_s_firm_is_written_into_the_appointment(served):
    _village, present, _other, appointment = served

    assert appointment.firm_id == present.firm_id


def test_a_new_adviser_ends_the_old_appointment_the_day_before(office, served):
    village, present, other, _appointment = served
    new = an_appointment(
        village_id=village.id, adviser_id=other.id, firm_id=None, starts_on=date(2026, 12, 1)
    )

    office.appointments.replace_adviser(new, "工作调动")

    old, following = history(office, village)
    assert (old.adviser_id, old.ends_on, old.ended_reason) == (
        present.id,
        date(2026, 11, 30),
        "工作调动",
    )
    assert (following.adviser_id, following.firm_id) == (other.id, other.firm_id)
    with office.workplace.reading() as store:
        reasons = [store.audit.history(one.uuid)[-1].reason for one in (old, following)]
    assert reasons == ["工作调动"] * 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(days=st.lists(st.integers(1, 364), min_size=1, max_size=4, unique=True).map(sorted))
def test_replacing_again_and_again_leaves_one_adviser_on_each_day(office, days):
    first = office.advisers.save(an_adviser())
    second = office.advisers.save(an_adviser(name="王海涛"))
    number = len(office.villages.lines())
    village = office.villages.save(a_village(name=f"第{number}村"))
    start = date(2026, 1, 1)
    office.appointments.save(
        an_appointment(village_id=village.id, adviser_id=first.id, firm_id=None)
    )
    for turn, day in enumerate(days):
        adviser = second if turn % 2 == 0 else first
        new = an_appointment(
            village_id=village.id,
            adviser_id=adviser.id,
            firm_id=None,
            starts_on=start + timedelta(days=day),
        )
        office.appointments.replace_adviser(new, "轮换")

    every = history(office, village)
    for offset in range(365):
        covering = [one for one in every if one.covers(start + timedelta(days=offset))]
        assert len(covering) == 1


def test_replacing_asks_for_a_reason_and_for_a_later_day(office, served):
    village, _present, other, _appointment = served
    new = an_appointment(village_id=village.id, adviser_id=other.id, starts_on=date(2026, 1, 1))

    with pytest.raises(Refusal, match="请写明换顾问的原因"):
        office.appointments.replace_adviser(new, " ")
    with pytest.raises(Refusal, match="新聘期要晚于现任聘期"):
        office.appointments.replace_adviser(new, "工作调动")
    assert len(history(office, village)) == 1


def test_a_refused_replacement_changes_nothing(office, served):
    village, _present, other, appointment = served
    backwards = an_appointment(
        village_id=village.id,
        adviser_id=other.id,
        starts_on=date(2026, 12, 1),
        ends_on=date(2026, 11, 1),
    )

    with pytest.raises(Refusal, match="聘期止早于聘期起"):
        office.appointments.replace_adviser(backwards, "工作调动")

    assert history(office, village) == [appointment]


def test_ending_keeps_the_days_before(office, served):
    village, _present, _other, appointment = served

    office.appointments.end(appointment, date(2026, 11, 20), "解聘")

    [ended] = history(office, village)
    assert (ended.starts_on, ended.ends_on) == (date(2026, 1, 1), date(2026, 11, 20))
    with pytest.raises(Refusal, match="请写明终止聘任的原因"):
        office.appointments.end(appointment, date(2026, 11, 20), "")


def test_renewing_adds_a_period_and_leaves_the_old_one(office, served):
    village, present, _other, appointment = served

    [renewed] = office.appointments.renew([appointment], date(2027, 12, 31))

    assert history(office, village) == [appointment, renewed]
    assert renewed.starts_on == date(2027, 1, 1)
    assert (renewed.renewal, renewed.adviser_id) == (Renewal.RENEWED, present.id)
    assert renewed.uuid != appointment.uuid


def test_renewing_several_does_all_or_none(office, served):
    village, present, _other, appointment = served
    second_village = office.villages.save(a_village(name="军营社区"))
    open_end = office.appointments.save(
        an_appointment(
            village_id=second_village.id, adviser_id=present.id, firm_id=None, ends_on=None
        )
    )

    with pytest.raises(Refusal, match="续聘的截止日要晚于"):
        office.appointments.renew([appointment, open_end], date(2027, 12, 31))

    assert history(office, village) == [appointment]


def test_renewing_twice_is_refused(office, served):
    village, _present, _other, appointment = served
    office.appointments.renew([appointment], date(2027, 12, 31))

    with pytest.raises(Refusal, match="兴梁社区已经有下一段聘期了"):
        office.appointments.renew([appointment], date(2027, 12, 31))
    assert len(history(office, village)) == 2


def test_an_overlap_is_remarked_and_may_be_saved(office, served):
    village, _present, other, _appointment = served
    overlapping = an_appointment(
        village_id=village.id, adviser_id=other.id, firm_id=None, starts_on=date(2026, 6, 1)
    )

    [remark] = office.appointments.remarks(overlapping)
    office.appointments.save(overlapping)

    assert remark.field == "starts_on"
    assert "两段重叠，请核对" in remark.sentence
    assert len(history(office, village)) == 2
