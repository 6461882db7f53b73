"""依据: the rule that a cell was judged by, its source, and the number this office has set."""

from datetime import date

from PySide6.QtCore import Signal

from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.policy import Rule
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import fact
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH
from lvgw_desktop.ui.shared.rule_words import number_words
from lvgw_desktop.ui.shared.tab_page import Page

HINTS = (Hint("Enter", "改数字"), Hint("Esc", "返回"), Hint("F1", "帮助"))
_NOTE = "规则只提醒，不拦着。改了，从写明的那天起算，以前的日子还照以前的数字。"


class BasisPage(Page):
    """`rule_asked(id)` leads to its setting."""

    rule_asked = Signal(str)

    def __init__(self, policy: DatedPolicy, rule_id: str, day: date, said: str) -> None:
        rule = policy.on(day).rules[rule_id]
        self._change = Button(
            "改数字…",
            Kind.PRIMARY,
            icon="pencil-simple",
            key="Enter",
            clicked=lambda: self.rule_asked.emit(rule_id),
        )
        super().__init__("依据", rule.word, actions=(self._change,), hints=HINTS)
        self.card = Card(
            rule.word,
            fact("出处", rule.source),
            fact("原文", rule.sentence),
            fact("本所规定", _number(rule, policy.setting_on(rule_id, day))),
            fact("省里默认", _default(policy.pack.rules[rule_id])),
            *([fact("这一格", said)] if said else []),
            Label(_NOTE, "hint", wrap=True),
        )
        self.put(self.card)
        self.put(STRETCH)

    def start(self) -> None:
        """Put the cursor on the way to the setting."""
        self._change.setFocus()

    def facts(self) -> str:
        """Return everything the card says."""
        return "\n".join(label.text() for label in self.card.findChildren(Label))


def _number(rule: Rule, setting: RuleSetting | None) -> str:
    """Return 2 次，2026年10月1日起(区局通知), or that the province's number holds."""
    if setting is None:
        return f"没有另设，照省里默认：{_default(rule)}"
    since = f"{date_words(setting.holds_from)}起({setting.reason})"
    return f"{_default(rule)}，{since}"


def _default(rule: Rule) -> str:
    number = "" if rule.value is None else number_words(rule, rule.value)
    return "，".join(filter(None, (number, "" if rule.enabled else "不启用"))) or "启用"
