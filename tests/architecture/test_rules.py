"""Every rule has its source, its line in the settings, a test, and a place on the board."""

import re

import pytest

import dev
from lvgw_desktop.domain.duties.rules import DUTIES
from lvgw_desktop.domain.period import Period, PeriodKind
from lvgw_desktop.domain.policy import Policy
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.home.board_rows import BoardRow
from lvgw_desktop.ui.home.rule_view import rule_table
from lvgw_desktop.ui.home.views import Look, View, table_of
from tests.domain.form_pack import henan

PACK = Policy.from_mapping(henan("policy.toml")).rules
DUTY_IDS = tuple(dict.fromkeys(one.rule_id for one in DUTIES))
NO_DUTIES = {
    "entered_late": "a finding of an entered log",
    "long_day": "a finding of an entered log",
    "similar_text": "a finding of an entered log",
    "volume_retention": "a line of the volume's cover",
}
"""What the office may set beside the duties, and where it is seen."""
TESTS = {
    path: path.read_text("utf-8")
    for folder in ("domain", "services", "journeys", "ui")
    for path in (dev.PROJECT / "tests" / folder).rglob("*.py")
}


YEAR, NOVEMBER = Period(2026, PeriodKind.YEAR), StatisticalMonth(2026, 11)
_LECTURES = {"monthly_visit", "quarterly_lecture", "lecture_outline"}
SHOWN = {
    View.MONTH: {
        *_LECTURES,
        *("wechat_group", "notice_board", "log_complete", "major_matter"),
        *("one_current_adviser", "contract_end"),
    },
    View.QUARTER: _LECTURES,
    View.YEAR: _LECTURES,
    View.RULES: {one for one in DUTY_IDS if PACK[one].enabled},
}
"""What is seen by village, and what by rule: everything that is on."""


def test_a_rule_is_a_duty_or_seen_elsewhere():
    assert {*DUTY_IDS, *NO_DUTIES} == set(PACK)


@pytest.mark.parametrize("rule_id", PACK)
def test_a_rule_says_where_it_comes_from(rule_id):
    rule = PACK[rule_id]
    assert rule.word
    assert rule.source
    assert rule.sentence.endswith("。")


def test_every_rule_has_a_line_in_the_settings(practice):
    assert [line.rule.id for line in practice.rules.lines()] == list(PACK)


@pytest.mark.parametrize("rule_id", PACK)
def test_a_rule_is_named_by_a_test(rule_id):
    named = [path for path, words in TESTS.items() if re.search(rf'"{rule_id}"', words)]
    assert named


def test_every_duty_has_a_row_on_the_board(practice):
    rows = rule_table(practice.home.overview(YEAR)).rows
    assert [row.rule_id for row in rows if isinstance(row, BoardRow)] == list(DUTY_IDS)


@pytest.mark.parametrize("view", View)
def test_every_duty_that_is_on_is_shown_in_fields(practice, view):
    overview = practice.home.overview(Look(View.RULES, YEAR).through(view, NOVEMBER).period)
    rows = [row for row in table_of(view, overview).rows if isinstance(row, BoardRow)]
    shown = {one.rule_id for row in rows for cells in row.cells.values() for one in cells}
    assert shown >= SHOWN[view]
