"""培训、检查登记表: real PDFs read back: who came, who did not, what was found and put right."""

from dataclasses import replace
from datetime import date

import pytest

from builders import a_training, an_adviser, an_appointment, an_inspection
from domain.refusals import sentence_of
from lvgw_desktop.domain.other_kind import INSPECTION, TRAINING
from lvgw_desktop.domain.training import TrainingAttendee
from services.served_villages import serve_villages
from tests.services.papers import rows_of, words_of


@pytest.fixture
def advisers(office):
    """周明远 serves the whole year; 王海涛 and 李素珍 since August and until March."""
    serve_villages(office, "兴梁社区")
    with office.workplace.changing() as store:
        for name, days in (
            ("王海涛", {"starts_on": date(2026, 8, 1)}),
            ("李素珍", {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 3, 31)}),
        ):
            one = store.advisers.add(an_adviser(name=name))
            given = {"village_id": 1, "adviser_id": one.id, "ends_on": None, **days}
            store.appointments.add(an_appointment(**given))
    return office


def train(office, day, *came, **fields):
    attendees = tuple(TrainingAttendee(name="某", adviser_id=one, signed=True) for one in came)
    given = {"held_on": day, "attendees": attendees, "expected": 3, "attended": len(came), **fields}
    return office.other_records.save(TRAINING, a_training(**given))


def printed(office, kind, year=2026):
    rows = rows_of(office.year_registers.preview(kind, year).pdf)
    return [[(cell or "").replace("\n", "") for cell in row] for row in rows[1:]]


def test_each_training_names_who_of_the_advisers_of_that_day_came_and_who_did_not(advisers):
    train(advisers, date(2026, 9, 10), 2)
    train(advisers, date(2026, 2, 5), 1, topic="年初培训")
    first, second, whole = printed(advisers, TRAINING)
    assert (first[2], first[5], first[6], first[7]) == ("年初培训", "1/3", "周明远", "李素珍")
    assert (second[0], second[6], second[7]) == ("2", "王海涛", "周明远")
    assert (whole[2], whole[6], whole[7]) == ("全年参加情况", "周明远1次、王海涛1次", "李素珍")


def test_nobody_misses_what_is_still_to_come(advisers):
    train(advisers, date(2026, 12, 10))
    assert printed(advisers, TRAINING)[0][6:] == ["", ""]


def test_an_inspection_tells_what_was_found_advised_and_put_right(advisers):
    facts = {"problems": "缺2月的日志。", "advice": "补齐。", "put_right_on": date(2026, 7, 20)}
    advisers.other_records.save(INSPECTION, an_inspection(**facts))
    advisers.other_records.save(INSPECTION, an_inspection(inspected_on=date(2026, 3, 1)))
    early, late = printed(advisers, INSPECTION)
    assert (early[0], early[1]) == ("1", "2026年3月1日")
    assert late[3:5] == ["兴梁社区", "周明远"]
    assert late[7:] == ["缺2月的日志。建议：补齐。", "2026年7月20日"]
    assert "JC-LX-2026-0001" in late[2]


def test_void_records_and_other_years_are_left_out(advisers):
    train(advisers, date(2025, 9, 10), 1)
    wrong = train(advisers, date(2026, 9, 10), 1)
    advisers.other_records.void(TRAINING, [wrong.id], "重复")
    assert sentence_of(advisers.year_registers.preview, TRAINING, 2026).startswith(
        "2026 年还没有培训的记录"
    )
    assert "法律顾问业务培训" in words_of(advisers.year_registers.preview(TRAINING, 2025).pdf)


def test_an_inspection_of_another_way_says_which(advisers):
    one = an_inspection()
    advisers.other_records.save(INSPECTION, replace(one, methods=(), other_method="电话抽查"))
    assert printed(advisers, INSPECTION)[0][5] == "电话抽查"
