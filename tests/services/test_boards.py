"""公示牌: a board says who serves a village today, and what is missing is told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.village import NoticeBoard
from tests.builders import an_adviser, an_appointment
from tests.services.papers import words_of


def one_village(practice):
    village_id = practice.boards.served()[0]
    return practice.villages.card(village_id)


def test_a_board_names_the_village_its_adviser_and_today(practice):
    card = one_village(practice)
    preview = practice.boards.preview([card.village.id])
    words = words_of(preview.pdf)
    adviser = practice.advisers.card(card.current.appointment.adviser_id).adviser
    for word in (card.village.full_name, card.current.adviser, card.current.firm, adviser.phone):
        assert word in words
    assert "更新日期：2026年11月20日" in words
    assert [sheet.label for sheet in preview.sheets] == [card.village.name]


def test_only_villages_with_an_adviser_today_have_a_board(practice):
    served = practice.boards.served()
    every = [line.village.id for line in practice.villages.lines()]
    unserved = set(every) - set(served)
    assert served
    assert practice.boards.served([*unserved]) == ()
    for village_id in unserved:
        with pytest.raises(Refusal, match="现在没有法律顾问"):
            practice.boards.preview([village_id])


def test_the_later_appointment_is_the_board_s(practice):
    card = one_village(practice)
    other = practice.advisers.save(an_adviser(name="李素珍", phone="138-0375-0000"))
    newer = replace(
        an_appointment(village_id=card.village.id, adviser_id=other.id),
        starts_on=practice.workplace.today,
        ends_on=None,
    )
    with practice.workplace.changing() as store:
        store.appointments.add(newer)
    assert "李素珍" in words_of(practice.boards.preview([card.village.id]).pdf)


def test_what_stays_empty_on_a_board_is_told_with_its_place(practice):
    card = one_village(practice)
    practice.villages.save(replace(card.village, service_day=""))
    practice.office.change(replace(practice.office.get(), supervision_phone=""))
    remarks = practice.boards.preview([card.village.id]).remarks
    assert f"{card.village.name}没填服务日，牌上会空着；可在村(居)里补" in remarks
    assert "本所没填监督电话，牌上会空着；可在设置 · 本所里补" in remarks


def test_filled_in_boards_leave_nothing_to_tell(practice):
    card = one_village(practice)
    practice.villages.save(replace(card.village, service_day="每月第二个星期五"))
    practice.office.change(replace(practice.office.get(), supervision_phone="0375-0000000"))
    preview = practice.boards.preview([card.village.id])
    assert preview.remarks == ()
    assert "每月第二个星期五，其他时间电话预约" in words_of(preview.pdf)
    assert "0375-0000000" in words_of(preview.pdf)


def test_a_board_that_hangs_is_no_longer_to_be_handed_over_and_ctrl_z_takes_both_back(practice):
    card = practice.villages.card(practice.villages.named("张庄社区").id)
    today = practice.workplace.today
    assert not card.handovers[0].handover.board.done
    _village, step = practice.steps.watched(
        lambda: practice.boards.hang(card.current.appointment, today)
    )
    hung = practice.villages.card(card.village.id)
    assert hung.village.notice_board == NoticeBoard(shows_adviser="王海涛", updated_on=today)
    assert hung.handovers[0].handover.board.done
    practice.steps.take_back(step)
    back = practice.villages.card(card.village.id)
    assert (back.village, back.handovers) == (card.village, card.handovers)


def test_a_board_of_a_day_to_come_is_refused(practice):
    card = one_village(practice)
    tomorrow = practice.workplace.today + timedelta(days=1)
    with pytest.raises(Refusal, match="还没到"):
        practice.boards.hang(card.current.appointment, tomorrow)
    assert practice.villages.card(card.village.id).village == card.village
