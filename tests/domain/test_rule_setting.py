from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.domain.policy import Policy, Rule
from lvgw_desktop.domain.rule_setting import RuleSetting

PACK = Policy(
    rules={
        "ledger_in": Rule(id="ledger_in", word="交台账", value=25),
        "wechat_group": Rule(id="wechat_group", word="微信群"),
    }
)
FROM = date(2026, 7, 1)


def set_to(value=None, holds_from=FROM, rule_id="ledger_in", **fields):
    return RuleSetting(rule_id=rule_id, holds_from=holds_from, value=value, **fields)


def test_a_setting_holds_from_its_day_on_and_the_past_keeps_the_packs_number():
    settings = [set_to(20)]
    assert PACK.on(FROM - timedelta(days=1), settings).number("ledger_in") == 25
    assert PACK.on(FROM, settings).number("ledger_in") == 20
    assert PACK.number("ledger_in") == 25


def test_the_newest_setting_that_holds_counts_and_of_two_from_one_day_the_later():
    settings = [set_to(22, date(2026, 10, 1)), set_to(20), set_to(21)]
    assert PACK.on(date(2026, 9, 30), settings).number("ledger_in") == 21
    assert PACK.on(date(2026, 10, 1), settings).number("ledger_in") == 22


def test_a_rule_is_turned_off_and_on_again_and_keeps_its_number():
    settings = [set_to(enabled=False), set_to(holds_from=date(2027, 1, 1))]
    off, on = PACK.on(FROM, settings), PACK.on(date(2027, 1, 1), settings)
    assert (off.holds("ledger_in"), off.limit("ledger_in"), off.number("ledger_in")) == (
        *(False, 0),
        25,
    )
    assert (on.holds("ledger_in"), on.limit("ledger_in")) == (True, 25)


def test_a_setting_of_a_rule_that_the_pack_lacks_says_nothing():
    assert PACK.on(FROM, [set_to(3, rule_id="gone")]).rules == PACK.rules


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
SETTINGS = st.lists(
    st.builds(
        set_to,
        value=st.none() | st.integers(1, 31),
        holds_from=DAYS,
        rule_id=st.sampled_from([*PACK.rules, "gone"]),
        enabled=st.booleans(),
    ),
    max_size=8,
)


@given(SETTINGS, DAYS, st.lists(DAYS, max_size=3))
def test_what_is_set_for_later_days_never_changes_a_day_before(settings, day, later):
    more = [set_to(1, one, enabled=False) for one in later if one > day]
    assert PACK.on(day, [*settings, *more]) == PACK.on(day, settings)


@given(SETTINGS, DAYS)
def test_every_rule_follows_the_last_of_its_settings_that_begun(settings, day):
    policy = PACK.on(day, settings)
    for rule_id, rule in PACK.rules.items():
        begun = [one for one in settings if one.rule_id == rule_id and one.holds_from <= day]
        newest = [one for one in begun if one.holds_from == max(o.holds_from for o in begun)]
        value = newest[-1].value if newest else None
        assert policy.rules[rule_id].value == (rule.value if value is None else value)
        assert policy.holds(rule_id) is (newest[-1].enabled if newest else True)
