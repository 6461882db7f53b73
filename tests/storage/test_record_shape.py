from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_log, a_village, an_appointment, an_office
from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.statistical_month import MonthRule
from lvgw_desktop.domain.village import (
    ChecklistItem,
    ChecklistMark,
    Contact,
    NoticeBoard,
    WechatGroup,
)
from lvgw_desktop.storage.plain_values import decoder, encoder
from lvgw_desktop.storage.schema.logs import SERVICE_LOG
from lvgw_desktop.storage.schema.roster import APPOINTMENT, OFFICE, VILLAGE
from tests.domain.strategies import LOGS

A_FULL_VILLAGE = a_village(
    contacts=(Contact(role="主任", name="王海涛", phone="0375-2500000"), Contact()),
    wechat_group=WechatGroup(name="群", owner="李素珍", size=88, created_on=date(2026, 3, 1)),
    notice_board=NoticeBoard(shows_adviser="周明远"),
    checklist=(ChecklistMark(item=ChecklistItem.SIGN, met=True, note="已更新"),),
    priority=True,
    retired_on=date(2026, 5, 1),
)


def read_back(shape, record):
    return shape.of_row(tuple(shape.row(record).values()))


@pytest.mark.parametrize("village", [a_village(), A_FULL_VILLAGE])
def test_a_village_comes_back_whole(village):
    assert read_back(VILLAGE, village) == village


def test_an_office_and_an_open_appointment_come_back():
    office = an_office(month_rule=MonthRule.FROM_26TH, practice=True)
    assert read_back(OFFICE, office) == office
    appointment = an_appointment(ends_on=None, firm_id=None)
    assert read_back(APPOINTMENT, appointment) == appointment


@given(LOGS, st.datetimes(), st.lists(st.builds(Spell, st.times(), st.times())).map(tuple))
def test_any_log_comes_back(log, recorded_on, spells):
    log = replace(log, recorded_on=recorded_on, spells=spells)
    row = tuple(SERVICE_LOG.row(log).values())
    assert SERVICE_LOG.of_row(row, items=log.items) == log


def test_a_row_holds_what_sqlite_can_hold_and_people_can_read():
    log = a_log(spells=(Spell(time(9), time(11, 30)),), recorded_on=datetime(2026, 11, 20, 9, 31))
    row = SERVICE_LOG.row(log)
    assert row["paper_state"] == "TO_PRINT"
    assert row["served_on"] == "2026-11-18"
    assert row["hours"] == 250
    assert row["major_matter"] == 0
    assert row["spells"] == '[{"start":"09:00:00","end":"11:30:00"}]'
    assert row["recorded_on"] == "2026-11-20T09:31:00"
    assert "items" not in row


def test_hours_are_kept_to_a_hundredth_and_never_rounded():
    assert decoder(Decimal)(encoder(Decimal)(Decimal("1.1"))) == Decimal("1.10")
    with pytest.raises(ValueError, match="two decimal places"):
        encoder(Decimal)(Decimal("1.125"))
