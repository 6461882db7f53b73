"""规则的写法: a rule's number with its unit, as list and page show it."""

from lvgw_desktop.domain.policy import Rule


def number_words(rule: Rule, value: int | None) -> str:
    """Return 25 日前; — for a rule without a number."""
    return "—" if value is None else f"{value} {rule.unit}"
