"""规则与数字: the rules as they hold today, their settings, and setting them anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.dated_policy import refuse_odd_setting
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.policy import Rule
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.closed_months import closed_months_in
from lvgw_desktop.services.dated_policy import dated_policy_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class MadeSetting:
    """One setting with who made it, and when."""

    setting: RuleSetting
    made_by: str
    made_on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleLine:
    """One rule as it holds today, as the pack has it, and all its settings, the latest first.

    `first_day` is that of the month under way, from which a rule is mostly set anew.
    """

    rule: Rule
    of_pack: Rule
    made: tuple[MadeSetting, ...]
    today: date
    first_day: date

    @property
    def is_own(self) -> bool:
        """Tell whether the office's own setting holds today."""
        return any(one.setting.holds_from <= self.today for one in self.made)

    @property
    def next_one(self) -> RuleSetting | None:
        """Return the setting that comes next, None if no other is agreed."""
        later = [one.setting for one in self.made if one.setting.holds_from > self.today]
        return later[-1] if later else None


@dataclass(frozen=True, slots=True)
class RuleService:
    """Use cases of rules."""

    workplace: Workplace

    def lines(self) -> tuple[RuleLine, ...]:
        """Return all rules of the form pack, in its order."""
        pack, today = self.workplace.pack.policy, self.workplace.today
        with self.workplace.reading() as store:
            policy = dated_policy_in(store, pack)
            made = _made(store)
            first_day = _first_open_day(store, today)
        now = policy.on(today).rules
        return tuple(
            RuleLine(
                rule=now[rule_id],
                of_pack=rule,
                made=tuple(made[one.uuid] for one in policy.of_rule(rule_id)),
                today=today,
                first_day=first_day,
            )
            for rule_id, rule in pack.rules.items()
        )

    def line(self, rule_id: str) -> RuleLine:
        """Return one rule. Raises Refusal for one that the form pack does not have."""
        found = next((one for one in self.lines() if one.rule.id == rule_id), None)
        if found is None:
            raise Refusal("现在用的表样里没有这条规则。写过的还在草稿里。")
        return found

    def set(self, setting: RuleSetting) -> RuleSetting:
        """Set a rule from a day on. Raises Refusal for a day in or before a closed month."""
        with self.workplace.changing() as store:
            _refuse_closed(closed_months_in(store).standing, setting.holds_from)
            policy = dated_policy_in(store, self.workplace.pack.policy)
            refuse_odd_setting(policy.on(setting.holds_from).rules[setting.rule_id], setting)
            return store.rule_settings.add(setting, reason=setting.reason)


def _made(store: Store) -> Mapping[str, MadeSetting]:
    found = {}
    for setting in store.rule_settings.all():
        added = store.audit.history(setting.uuid)[0]
        found[setting.uuid] = MadeSetting(setting, added.operator, added.at.date())
    return found


def _first_open_day(store: Store, today: date) -> date:
    closed = closed_months_in(store)
    return closed.calendar.first_day(closed.open_month(today))


def _refuse_closed(standing: tuple[MonthlyClose, ...], day: date) -> None:
    last = max(standing, key=lambda one: one.last_day, default=None)
    if last and day <= last.last_day:
        month = read_month(last.month).words
        sentence = f"{month}已封账，那时的数字不再变。请写 {date_words(last.last_day)}以后的日子。"
        raise Refusal(sentence, [Problem("holds_from", sentence)])
