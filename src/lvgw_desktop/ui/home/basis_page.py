"""依据: the rule that a cell was judged by, its source, and the number this office has set."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.duties.duty import DutyCell
from lvgw_desktop.domain.duties.shortfall import Wording
from lvgw_desktop.domain.policy import Rule
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.cell_words import full_text
from lvgw_desktop.ui.home.following_page import FollowingPage
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import fact
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH
from lvgw_desktop.ui.shared.rule_words import number_words

HINTS = (Hint("Enter", "改数字"), Hint("Esc", "返回"), Hint("F1", "帮助"))
_NOTE = "规则只提醒，不拦着。改了，从写明的那天起算，以前的日子还照以前的数字。"


class BasisPage(FollowingPage):
    """The rule as it held on a day, of a cell or as such; `rule_asked(id)` leads to its setting."""

    rule_asked = Signal(str)

    def __init__(self, wording: Wording, rule_id: str, day: date, cell: DutyCell | None) -> None:
        self._change = Button(
            "改数字…",
            Kind.PRIMARY,
            icon="pencil-simple",
            key="Enter",
            clicked=lambda: self.rule_asked.emit(rule_id),
        )
        super().__init__("依据", actions=(self._change,), hints=HINTS)
        self._rule_id, self._day, self._cell = rule_id, day, cell
        self._card = QWidget()
        self.put(self._card)
        self.put(STRETCH)
        self._show(wording)

    def start(self) -> None:
        """Put the cursor on the way to the setting."""
        self._change.setFocus()

    def follow(self, overview: HomeOverview) -> None:
        """Show the rule as it is set now, and what the cell says by it."""
        if self._cell:
            self._cell = overview.judged.get(self._cell.key, self._cell)
        self._show(overview.board.wording)

    def facts(self) -> str:
        """Return everything the card says."""
        return "\n".join(label.text() for label in self._card.findChildren(Label))

    def _show(self, wording: Wording) -> None:
        former, self._card = self._card, self._made(wording)
        self.body.replaceWidget(former, self._card)
        former.deleteLater()

    def _made(self, wording: Wording) -> Card:
        policy, rule_id = wording.policy, self._rule_id
        rule = policy.on(self._day).rules[rule_id]
        lines = [
            fact("出处", rule.source),
            fact("原文", rule.sentence),
            fact("本所规定", _number(rule, policy.setting_on(rule_id, self._day))),
            fact("省里默认", _default(policy.pack.rules[rule_id])),
        ]
        if self._cell:
            lines.append(fact("这一格", _said(self._cell, wording)))
        return Card(rule.word, *lines, Label(_NOTE, "hint", wrap=True))


def _said(cell: DutyCell, wording: Wording) -> str:
    """Return 赵岭社区 2026年11月：还差1次到村服务."""
    state = cell.lacks if cell.is_lacking else full_text((cell,))
    return f"{wording.where(cell)} {cell.period.words}：{state}"


def _number(rule: Rule, setting: RuleSetting | None) -> str:
    """Return 2 次，2026年10月1日起(区局通知), or that the province's number holds."""
    if setting is None:
        return f"没有另设，照省里默认：{_default(rule)}"
    since = f"{date_words(setting.holds_from)}起({setting.reason})"
    return f"{_default(rule)}，{since}"


def _default(rule: Rule) -> str:
    number = "" if rule.value is None else number_words(rule, rule.value)
    return "，".join(filter(None, (number, "" if rule.enabled else "不启用"))) or "启用"
