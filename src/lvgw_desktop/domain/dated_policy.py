"""按日的规则: the rules of the form pack and what the office set since, asked for a day.

A month, quarter or year goes by the rules of its first day: nobody owes more halfway through.
"""

from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.policy import Policy, Rule
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.rule_setting import RuleSetting

_LARGEST = {"%": 100, "日前": 31}
_LARGEST_OF_ANY = 9_999


@dataclass(frozen=True, slots=True)
class DatedPolicy:
    """The rules by day; `settings` in the order in which they were made."""

    pack: Policy
    settings: tuple[RuleSetting, ...] = ()

    def on(self, day: date) -> Policy:
        """Return the rules as they hold on a day."""
        return self.pack.on(day, self.settings) if self.settings else self.pack

    def of_rule(self, rule_id: str) -> tuple[RuleSetting, ...]:
        """Return the settings of one rule, the one that holds latest first."""
        own = [one for one in reversed(self.settings) if one.rule_id == rule_id]
        return tuple(sorted(own, key=lambda one: one.holds_from, reverse=True))

    def setting_on(self, rule_id: str, day: date) -> RuleSetting | None:
        """Return what of the office's settings holds on a day; None while the pack's rule does."""
        return next((one for one in self.of_rule(rule_id) if one.holds_from <= day), None)


def refuse_odd_setting(rule: Rule, setting: RuleSetting) -> None:
    """Raise Refusal for a setting that says nothing or cannot be; `rule` is as of its day."""
    if not setting.reason:
        raise _refused("reason", "请写明原因，以后查得到。")
    if rule.value is not None:
        _refuse_odd_number(rule, setting)
    if setting.value == rule.value and setting.enabled == rule.enabled:
        raise _refused("value", "这一天起本来就是这样，不用改。")


def _refuse_odd_number(rule: Rule, setting: RuleSetting) -> None:
    largest = _LARGEST.get(rule.unit, _LARGEST_OF_ANY)
    if setting.value is None:
        raise _refused("value", f"请填数字，单位是{rule.unit}。")
    if not 1 <= setting.value <= largest:
        raise _refused("value", f"请填 1 到 {largest} 之间的数；不用这条规则的，选“不启用”。")


def _refused(field: str, sentence: str) -> Refusal:
    return Refusal(sentence, [Problem(field, sentence)])
