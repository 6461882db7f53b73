"""一格的记录: the logs or other records that a cell counts, and what to do where it lacks."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal

from lvgw_desktop.domain.duties.duty import DutyCell, Records
from lvgw_desktop.domain.other_kind import LECTURE, MAJOR_MATTER
from lvgw_desktop.domain.wording import date_words, hours_words
from lvgw_desktop.services.duty_records import KINDS, CellRecords
from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.home.asks import HomeAsks
from lvgw_desktop.ui.home.duty_words import WORDS, can_be_reminded
from lvgw_desktop.ui.home.following_page import FollowingPage
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.counted_logs import COLUMNS as LOG_COLUMNS
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import ElidedLabel
from lvgw_desktop.ui.shared.other_columns import COLUMNS as OTHER_COLUMNS
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.states import EmptyState

HINTS = (
    Hint("Enter", "打开这一条"),
    Hint("F4", "依据"),
    Hint("Ctrl+C", "复制"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_PLAN_NOTE = "还没去的，日期填约好的那天，保存时可以「记为预约」。"


@dataclass(frozen=True, slots=True)
class _Deed:
    """What can be done about a cell, and its key."""

    words: str
    key: str
    act: Callable[[], object]


class RecordsPage(FollowingPage):
    """`basis_asked(DutyCell)` on F4, `reminder_asked(adviser id)`; the rest it `asks` elsewhere.

    `again_asked(DutyCell)` when the records of its cell have to be read again.
    """

    basis_asked = Signal(object)
    reminder_asked = Signal(int)
    again_asked = Signal(object)

    def __init__(self, title: str, cell: DutyCell, records: CellRecords, asks: HomeAsks) -> None:
        super().__init__(title, hints=HINTS)
        self.cell, self._asks = cell, asks
        columns = OTHER_COLUMNS if records.kind else LOG_COLUMNS
        self.table = RecordTable(columns, key=_key_of(records), name=title)
        self.button = Button("", Kind.PRIMARY, icon="plus", clicked=self._do)
        self._remind = Button("生成提醒语", icon="copy", key="Ctrl+T", clicked=self._ask_reminder)
        self.action_row.put(Button("依据", icon="info", key="F4", clicked=self._ask_basis))
        self.action_row.put(self._remind)
        self.action_row.put(self.button)
        self.summary = ElidedLabel("", "body2")
        self._card = TableCard(self.table)
        self._nothing = EmptyState("circle-dashed", "还没有记录", "")
        self._deed: _Deed | None = None
        self.put(self.summary)
        self.put(self._card, 1)
        self.put(self._nothing, 1)
        self.table.opened.connect(self._open)
        keys = {"F2": self._do, "Ctrl+N": self._do, "Ctrl+T": self._ask_reminder}
        on_keys(self, {"F4": self._ask_basis, **keys})
        self.show_records(cell, records)

    def start(self) -> None:
        """Put the cursor into the list; where there is none, on what can be done."""
        if self.table.records.rowCount():
            self.table.setFocus()
        else:
            (self.button if self._deed else self).setFocus()

    def follow(self, overview: HomeOverview) -> None:
        """Ask for the records again."""
        self.again_asked.emit(overview.judged.get(self.cell.key, self.cell))

    def show_records(self, cell: DutyCell, records: CellRecords) -> None:
        """Show the cell as it is now."""
        self.cell = cell
        rows = records.others if records.kind else records.logs
        self._deed = self._deed_of(cell, records)
        self.summary.setText(_summary(cell, records))
        self.table.show_rows(rows)
        self._card.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.sentence.setText(_PLAN_NOTE if _asks_for_service(cell) else cell.lacks)
        self._remind.setVisible(can_be_reminded(cell))
        self.button.setVisible(self._deed is not None)
        if self._deed:
            self.button.set_words(self._deed.words, key=self._deed.key)

    def _deed_of(self, cell: DutyCell, records: CellRecords) -> _Deed | None:
        asks, words = self._asks, WORDS[cell.rule_id].deed
        if _asks_for_service(cell):
            return _Deed(words, "F2", lambda: asks.new_log.emit(cell.village_id, cell.adviser_id))
        if cell.rule_id == "major_matter" and cell.is_lacking:
            return _Deed(words, "Ctrl+N", self._report)
        if records.begin_from:
            of_log = records.begin_from
            return _Deed("办理讲座备案", "Ctrl+N", lambda: asks.other_of_log.emit(LECTURE, of_log))
        if records.kind and records.kind is not LECTURE:
            return _Deed(words, "Ctrl+N", lambda: asks.new_other.emit(records.kind))
        return None

    def _report(self) -> None:
        if counted := self.table.current():
            self._asks.other_of_log.emit(MAJOR_MATTER, counted.line.log.uuid)

    def _open(self, record: Any) -> None:  # noqa: ANN401  a counted log or another record
        if kind := KINDS.get(self.cell.evidence.records):
            self._asks.other.emit(kind, record.record.id)
        else:
            self._asks.log.emit(record.line.log.id)

    def _do(self) -> None:
        if self._deed:
            self._deed.act()

    def _ask_reminder(self) -> None:
        if can_be_reminded(self.cell):
            self.reminder_asked.emit(self.cell.adviser_id)

    def _ask_basis(self) -> None:
        self.basis_asked.emit(self.cell)


def _asks_for_service(cell: DutyCell) -> bool:
    return cell.evidence.records is Records.LOGS and WORDS[cell.rule_id].remind


def _key_of(records: CellRecords) -> Callable[..., object]:
    return (lambda line: line.record.id) if records.kind else (lambda counted: counted.number)


def _summary(cell: DutyCell, records: CellRecords) -> str:
    """Return how much there is, of how many records, and what lacks by when."""
    total = sum((one.amount for one in records.logs), Decimal(0))
    told = (
        f"{len(records.others)} 份记录" if records.others else "",
        f"共 {hours_words(total)}，出自 {len(records.logs)} 条日志" if records.logs else "",
        cell.lacks if cell.is_lacking else "",
        f"{date_words(cell.by)}前" if cell.is_lacking and cell.by else "",
    )
    return " · ".join(filter(None, told))
