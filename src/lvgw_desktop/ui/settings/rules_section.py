"""设置 · 规则与数字: what the plan asks for, with its number and its source."""

from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.policy import Rule
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Column
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tokens import Tone

NOTE = "以下是省里文件的默认数字。规则只提醒，不拦着；每条都写明出处。"
ON = Badge("省里默认", "check", Tone.OK)
OFF = Badge("没有启用", "minus")


def _number(rule: Rule) -> str:
    return f"{rule.value} {rule.unit}" if rule.value is not None else "—"


COLUMNS = (
    Column("word", "规则", text=lambda rule: rule.word, second=lambda rule: rule.sentence),
    Column("value", "数字", 100, text=_number),
    Column("source", "出处", 220, text=lambda rule: rule.source),
    Column("enabled", "", 120, badge=lambda rule: ON if rule.enabled else OFF),
)


class RulesSection(QWidget):
    """All rules of the form pack, to read."""

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        table = RecordTable(
            COLUMNS, key=lambda rule: rule.id, operations=operations, name="规则与数字"
        )
        inside = column(Label(NOTE, "body2", wrap=True))
        inside.put(TableCard(table), 1)
        self.setLayout(inside)
        table.show_rows(list(use_cases.workplace.pack.policy.rules.values()))
