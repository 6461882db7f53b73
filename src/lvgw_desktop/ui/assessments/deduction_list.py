"""扣减的名单: typed line by line; what the year still lacks can be taken as a reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lvgw_desktop.domain.amount import figures_of
from lvgw_desktop.domain.deduction_line import deduction_line, read_deduction
from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.fee import FeeDeduction
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.fees import deduction_for
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.editors import IconLine
from lvgw_desktop.ui.shared.layouts import column, keep_size, row
from lvgw_desktop.ui.shared.record_table import RecordTable

SETTLED = "现在已经不差了，请核对。"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEIGHT, _ROW_HEIGHT = 196, 50


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    one: FeeDeduction
    is_settled: bool


_COLUMNS = (
    Column(
        "reason",
        "原因",
        text=lambda line: line.one.reason,
        second=lambda line: SETTLED if line.is_settled else "",
    ),
    Column(
        "amount", "扣(元)", 130, text=lambda line: figures_of(line.one.amount), align=Align.RIGHT
    ),
)


class DeductionList(QWidget):
    """A line to type into, under it the deductions; beside them what the year still lacks.

    `begun` is what stands in the line already: a deduction to be changed, or one for what lacks.
    `refused` when Enter is pressed on what is none.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, offered: Sequence[Shortfall], today: date) -> None:
        super().__init__()
        self._deductions: tuple[FeeDeduction, ...] = ()
        self.begun: FeeDeduction | None = None
        self.line = IconLine(
            placeholder="原因 金额，按 Enter 加一笔，如 2月没有到村 150", icon="plus"
        )
        self.line.setAccessibleName("加一笔扣减")
        self.table = RecordTable(
            _COLUMNS, key=lambda line: line.number, name="扣减", row_height=_ROW_HEIGHT
        )
        self.offered = RecordTable(
            _offered(today), key=lambda one: one.sentence, name="今年还差的", row_height=_ROW_HEIGHT
        )
        self._offers = tuple(offered)
        self._offer()
        self._lay_out(has_offers=bool(offered))
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._heed_line)
        self.table.opened.connect(self._correct)
        self.table.delete_asked.connect(self._take_out)
        self.offered.opened.connect(lambda one: self._begin(deduction_for(one)))

    def deductions(self) -> tuple[FeeDeduction, ...]:
        """Return what is on the list."""
        return self._deductions

    def show_deductions(self, deductions: Sequence[FeeDeduction]) -> None:
        """Show a list; nobody is told."""
        self._deductions = tuple(deductions)
        self.table.show_rows(
            [_Line(number, one, self._is_settled(one)) for number, one in enumerate(deductions)]
        )
        self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add what is typed with Enter; an empty line goes on to the next field."""
        if event.key() in _ENTER and self.line.hasFocus() and self.line.text().strip():
            self._add_typed()
        else:
            super().keyPressEvent(event)

    def _add_typed(self) -> None:
        """Put what stands in the line at the end of the list, if it is a deduction."""
        try:
            added = read_deduction(self.line.text(), self.begun)
        except Refusal:
            self.refused.emit()
            return
        self.line.clear()
        self._change((*self._deductions, added))

    def _begin(self, deduction: FeeDeduction) -> None:
        """Put a deduction into the line, the cursor where its amount goes."""
        self.line.setText(deduction_line(deduction))
        self.begun = deduction
        self.line.setFocus()
        self.line.end(False)

    def _correct(self, line: _Line) -> None:
        """Take a deduction off the list into the line; a whole one that stands there is added."""
        if self.line.text().strip():
            self._add_typed()
        if not self.line.text().strip():
            self._take_out(line)
            self._begin(line.one)

    def _heed_line(self, words: str) -> None:
        if not words.strip():
            self.begun = None

    def _is_settled(self, one: FeeDeduction) -> bool:
        """Tell whether what it was deducted for does not lack any more, as after a late entry."""
        lacking = {(each.cell.rule_id, each.cell.period.words) for each in self._offers}
        return bool(one.rule_id) and (one.rule_id, one.period) not in lacking

    def _offer(self) -> None:
        """Offer what lacks and is not taken as a reason yet."""
        taken = {(one.rule_id, one.period) for one in self._deductions}
        self.offered.show_rows(
            [one for one in self._offers if (one.cell.rule_id, one.cell.period.words) not in taken]
        )

    def _take_out(self, line: _Line) -> None:
        rest = self._deductions[: line.number] + self._deductions[line.number + 1 :]
        self._change(rest)

    def _change(self, deductions: Sequence[FeeDeduction]) -> None:
        self.show_deductions(deductions)
        self.changed.emit()

    def _lay_out(self, *, has_offers: bool) -> None:
        keep_size(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        own, both = column(self.line, spacing=6), row(spacing=14)
        own.put(self.table, 1)
        both.put(own, 3)
        if has_offers:
            both.put(self.offered, 2)
        self.setLayout(both)


def _offered(today: date) -> tuple[Column, ...]:
    def basis(one: Shortfall) -> str:
        is_due = one.by is None or one.by < today
        return one.rule.sentence if is_due else f"还没到期。{one.rule.sentence}"

    return (
        Column(
            "lacks",
            "今年还差的，按 Enter 拿来作原因",
            text=lambda one: f"{one.cell.period.words}{one.cell.lacks}",
            second=basis,
        ),
    )
