"""发放(建议)表: who is proposed to be paid what for a year, whom it lacks, and the sum."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from lvgw_desktop.domain.amount import amount_words, figures_of
from lvgw_desktop.domain.payment_list import PaymentList, PaymentRow
from lvgw_desktop.services.fee_lines import FeeLine
from lvgw_desktop.services.payment_lists import PaymentBook, PaymentListService
from lvgw_desktop.ui.assessments.fee_page import PROPOSED_BY
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.choose_file import EXCEL, choose_to_save
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.shared.tokens import Tone
from lvgw_desktop.ui.shared.year_picker import YearPicker

TOPICS = frozenset({"fees", "villages", "advisers", "firms", "appointments"})
TITLE = "法律顾问费发放(建议)表"
HINTS = (
    Hint("F8", "打印"),
    Hint("Ctrl+E", "导出 Excel"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_MOST_NAMED = 5


class PaymentPage(Page):
    """`print_asked(year)` to print the list; `said(sentence)` once it was saved."""

    help_part = "fees"

    print_asked = Signal(int)
    said = Signal(str)

    def __init__(self, service: PaymentListService, operations: Operations, year: int) -> None:
        super().__init__(TITLE, PROPOSED_BY, hints=HINTS)
        self._service, self._operations = service, operations
        self.year = YearPicker(year, "哪一年的")
        self.table = RecordTable(_COLUMNS, key=lambda one: one.seq, name=TITLE, row_height=52)
        self.waiting = Label("", "side", tone=Tone.WARN, wrap=True)
        self.sum, self.in_full = Label("", "number"), Label("", "bold")
        self._lay_out()
        operations.changed.connect(self._heed_change)
        self.year.year_chosen.connect(lambda _year: self.load())
        on_keys(self, {"F8": self._ask_print, "Ctrl+P": self._ask_print, "Ctrl+E": self.export})
        self.load()

    def start(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def show_year(self, year: int) -> None:
        """Show the list of another year."""
        self.year.show_year(year)
        self.load()

    def load(self) -> None:
        """Ask for the list as it stands."""
        service, year = self._service, self.year.year
        self._operations.run(
            lambda: (service.years(), service.of_year(year)),
            then=lambda found: self._show(*found),
            key="payments",
        )

    def export(self) -> None:
        """Ask where to, and write the list there."""
        name = self._service.file_name(self.year.year)
        target = choose_to_save(self, "导出发放表", name, EXCEL)
        if target:
            self._write(target)

    def _ask_print(self) -> None:
        self.print_asked.emit(self.year.year)

    def _write(self, target: Path) -> None:
        year = self.year.year
        self._operations.run(
            lambda: self._service.export(year, target),
            then=lambda path: self.said.emit(f"已存到 {path}。"),
            label="正在导出发放表…",
        )

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & TOPICS:
            self.load()

    def _show(self, years: Sequence[int], book: PaymentBook) -> None:
        payments = book.payments
        self.year.show_years(years)
        self.table.show_rows(payments.rows)
        self.sum.setText(amount_words(payments.payable))
        self.in_full.setText(payments.payable_in_full)
        self.waiting.setText(_waiting_words(book.waiting))
        for button in (self._save, self._print):
            _offer(button, payments)

    def _lay_out(self) -> None:
        self._save = Button("导出 Excel", icon="table", key="Ctrl+E", clicked=self.export)
        self._print = Button(
            "打印", Kind.PRIMARY, icon="printer", key="F8", clicked=self._ask_print
        )
        self.action_row.put(self._save)
        self.action_row.put(self._print)
        line = row(self.year, spacing=14)
        line.put(self.waiting, 1)
        self.put(line)
        self.put(TableCard(self.table), 1)
        self.put(row(Label("合计"), self.sum, self.in_full, STRETCH, spacing=14))


def _offer(button: Button, payments: PaymentList) -> None:
    if payments.rows:
        button.enable()
    else:
        button.disable(f"{payments.year} 年还没有一份顾问费建议。")


def _waiting_words(waiting: Sequence[FeeLine]) -> str:
    if not waiting:
        return ""
    names = [f"{one.village} {one.adviser}" for one in waiting[:_MOST_NAMED]]
    more = "等" if len(waiting) > _MOST_NAMED else ""
    return f"还有 {len(waiting)} 份没有写建议，不在表里：{'、'.join(names)}{more}。"


def _villages(row_: PaymentRow) -> str:
    return "、".join(one.words for one in row_.villages)


_COLUMNS = (
    Column(
        "adviser",
        "法律顾问",
        220,
        text=lambda one: one.adviser_name,
        second=lambda one: one.firm_name,
    ),
    Column(
        "villages", "村(居)", 0, text=_villages, second=lambda one: one.remark.replace("\n", " ")
    ),
    Column("due", "标准", 120, text=lambda one: figures_of(one.due), align=Align.RIGHT),
    Column("deducted", "扣减", 110, text=lambda one: figures_of(one.deducted), align=Align.RIGHT),
    Column(
        "payable",
        "建议发放(元)",
        150,
        text=lambda one: figures_of(one.payable),
        bold=lambda _one: True,
        align=Align.RIGHT,
    ),
)
