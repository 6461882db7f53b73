"""规则与数字: set anew from a day on; the days before, and closed months, keep what they had."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from builders import NOW, a_log, an_adviser
from lvgw_desktop.domain.period import PeriodKind, period_of
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from tests.services.closing import NOVEMBER, OCTOBER, close
from tests.services.other_records import recorded_log, serve_a_village

DECEMBER = StatisticalMonth(2026, 12)
TODAY = NOW.date()


def set_rule(office, rule_id="ledger_in", holds_from=date(2026, 12, 1), value=20, **fields):
    given = {"reason": "区局通知", **fields}
    return office.rules.set(
        RuleSetting(rule_id=rule_id, holds_from=holds_from, value=value, **given)
    )


def refused(office, **fields):
    with pytest.raises(Refusal) as caught:
        set_rule(office, **fields)
    (problem,) = caught.value.problems
    return problem.field


def line(office, rule_id="ledger_in"):
    return next(one for one in office.rules.lines() if one.rule.id == rule_id)


def test_every_rule_of_the_pack_is_listed_as_it_holds_today(office):
    pack = office.workplace.pack.policy.rules
    lines = office.rules.lines()
    assert [one.rule for one in lines] == list(pack.values())
    assert not any(one.is_own or one.made or one.next_one for one in lines)


def test_a_rule_holds_from_its_day_and_what_comes_is_told_before(office):
    office.workplace.operator = "刘芳"
    kept = set_rule(office)
    coming = line(office)
    assert (coming.rule.value, coming.is_own, coming.next_one) == (25, False, kept)
    (made,) = coming.made
    assert (made.setting, made.made_by, made.made_on) == (kept, "刘芳", TODAY)
    set_rule(office, holds_from=TODAY, value=22)
    now = line(office)
    assert (now.rule.value, now.of_pack.value, now.is_own) == (22, 25, True)
    assert [one.setting.value for one in now.made] == [20, 22]


def test_what_comes_next_is_the_nearest_of_several(office):
    set_rule(office, holds_from=date(2027, 1, 1), value=18)
    nearest = set_rule(office)
    assert line(office).next_one == nearest


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"value": None}, "value"),
        ({"value": 0}, "value"),
        ({"value": 32}, "value"),
        ({"value": 25}, "value"),
        ({"value": 101, "rule_id": "similar_text"}, "value"),
        ({"value": 10_000, "rule_id": "long_day"}, "value"),
        ({"reason": ""}, "reason"),
        ({"rule_id": "wechat_group", "value": None}, "value"),
    ],
)
def test_a_setting_that_says_nothing_or_cannot_be_is_refused_at_its_field(office, fields, field):
    assert refused(office, **fields) == field
    assert not any(one.made for one in office.rules.lines())


def test_a_rule_without_a_number_is_turned_off(office):
    set_rule(office, rule_id="wechat_group", holds_from=TODAY, value=None, enabled=False)
    assert not line(office, "wechat_group").rule.enabled


def test_closed_months_keep_their_rules(office):
    serve_a_village(office)
    recorded_log(office, served_on=date(2026, 10, 7))
    close(office)
    assert line(office).first_day == date(2026, 11, 1)
    assert refused(office, holds_from=date(2026, 10, 31)) == "holds_from"
    set_rule(office, holds_from=date(2026, 11, 1))
    assert office.hand_ins.of_month(OCTOBER).due == date(2026, 10, 25)
    assert office.hand_ins.of_month(NOVEMBER).due == date(2026, 11, 20)


def test_a_month_goes_by_the_rule_of_its_first_day(office):
    set_rule(office, holds_from=date(2026, 11, 2))
    assert office.home.overview(period_of(NOVEMBER, PeriodKind.MONTH)).ledger_due == date(
        2026, 11, 25
    )
    assert office.home.overview(period_of(DECEMBER, PeriodKind.MONTH)).ledger_due == date(
        2026, 12, 20
    )


def test_a_day_that_a_month_does_not_have_is_its_last(office):
    set_rule(office, value=31, holds_from=date(2026, 11, 1))
    assert office.home.overview(period_of(NOVEMBER, PeriodKind.MONTH)).ledger_due == date(
        2026, 11, 30
    )


def test_a_log_is_checked_by_the_rules_of_its_day(office):
    village, adviser = serve_a_village(office)
    set_rule(office, rule_id="entered_late", holds_from=date(2026, 11, 10), value=3)
    late = replace(a_log(), village_id=village.id, adviser_id=adviser.id)
    remarks = [
        [one.sentence for one in office.log_checks.remarks(replace(late, served_on=day))]
        for day in (TODAY - timedelta(days=5), date(2026, 11, 9))
    ]
    assert any("录入" in one for one in remarks[0])
    set_rule(office, rule_id="entered_late", holds_from=TODAY, value=3, enabled=False)
    again = office.log_checks.remarks(replace(late, served_on=TODAY - timedelta(days=5)))
    assert [one.sentence for one in again] == remarks[0]


def test_the_number_of_villages_is_todays(office):
    adviser = office.advisers.save(an_adviser(firm_id=None))
    set_rule(office, rule_id="villages_per_adviser", holds_from=TODAY, value=5)
    (listed,) = office.advisers.lines()
    assert listed.workload_words == "0 / 5"
    assert office.advisers.card(adviser.id).most_villages == 5
    set_rule(office, rule_id="villages_per_adviser", holds_from=TODAY, value=5, enabled=False)
    assert office.advisers.lines()[0].workload_words == "0"


def test_a_volume_is_kept_as_long_as_its_year_says(office):
    village, _adviser = serve_a_village(office)
    set_rule(office, rule_id="volume_retention", holds_from=date(2027, 1, 1), value=30)
    years = [office.volumes.of_village(village.id, year).retention for year in (2026, 2027)]
    assert years == ["10年", "30年"]
