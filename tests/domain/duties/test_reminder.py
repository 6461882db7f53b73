"""提醒: said on the days before a day, on a Friday where one is a weekend, and a while after."""

from datetime import date, timedelta

import pytest

from lvgw_desktop.domain.duties.reminder import NOTICES, notice_days, periods_watched, reminders
from lvgw_desktop.domain.hand_in import HandIn
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from tests.domain.duties.small_office import (
    PACK,
    adviser,
    board_of,
    done,
    facts,
    month,
    setting,
    term,
    village,
)


def reminded(today, settings=(), **known):
    present = StatisticalMonth(today.year, today.month)
    of_today = facts(today=today, **known)
    period = month(1)
    board = board_of(period, of_today, settings, periods=tuple(periods_watched(present)))
    return tuple(reminders(board))


def said(today, settings=(), **known):
    """Return the reminders by rule, of several the latest due."""
    return {one.rule_id: one for one in reminded(today, settings, **known)}


def test_the_ledger_is_told_of_on_the_20th_23rd_and_25th():
    of_february = HandIn(month="2026-02", adviser_id=1, handed_in_on=date(2026, 2, 25))
    for day, said_on in ((19, None), (20, 20), (21, 20), (23, 23), (24, 23), (25, 25), (26, 25)):
        told = said(date(2026, 3, day), hand_ins=(of_february,)).get("ledger_in")
        assert (told and told.said_on.day) == said_on
        assert not told or told.is_new == (day == said_on)


def test_a_notice_on_a_weekend_comes_on_the_friday_before():
    """In April the 25th is a Saturday; in July too, and in October a Sunday."""
    rule = PACK.rules["ledger_in"]
    days = [one.day for one in notice_days(rule, date(2026, 4, 25))]
    assert days == [20, 23, 24]
    assert [one.day for one in notice_days(rule, date(2026, 10, 25))] == [20, 23, 23]
    assert said(date(2026, 4, 24))["ledger_in"].days_left == 1


def test_what_came_is_not_told_of():
    visited = (done(date(2026, 3, 9)),)
    assert "monthly_visit" in said(date(2026, 3, 31))
    assert "monthly_visit" not in said(date(2026, 3, 31), days=visited)


def test_a_ledger_of_last_month_is_told_of_for_a_month_a_visit_is_not():
    told = said(date(2026, 4, 2))
    assert told["ledger_in"].sentence == "周明远：台账还没有交，期限3月25日 周三。"
    assert told["ledger_in"].days_left == -8
    assert "monthly_visit" not in told
    late = said(date(2026, 4, 27))
    assert late["ledger_in"].by == date(2026, 4, 25)


@pytest.mark.parametrize(
    ("rule_id", "today"),
    [
        ("report_out", date(2026, 5, 29)),
        ("quarterly_lecture", date(2026, 6, 30)),
        ("assessments", date(2026, 6, 30)),
        ("assessments", date(2026, 12, 31)),
        ("year_summary", date(2026, 12, 1)),
        ("adviser_training", date(2026, 12, 1)),
        ("inspections", date(2026, 12, 1)),
    ],
)
def test_quarter_half_year_and_year_are_told_of_before_their_end(rule_id, today):
    assert said(today)[rule_id].days_left >= 0
    early = today - timedelta(days=75)
    assert rule_id not in said(early) or said(early)[rule_id].days_left < 0


def test_the_end_of_a_term_is_told_of_sixty_and_thirty_days_before():
    ends_on = date(2026, 9, 29)
    terms = (term(ends_on=ends_on),)
    for days, said_before in ((61, None), (60, 60), (33, 60), (32, 32), (0, 0)):
        today = ends_on - timedelta(days=days)
        told = said(today, terms=terms).get("contract_end")
        assert (told and (ends_on - told.said_on).days) == said_before


def test_an_office_sets_how_early_terms_are_told_of():
    terms = (term(ends_on=date(2026, 9, 29)),)
    settings = (setting("contract_end", date(2026, 1, 1), 90),)
    assert said(date(2026, 7, 1), settings, terms=terms)["contract_end"].is_new


def test_many_are_told_by_the_first_three_and_their_number():
    advisers = tuple(adviser(id=number, name=f"顾问{number}") for number in range(1, 6))
    villages = (village(),)
    terms = tuple(term(adviser_id=one.id) for one in advisers)
    told = said(date(2026, 3, 25), advisers=advisers, villages=villages, terms=terms)
    assert told["ledger_in"].sentence.startswith("顾问1、顾问2、顾问3等5个：台账还没有交")


def test_reminders_are_of_rules_and_the_nearest_comes_first():
    assert set(NOTICES) <= set(PACK.rules)
    days = [one.by for one in reminded(date(2026, 12, 31))]
    assert len(set(days)) > 1
    assert days == sorted(days)
