"""规则: what the plan asks for, each with its number and its source [plan §二, §三]."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.rule_setting import RuleSetting


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One rule: what it is called, its number (None: no number), whether it is on, its source."""

    id: str
    word: str
    value: int | None = None
    unit: str = ""
    enabled: bool = True
    source: str = ""
    sentence: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """All rules of one form pack, by id; the office may set other numbers."""

    rules: Mapping[str, Rule]

    @staticmethod
    def from_mapping(data: Mapping[str, Any]) -> "Policy":
        """Build from the content of policy.toml; raises Refusal that names the bad rule."""
        rules = {}
        for rule_id, entry in data.get("rule", {}).items():
            rules[rule_id] = _rule(rule_id, entry)
        return Policy(rules=rules)

    def on(self, day: date, settings: Iterable[RuleSetting]) -> "Policy":
        """Return the rules as they hold on a day, given what the office set, oldest first.

        Before the first setting of a rule the pack's holds; of two from the same day the later.
        """
        known = (one for one in settings if one.holds_from <= day and one.rule_id in self.rules)
        newest = {one.rule_id: one for one in sorted(known, key=lambda one: one.holds_from)}
        changed = {rule_id: _set(self.rules[rule_id], one) for rule_id, one in newest.items()}
        return Policy(rules={**self.rules, **changed})

    def number(self, rule_id: str) -> int:
        """Return a rule's number; 0 where it has none."""
        rule = self.rules.get(rule_id)
        return rule.value or 0 if rule else 0

    def limit(self, rule_id: str) -> int:
        """Return the number from which a rule says something; 0 where it is off or unknown."""
        return self.number(rule_id) if self.holds(rule_id) else 0

    def holds(self, rule_id: str) -> bool:
        """Tell whether a rule is on."""
        rule = self.rules.get(rule_id)
        return rule is not None and rule.enabled


def _set(rule: Rule, setting: RuleSetting) -> Rule:
    value = rule.value if setting.value is None else setting.value
    return replace(rule, value=value, enabled=setting.enabled)


def _rule(rule_id: str, entry: Mapping[str, Any]) -> Rule:
    try:
        rule = Rule(id=rule_id, **entry)
    except TypeError as cause:
        raise Refusal(f"规则表里“{rule_id}”写得不对：{cause}，请改。") from cause
    if rule.value is not None and type(rule.value) is not int:
        raise Refusal(f"规则表里“{rule_id}”的数字 {rule.value} 不是整数，请改。")
    return rule
