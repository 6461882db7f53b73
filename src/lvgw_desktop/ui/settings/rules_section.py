"""设置 · 规则与数字: the rules as they hold today, each to be set anew from a day on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.wording import near_day_words
from lvgw_desktop.services.rules import RuleLine
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.rule_words import number_words
from lvgw_desktop.ui.shared.tokens import Tone

TOPIC = "rules"
NOTE = "规则只提醒，不拦着；每条都写明依据。改了，从写明的那天起算，以前的日子还照以前的数字。"
DEFAULT = Badge("省里默认", "check", Tone.OK)
OWN = Badge("本所设定", "pencil-simple", Tone.PRI)
OFF = Badge("没有启用", "minus")


def _state(line: RuleLine) -> Badge:
    if not line.rule.enabled:
        return OFF
    return OWN if line.is_own else DEFAULT


def _number(line: RuleLine) -> str:
    return number_words(line.rule, line.rule.value)


def _next(line: RuleLine) -> str:
    coming = line.next_one
    if coming is None:
        return ""
    words = number_words(line.rule, coming.value) if coming.enabled else "不启用"
    return f"{near_day_words(coming.holds_from, line.today)}起 {words}"


COLUMNS = (
    Column(
        "word", "规则", text=lambda line: line.rule.word, second=lambda line: line.rule.sentence
    ),
    Column("value", "数字", 156, text=_number, second=_next),
    Column("source", "依据", 188, text=lambda line: line.rule.source),
    Column("state", "", 108, badge=_state),
)


class RulesSection(QWidget):
    """`rule_asked(id)` to look at a rule and set it anew."""

    rule_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._rules, self._operations = use_cases.rules, operations
        self.table = RecordTable(
            COLUMNS, key=lambda line: line.rule.id, operations=operations, name="规则与数字"
        )
        change = Button("依据和改数字…", icon="pencil-simple", key="Enter", clicked=self._ask)
        head = row(spacing=12)
        head.put(Label(NOTE, "body2", wrap=True), 1)
        head.put(change)
        inside = column(head, spacing=12)
        inside.put(TableCard(self.table), 1)
        self.setLayout(inside)
        self.table.opened.connect(lambda _line: self._ask())
        operations.changed.connect(self._heed_change)
        self._list()

    def _ask(self) -> None:
        if line := self.table.current():
            self.rule_asked.emit(line.rule.id)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if TOPIC in topics:
            self._list()

    def _list(self) -> None:
        self._operations.run(self._rules.lines, then=self.table.show_rows, key="settings.rules")
