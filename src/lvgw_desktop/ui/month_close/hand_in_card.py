"""台账登记: the ledgers of a month, each registered with one key when it comes in."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from lvgw_desktop.domain.hand_in import HandIn, HandInMedium
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import month_day_words
from lvgw_desktop.services.hand_ins import (
    HandInLine,
    HandInService,
    MonthHandIns,
    registered_words,
)
from lvgw_desktop.ui.month_close.hand_in_bar import HandInBar
from lvgw_desktop.ui.month_close.hand_in_columns import COLUMNS
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.time_editors import NearDayEditor

HAND_INS = "hand_ins"
"""The topic of what is registered here."""
TOPICS = frozenset({HAND_INS, "service_logs", "appointments", "advisers", "villages", "office"})
_NOBODY = "这个月没有在聘的法律顾问，没有要收的台账。"
_REASON = EditorField("reason", "原因", lambda: LineEditor(placeholder="如 登记错了人"))
_FILE_KEY = "f"


class HandInCard(TableCard):
    """`counted` when it shows another state; `said(sentence)` for what left no trace in the file.

    `fill_ins_asked(StatisticalMonth, adviser ids)` for the workbooks of those selected.

    空格 registers what is selected as received today on paper, F as a file; a digit begins to say
    on which day it came.
    """

    counted = Signal()
    said = Signal(str)
    fill_ins_asked = Signal(object, object)

    def __init__(self, hand_ins: HandInService, operations: Operations) -> None:
        super().__init__()
        self._hand_ins, self._operations = hand_ins, operations
        self._today = hand_ins.workplace.today
        self.shown: MonthHandIns | None = None
        self.table = RecordTable(COLUMNS, key=lambda one: one.key, name="收台账")
        self._state, self._due = Label("", "bold"), Label("", "hint")
        self._nobody = Label(_NOBODY, "body2", wrap=True)
        day = EditorField("handed_in_on", "收到日期", lambda: NearDayEditor(self._today))
        self.day_bar = AskBar(day, "登记收到", "先不登记")
        self.reason_bar = AskBar(_REASON, "撤回登记", "先不撤回", danger=True)
        self._bar = HandInBar()
        self._lay_out()
        self._connect()

    def show_hand_ins(self, shown: MonthHandIns) -> None:
        """Show what is owed and received of a month."""
        self.shown = shown
        self._state.setText(shown.state_words if shown.lines else "")
        self._due.setText(f"{month_day_words(shown.due)}前交")
        self.table.setVisible(bool(shown.lines))
        self._nobody.setVisible(not shown.lines)
        self._bar.setVisible(bool(shown.lines) and not self._question())
        self.table.show_rows(shown.lines)
        self.counted.emit()

    def register(self, medium: HandInMedium, day: date | None = None) -> None:
        """Register what is selected as received that day, by default today."""
        chosen, shown = self.table.selected(), self.shown
        if chosen and shown:
            self._operations.run(
                lambda: self._hand_ins.register(shown.month, chosen, day, medium),
                then=lambda _kept: self._leave_question(),
                refused=self._decline,
                changed=(HAND_INS,),
                urgent=True,
                said=lambda kept: _registered(chosen, kept, self._today),
            )

    def ask_day(self, typed: str = "") -> None:
        """Ask on which day what is selected came; an entry keeps its medium."""
        chosen: list[HandInLine] = self.table.selected()
        if not chosen:
            return
        known = chosen[0].hand_in
        medium = known.medium if known else HandInMedium.PAPER
        self._bar.hide()
        self.day_bar.ask_on(_which(chosen), typed, lambda day: self._register_on(day, medium))

    def ask_reason(self) -> None:
        """Ask why the entry under the cursor is withdrawn."""
        line: HandInLine | None = self.table.current()
        if line and line.hand_in:
            hand_in = line.hand_in
            question = f"撤回{line.whose}的登记({line.state_words})"
            self._bar.hide()
            self.reason_bar.ask(question, "", lambda reason: self._withdraw(hand_in, reason))

    def remind(self) -> None:
        """Put the message for the one under the cursor on the clipboard."""
        line: HandInLine | None = self.table.current()
        if line and line.hand_in:
            self.said.emit(f"{line.whose}的台账已经交了，不用提醒。")
        elif line and self.shown:
            QApplication.clipboard().setText(self.shown.reminder(line))
            self.said.emit(f"给{line.whose}的提醒语已复制，可以粘贴到微信里。")

    def ask_fill_ins(self) -> None:
        """Ask for the workbooks that the selected advisers are to fill in."""
        chosen: list[HandInLine] = self.table.selected()
        if chosen and self.shown:
            adviser_ids = tuple(dict.fromkeys(one.adviser_id for one in chosen))
            self.fill_ins_asked.emit(self.shown.month, adviser_ids)

    def _register_on(self, day: date | None, medium: HandInMedium) -> None:
        if day is None:
            self.day_bar.decline("请填收到的日期，如 24。")
        else:
            self.register(medium, day)

    def _withdraw(self, hand_in: HandIn, reason: str) -> None:
        self._operations.run(
            lambda: self._hand_ins.withdraw(hand_in, reason),
            then=lambda _gone: self._leave_question(),
            refused=self._decline,
            changed=(HAND_INS,),
            urgent=True,
            said=lambda _gone: "登记已撤回，原因记在留痕里。",
        )

    def _question(self) -> AskBar | None:
        return next((one for one in (self.day_bar, self.reason_bar) if one.isVisible()), None)

    def _leave_question(self) -> None:
        if question := self._question():
            question.leave()

    def _decline(self, refusal: Refusal) -> None:
        if question := self._question():
            question.decline(refusal.sentence)
        else:
            self._operations.refused.emit(refusal)

    def _heed_typed(self, text: str) -> None:
        if text.lower() == _FILE_KEY:
            self.register(HandInMedium.FILE)
        elif text.isdigit():
            self.ask_day(text)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if self.shown and topics & TOPICS:
            self._read(self.shown.month)

    def _read(self, month: StatisticalMonth) -> None:
        self._operations.run(
            lambda: self._hand_ins.of_month(month), then=self.show_hand_ins, key="month.hand_ins"
        )

    def _go_back_to_list(self) -> None:
        self._bar.show()
        self.table.setFocus()

    def _lay_out(self) -> None:
        head = QWidget()
        fill_ins = Button(
            "存填报表…", icon="table", key="Ctrl+S", small=True, clicked=self.ask_fill_ins
        )
        head.setLayout(
            row(self._state, fill_ins, STRETCH, self._due, spacing=12, margins=(13, 8, 12, 8))
        )
        self._nobody.setContentsMargins(13, 4, 12, 12)
        self._nobody.hide()
        self.body.put(head)
        self.body.put(self.table, 1)
        for part in (self._nobody, self._bar, self.day_bar, self.reason_bar):
            self.body.put(part)

    def _connect(self) -> None:
        table, bar = self.table, self._bar
        register_paper = partial(self.register, HandInMedium.PAPER)
        table.opened.connect(lambda _line: register_paper())
        table.delete_asked.connect(lambda _line: self.ask_reason())
        table.typed.connect(self._heed_typed)
        bar.paper_asked.connect(register_paper)
        bar.file_asked.connect(partial(self.register, HandInMedium.FILE))
        bar.day_asked.connect(self.ask_day)
        bar.reminder_asked.connect(self.remind)
        bar.withdrawal_asked.connect(self.ask_reason)
        for question in (self.day_bar, self.reason_bar):
            question.closed.connect(self._go_back_to_list)
        self._operations.changed.connect(self._heed_change)
        begin_back = partial(self.ask_day, "-")
        on_keys(
            table,
            {
                "Space": register_paper,
                "-": begin_back,
                "Ctrl+B": self.remind,
                "Ctrl+S": self.ask_fill_ins,
            },
        )


def _which(chosen: Sequence[HandInLine]) -> str:
    return chosen[0].whose if len(chosen) == 1 else f"{len(chosen)} 份台账"


def _registered(chosen: Sequence[HandInLine], kept: Sequence[HandIn], today: date) -> str:
    if len(chosen) > 1:
        return f"{len(chosen)} 份台账已登记收到。"
    return registered_words(chosen[0], kept[0], today)
