"""规则设置: what an office set for a rule, from which day on, and why."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleSetting:
    """One setting of one rule; the newest one that holds from a day or before holds on that day.

    `value` is the number, None where the rule has none or keeps the province's. A setting is
    never changed: another one follows it, so that the past keeps the numbers it had.
    """

    id: int | None = None
    uuid: str = ""
    rule_id: str
    holds_from: date
    value: int | None = None
    enabled: bool = True
    reason: str = ""
