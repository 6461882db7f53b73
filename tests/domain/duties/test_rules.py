"""规则: every rule is a duty or a check, has its source and its setting, and a test."""

from datetime import date
from pathlib import Path

import pytest

from lvgw_desktop.domain.duties.board import periods_shown
from lvgw_desktop.domain.duties.duty import DutyState, state_of
from lvgw_desktop.domain.duties.rules import DUTIES
from lvgw_desktop.domain.period import Period, PeriodKind
from tests.domain.duties.small_office import (
    PACK,
    YEAR,
    adviser,
    board_of,
    done,
    facts,
    month,
    quarter,
    setting,
    village,
)

OTHER_CHECKS = {"entered_late", "long_day", "similar_text", "volume_retention"}
"""Rules that judge a log while it is written, or say how long a volume is kept."""

TESTS = Path(__file__).parents[2]
DUTY_IDS = {duty.rule_id for duty in DUTIES}
FROM_JANUARY = date(2026, 1, 1)


def test_every_rule_of_the_policy_is_a_duty_or_a_check():
    assert PACK.rules.keys() == DUTY_IDS | OTHER_CHECKS


@pytest.mark.parametrize("rule", PACK.rules.values(), ids=lambda rule: rule.id)
def test_every_rule_has_a_source_and_a_sentence(rule):
    assert rule.word
    assert rule.source
    assert rule.sentence
    assert (rule.value is None) == (rule.unit == "")


@pytest.mark.parametrize("rule_id", sorted(PACK.rules))
def test_every_rule_has_tests_that_name_it(rule_id):
    of_duties = set(Path(__file__).parent.glob("test_*.py")) - {Path(__file__)}
    files = of_duties if rule_id in DUTY_IDS else [TESTS / "services" / "test_rules.py"]
    assert any(f'"{rule_id}"' in one.read_text("utf-8") for one in files)


@pytest.mark.parametrize("rule_id", sorted(DUTY_IDS))
def test_every_duty_can_be_switched_off_and_on_by_a_setting(rule_id):
    known = facts(days=(done(date(2026, 5, 9)),))
    for enabled in (True, False):
        number = PACK.rules[rule_id].value
        settings = (setting(rule_id, FROM_JANUARY, number, enabled=enabled),)
        board = board_of(YEAR, known, settings, periods=tuple(periods_shown(YEAR)))
        assert bool(board.of_rule(rule_id)) is enabled


def test_a_rule_of_a_pack_without_its_number_asks_nothing():
    assert state_of(0, 0) is DutyState.NOT_NEEDED
    assert state_of(2, 0, planned=True) is DutyState.NOT_NEEDED


def test_of_a_month_to_come_nothing_lacks_yet():
    known = facts(today=date(2026, 5, 12))
    states = {number: states_of(month(number), known) for number in (5, 6)}
    assert DutyState.LACKING in states[5]
    assert DutyState.LACKING not in states[6]


def test_of_what_was_over_before_the_first_log_nothing_is_known():
    known = facts(recorded_from=date(2026, 5, 12))
    states = {number: states_of(month(number), known) for number in (4, 5)}
    assert DutyState.LACKING not in states[4]
    assert DutyState.LACKING in states[5]
    assert DutyState.LACKING in states_of(quarter(2), known)


def states_of(period, known):
    return {one.state for one in board_of(period, known).cells}


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        (month(11), "2026年11月 2026年第四季度 2026年下半年 2026年"),
        (quarter(2), "2026年4月 2026年5月 2026年6月 2026年第二季度 2026年上半年 2026年"),
        (
            Period(2026, PeriodKind.HALF, 2),
            " ".join(f"2026年{number}月" for number in range(7, 13))
            + " 2026年第三季度 2026年第四季度 2026年下半年 2026年",
        ),
    ],
)
def test_a_board_has_what_lies_in_its_period_and_what_that_lies_in(period, shown):
    assert " ".join(one.words for one in periods_shown(period)) == shown


def test_a_month_tells_of_the_quarter_only_what_is_due_in_it():
    for number, lectures in ((5, 0), (6, 1)):
        period = month(number)
        board = board_of(period, facts(), periods=tuple(periods_shown(period)))
        told = [one.rule.id for one in board.shortfalls]
        assert told.count("quarterly_lecture") == lectures
        assert told.count("monthly_visit") == 1
        assert "year_summary" not in told


def test_what_has_no_day_is_told_in_every_month():
    known = facts(advisers=(adviser(villages_elsewhere=9),))
    board = board_of(month(5), known, periods=tuple(periods_shown(month(5))))
    assert "villages_per_adviser" in [one.rule.id for one in board.shortfalls]


def test_a_shortfall_tells_whose_who_what_and_by_which_rule():
    board = board_of(month(5), facts(), [setting("monthly_visit", date(2026, 3, 1), 3)])
    first = board.shortfalls[0]
    assert first.sentence == "兴梁社区 2026年5月：还差3次到村服务。"
    assert (first.doer, first.by) == ("周明远", date(2026, 5, 31))
    assert (first.rule.value, first.rule.source) == (3, "实施方案 二(二)6")
    assert first.evidence.village_id == village().id
