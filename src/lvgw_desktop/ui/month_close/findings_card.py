"""核查结果: the findings with their counts; what is decided about them is asked under the list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.finding import Finding
from lvgw_desktop.domain.settled_finding import Settlement
from lvgw_desktop.services.findings import NO_VISIT
from lvgw_desktop.services.month_close import MonthCheck
from lvgw_desktop.ui.month_close.finding_bar import FindingBar
from lvgw_desktop.ui.month_close.finding_rows import (
    BADGES,
    SETTLING,
    counted,
    finding_columns,
    in_order,
    key_of,
    natural_settlement,
)
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.badge import Badge, BadgeLabel
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.editors import LineEditor
from lvgw_desktop.ui.shared.labels import ElidedLabel, IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.tokens import Tone

_HINT, _COMPARING, _CLOSED = "只提醒，不拦着", "正在对照以前的日志…", "已封账，只能看"
_NOTHING = "没有要补齐、要核对的。"


class FindingsCard(TableCard):
    """`opened(Finding)` on Enter; `settled(findings, Settlement, words)` when it is decided.

    `taken_back(findings)` where a decision was not right. `ask_bar` is for the page to put below.
    """

    opened = Signal(object)
    settled = Signal(object, object, str)
    taken_back = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setAccessibleName("核查结果")
        self._counts = {badge: BadgeLabel(badge) for badge in BADGES}
        self._hint = ElidedLabel(_HINT, "hint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._closed = False
        self.table = RecordTable(finding_columns(today), key=key_of, name="核查结果")
        self.table.horizontalHeader().hide()
        words = EditorField("words", "说明", _words)
        self.ask_bar = AskBar(words, "记下", "先不记")
        self.bar = FindingBar()
        self._nothing = QWidget()
        self._lay_out()
        self._connect()

    def show_comparing(self, *, going_on: bool) -> None:
        """Say that more may come: the texts are still being compared with all others."""
        self._hint.setText(_COMPARING if going_on else _CLOSED if self._closed else _HINT)

    def show_check(self, checked: MonthCheck) -> None:
        """Show a month's findings; in a closed month nothing is decided any more."""
        findings = checked.findings
        self._closed = checked.close is not None
        for badge, number in counted(checked).items():
            label = self._counts[badge]
            label.show_badge(Badge(f"{badge.text} {number}", tone=badge.tone))
            label.setVisible(number > 0)
        self.table.setVisible(bool(findings))
        self._nothing.setVisible(not findings)
        self.table.show_rows(in_order(findings))
        self._show_bar()

    def decide(self) -> None:
        """Ask for a word of why: 无误, or 写原因 of what is missing; 重新核对 what was decided."""
        chosen = self._chosen()
        if not chosen:
            return
        if not chosen[0].is_open:
            self.taken_back.emit(chosen)
            return
        settlement = natural_settlement(chosen[0])
        self.ask_bar.ask(
            f"{SETTLING[settlement]}：{_which(chosen)}",
            "",
            lambda words: self.settled.emit(chosen, settlement, words),
        )
        self.bar.hide()

    def send_back(self) -> None:
        """退回顾问: the adviser is to put it right."""
        if chosen := [one for one in self._chosen() if one.is_open]:
            self.settled.emit(chosen, Settlement.RETURNED, "")

    def tell_settled(self) -> None:
        """Take the question away: the answer is kept."""
        if self.ask_bar.isVisible():
            self.ask_bar.leave()

    def _chosen(self) -> list[Finding]:
        """Return what is selected and can be decided together with the first."""
        selected: list[Finding] = [] if self._closed else self.table.selected()
        kinds = [(one.is_open, natural_settlement(one)) for one in selected]
        return [one for one, kind in zip(selected, kinds, strict=True) if kind == kinds[0]]

    def _show_bar(self) -> None:
        asking = self.ask_bar.isVisible()
        current = self.table.current()
        self.bar.show_finding(None if asking else current, closed=self._closed)

    def _go_back_to_list(self) -> None:
        self._show_bar()
        self.table.setFocus()

    def _lay_out(self) -> None:
        head, counts = QWidget(), self._counts.values()
        title = Label("核查结果", "heading")
        line = row(title, *counts, margins=(13, 8, 12, 8))
        line.put(self._hint, 1)
        head.setLayout(line)
        self._nothing.setLayout(
            column(
                row(IconLabel("check-circle", Tone.OK, 18), Label(_NOTHING, "body2"), STRETCH),
                STRETCH,
                margins=(13, 4, 12, 12),
            )
        )
        self.body.put(head)
        self.body.put(self.table, 1)
        self.body.put(self._nothing, 1)
        self.body.put(self.bar)

    def _connect(self) -> None:
        self.table.opened.connect(self.opened)
        self.table.current_changed.connect(lambda _finding: self._show_bar())
        self.ask_bar.closed.connect(self._go_back_to_list)
        self.bar.open_asked.connect(self.table.open_current)
        self.bar.decide_asked.connect(self.decide)
        self.bar.return_asked.connect(self.send_back)
        on_keys(self.table, {"Space": self.decide, "Ctrl+B": self.send_back})


def _words() -> LineEditor:
    return LineEditor(placeholder="如 本人没有电话，留社区电话")


def _which(chosen: Sequence[Finding]) -> str:
    if len(chosen) > 1:
        return f"{len(chosen)} 项"
    one = chosen[0]
    return one.sentence.split(" ")[0] if one.code == NO_VISIT else one.place.split(" · ")[0]
