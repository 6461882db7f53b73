"""规则的画面: a rule that the office set before, and the list that says from when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.ui.settings.sections import Section

if TYPE_CHECKING:
    from lvgw_desktop.ui.main_window import MainWindow

MADE = ((date(2026, 10, 1), 22, "区局9月的通知"), (date(2027, 1, 1), 20, "明年起提前"))


def rules_set_anew(window: MainWindow) -> None:
    """Show the list of rules of which one was set."""
    rules = window.use_cases.rules
    for first, number, reason in MADE:
        if number not in {one.setting.value for one in rules.line("ledger_in").made}:
            rules.set(
                RuleSetting(rule_id="ledger_in", holds_from=first, value=number, reason=reason)
            )
    window.errands.settings.show(Section.RULES)


def rule_set_anew(window: MainWindow) -> None:
    """Show that rule with its past."""
    rules_set_anew(window)
    window.errands.settings.open_rule("ledger_in")
