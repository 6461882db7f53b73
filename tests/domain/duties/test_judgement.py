"""尽责判断: boards and reminders out of facts that were read once."""

from datetime import date

from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.duties.board import periods_shown
from lvgw_desktop.domain.duties.judgement import Judgement
from lvgw_desktop.domain.duties.reminder import periods_watched
from lvgw_desktop.domain.duties.span import span_of
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from tests.domain.duties.small_office import NATURAL, PACK, board_of, done, facts, month, setting

TODAY = date(2026, 3, 24)
MARCH = StatisticalMonth(2026, 3)


def judged(settings=(), **known):
    periods = dict.fromkeys((*periods_watched(MARCH), *periods_shown(month(3))))
    of_today = facts(today=TODAY, **known)
    spans = {one: span_of(one, NATURAL, TODAY) for one in periods}
    return Judgement(of_today, DatedPolicy(PACK, tuple(settings)), spans)


def test_a_board_of_a_judgement_is_the_one_that_is_judged_alone():
    alone = board_of(month(3), facts(today=TODAY), periods=tuple(periods_shown(month(3))))
    assert judged().board(month(3)) == alone


def test_reminders_look_back_further_than_the_board():
    told = judged().reminders(MARCH)
    boarded = {one.period for one in judged().board(month(3)).cells}
    assert {one.shortfalls[0].cell.period for one in told} - boarded == {month(2)}


def test_every_cell_is_told_from_the_others_by_its_key():
    cells = list(judged(days=(done(date(2026, 3, 2)),)).cells)
    assert len({one.key for one in cells}) == len(cells)


def test_the_last_visit_is_the_latest_day_somebody_came():
    days = (done(date(2026, 3, 2)), done(date(2026, 3, 20), visits=0), done(date(2026, 2, 9)))
    assert facts(days=days).last_visit(1) == date(2026, 3, 2)
    assert facts().last_visit(1) is None


def test_the_setting_of_a_day_is_the_latest_that_holds_by_then():
    settings = (setting("monthly_visit", date(2026, 3, 1), 2),)
    policy = judged(settings).board(month(3)).wording.policy
    assert policy.setting_on("monthly_visit", date(2026, 2, 28)) is None
    assert policy.setting_on("monthly_visit", date(2026, 3, 1)) == settings[0]
