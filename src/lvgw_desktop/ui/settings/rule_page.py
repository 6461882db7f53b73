"""改规则: one rule with its source, all that was set, and setting it anew from a day on."""

from typing import Any

from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.policy import Rule
from lvgw_desktop.domain.refusal import Problem, Refusal
from lvgw_desktop.domain.rule_setting import RuleSetting
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.services.drafts import DraftPlace
from lvgw_desktop.services.rules import MadeSetting, RuleLine
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.settings.rules_section import TOPIC
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.card_columns import CardColumns
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor import EditorField, RecordEditor
from lvgw_desktop.ui.shared.editor_draft import DraftDesk
from lvgw_desktop.ui.shared.editor_page import EditorPage
from lvgw_desktop.ui.shared.editors import ChoiceEditor, NumberEditor
from lvgw_desktop.ui.shared.facts import fact
from lvgw_desktop.ui.shared.layouts import STRETCH
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.rule_words import number_words
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.whole_table import WholeTable

EDITOR = "rule"
CHANGED = (TOPIC, "service_logs", "advisers", "villages", "hand_ins", "volumes")
"""Whatever shows a rule's number, or what follows from it."""
_FROM = "从填的那天起算，以前的日子还照以前的数字"


def rule_page(line: RuleLine, use_cases: UseCases, operations: Operations) -> EditorPage:
    """Return the page."""
    rule = line.rule
    page = EditorPage(
        rule.word,
        RecordEditor(_fields(rule), lambda values: _setting(rule, values), across=2),
        operations,
        save=use_cases.rules.set,
        changed=CHANGED,
        subtitle=_FROM,
        above=_what_is_known(line),
        said=lambda made: f"{rule.word}：{date_words(made.holds_from)}起{_said(rule, made)}。",
        draft=DraftDesk(use_cases.drafts, DraftPlace(EDITOR, rule.id), f"规则 {rule.word}"),
    )
    page.help_part = "rules"
    page.editor.show_record(
        {"holds_from": line.first_day, "value": rule.value, "enabled": rule.enabled}
    )
    return page


def _fields(rule: Rule) -> list[EditorField]:
    unit = f"单位：{rule.unit}"
    number = EditorField("value", "数字", lambda: NumberEditor(width=90), required=True, hint=unit)
    choices = [(True, "启用"), (False, "不启用")]
    return [
        EditorField("holds_from", "从哪天起", DayEditor, required=True),
        *([number] if rule.value is not None else []),
        EditorField("enabled", "启用", lambda: ChoiceEditor(Segmented(choices, True))),
        EditorField("reason", "原因", required=True, hint="如 区局通知的文号", span=2),
    ]


def _setting(rule: Rule, values: dict[str, Any]) -> RuleSetting:
    if values["holds_from"] is None:
        raise Refusal("请填从哪天起。", [Problem("holds_from", "请填从哪天起，如 2026.12.1。")])
    return RuleSetting(rule_id=rule.id, **values)


def _what_is_known(line: RuleLine) -> QWidget:
    default = number_words(line.of_pack, line.of_pack.value)
    basis = Card(
        "依据",
        fact("出处", line.rule.source),
        fact("原文", line.rule.sentence),
        fact("省里默认", default if line.of_pack.enabled else f"{default}，不启用"),
        STRETCH,
    )
    if not line.made:
        return basis
    return CardColumns([basis], [Card("本所设定的经过", _history(line))], fold_below=1_000)


def _history(line: RuleLine) -> WholeTable:
    columns = (
        Column("from", "从哪天起", 120, text=lambda one: date_words(one.setting.holds_from)),
        Column("value", "数字", 90, text=lambda one: _said(line.rule, one.setting)),
        Column("reason", "原因", text=lambda one: one.setting.reason),
        Column("made", "谁设的", 180, text=_made),
    )
    key = lambda one: one.setting.uuid  # noqa: E731  a key of a table
    return WholeTable(columns, line.made, key=key, name="本所设定的经过")


def _made(one: MadeSetting) -> str:
    return " ".join(filter(None, (one.made_by, date_words(one.made_on))))


def _said(rule: Rule, setting: RuleSetting) -> str:
    if not setting.enabled:
        return "不启用"
    return "启用" if setting.value is None else number_words(rule, setting.value)
