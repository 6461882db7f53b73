"""设置 · 顾问费标准: what a year is worth, in all villages or in one; empty until it is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.amount import amount_words
from lvgw_desktop.services.fee_standards import StandardLine, YearStandards
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.amount_editor import AmountEditor
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.badge import Badge
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tokens import Tone
from lvgw_desktop.ui.shared.year_picker import YearPicker

TOPIC = "fees"
CHANGED = (TOPIC,)
NOTE = (
    "方案没有写金额，请按区局的约定填。先填全所的，个别村(居)不一样的再单独填。"
    "改了标准，写好的顾问费建议还照当时的标准。"
)
AMOUNT = EditorField("amount", "一年", AmountEditor)
OWN = Badge("单独定的", "pencil-simple", Tone.PRI)
COMMON = Badge("按全所的", "check", Tone.OK)
WHOLE = Badge("全所标准", "buildings", Tone.PRI)
NONE_YET = Badge("还没有填", "circle-dashed")


def _state(line: StandardLine) -> Badge:
    if line.holding is None:
        return NONE_YET
    if line.village_id is None:
        return WHOLE
    return OWN if line.own else COMMON


def _amount(line: StandardLine) -> str:
    return amount_words(line.holding.amount) if line.holding else "—"


COLUMNS = (
    Column("name", "村(居)", text=lambda line: line.name, bold=lambda line: not line.village_id),
    Column("amount", "一年的标准", 180, text=_amount, align=Align.RIGHT),
    Column("state", "", 130, badge=_state),
)


class FeeSection(QWidget):
    """`history_asked(uuid)` of the standard under the cursor."""

    history_asked = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations) -> None:
        super().__init__()
        self._standards, self._operations = use_cases.fee_standards, operations
        self.year = YearPicker(use_cases.workplace.today.year, "哪一年的")
        self.table = RecordTable(
            COLUMNS, key=lambda line: line.village_id, operations=operations, name="顾问费标准"
        )
        self.amount = AskBar(AMOUNT, "存为标准", "先不改")
        self.copy = Button("照上年抄", icon="copy", clicked=self._copy)
        self.copy.hide()
        self._lay_out()
        self._connect()
        self._list()

    def _lay_out(self) -> None:
        change = Button("填标准…", icon="pencil-simple", key="Enter", clicked=self.ask)
        off = Button("去掉", key="Del", clicked=self.take_back)
        card = TableCard()
        card.body.put(self.table, 1)
        card.body.put(self.amount)
        inside = column(
            Label(NOTE, "body2", wrap=True),
            row(self.year, STRETCH, self.copy, off, change),
            spacing=12,
        )
        inside.put(card, 1)
        self.setLayout(inside)

    def _connect(self) -> None:
        self.year.year_chosen.connect(lambda _year: self._list())
        self.table.opened.connect(lambda _line: self.ask())
        self.table.typed.connect(self._ask_on)
        self.table.delete_asked.connect(lambda _line: self.take_back())
        self.amount.closed.connect(self.table.setFocus)
        self._operations.changed.connect(self._heed_change)
        on_keys(self, {"Ctrl+H": self._show_history})

    def ask(self) -> None:
        """Ask for the standard under the cursor."""
        if line := self.table.current():
            amount = amount_words(line.holding.amount) if line.holding else ""
            self.amount.ask(self._question(line), amount, lambda one: self._set(line, one))

    def take_back(self) -> None:
        """Take the standard under the cursor back, where it is one of its own."""
        line: StandardLine | None = self.table.current()
        if line and (own := line.own):
            self._operations.run(
                lambda: self._standards.take_back(own),
                said=lambda _gone: f"{line.name} {own.year} 年的标准已去掉。",
                changed=CHANGED,
                urgent=True,
            )

    def _ask_on(self, typed: str) -> None:
        """Ask with what was typed: a number begins an amount."""
        line = self.table.current()
        if line and typed.isdecimal():
            self.amount.ask_on(self._question(line), typed, lambda one: self._set(line, one))

    def _question(self, line: StandardLine) -> str:
        return f"{line.name} {self.year.year} 年"

    def _set(self, line: StandardLine, amount: int | None) -> None:
        year = self.year.year
        self._operations.run(
            lambda: self._standards.set(year, line.village_id, amount),
            then=lambda _set: self.amount.leave(),
            refused=lambda refusal: self.amount.decline(refusal.sentence),
            said=lambda one: f"{line.name} {year} 年的标准是 {amount_words(one.amount)}。",
            changed=CHANGED,
            urgent=True,
        )

    def _copy(self) -> None:
        year = self.year.year
        self._operations.run(
            lambda: self._standards.copy_last(year),
            said=lambda copied: f"从 {year - 1} 年抄来 {len(copied)} 条标准，可以再改。",
            changed=CHANGED,
            urgent=True,
        )

    def _show_history(self) -> None:
        line = self.table.current()
        if line and line.own:
            self.history_asked.emit(line.own.uuid)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if TOPIC in topics:
            self._list()

    def _list(self) -> None:
        year = self.year.year
        self._operations.run(
            lambda: (self._standards.years(), self._standards.of_year(year)),
            then=lambda found: self._show(*found),
            key="settings.fees",
        )

    def _show(self, years: Sequence[int], standards: YearStandards) -> None:
        self.year.show_years(years)
        self.copy.set_words(f"照上年抄 {len(standards.to_copy)} 条")
        self.copy.setVisible(bool(standards.to_copy))
        self.table.show_rows(standards.lines)
