"""村(居)卡片: group and board as they stand."""

from dataclasses import replace
from datetime import date

import pytest

from lvgw_desktop.domain.duties.duty import Doer, DutyState
from lvgw_desktop.domain.village import NoticeBoard, WechatGroup
from tests.domain.duties.small_office import YEAR, adviser, cell, facts, setting, term, village

DONE, PLANNED, LACKING, NOT_NEEDED = DutyState


def of_card(rule_id, settings=(), *, served=True, **card):
    villages = (replace(village(), **card),)
    terms = (term(),) if served else ()
    return cell(rule_id, YEAR, facts(villages=villages, terms=terms), settings)


@pytest.mark.parametrize(
    ("group", "state"),
    [
        (None, LACKING),
        (WechatGroup(), DONE),
        (WechatGroup(created_on=date(2026, 12, 31)), DONE),
        (WechatGroup(created_on=date(2027, 1, 2)), LACKING),
    ],
)
def test_a_group_is_there_by_the_end_of_the_year(group, state):
    found = of_card("wechat_group", wechat_group=group)
    assert (found.state, found.by, found.doer) == (state, date(2026, 12, 31), Doer.ADVISER)


@pytest.mark.parametrize(
    ("board", "lacks"),
    [
        (None, "公示牌还没有登记"),
        (NoticeBoard(), "公示牌还没有登记"),
        (NoticeBoard(shows_adviser="陈国栋"), "公示牌上还是陈国栋，2025年1月1日起该换成周明远"),
    ],
)
def test_a_board_shows_who_serves(board, lacks):
    found = of_card("notice_board", notice_board=board)
    assert (found.state, found.lacks, found.by) == (LACKING, lacks, None)


def test_a_board_is_wrong_from_the_day_of_the_successor():
    terms = (term(ends_on=date(2026, 7, 14)), term(date(2026, 7, 15), adviser_id=2))
    advisers = (adviser(), adviser(id=2, name="孙立群"))
    for today, state in ((date(2026, 7, 14), DONE), (date(2026, 7, 15), LACKING)):
        known = facts(today=today, terms=terms, advisers=advisers)
        assert cell("notice_board", YEAR, known).state is state


@pytest.mark.parametrize("rule_id", ["wechat_group", "notice_board"])
def test_without_an_adviser_neither_is_asked_and_an_office_can_do_without(rule_id):
    nothing = {"wechat_group": None, "notice_board": None}
    assert of_card(rule_id, served=False, **nothing).state is NOT_NEEDED
    off = (setting(rule_id, date(2026, 1, 1), enabled=False),)
    with pytest.raises(ValueError, match="unpack"):
        of_card(rule_id, off, **nothing)
