"""扣减: what is kept back, line by line; what the year still lacks can be taken as a reason."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

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
from lvgw_desktop.ui.shared.editors import FieldEditor, IconLine
from lvgw_desktop.ui.shared.layouts import column, keep_size, row
from lvgw_desktop.ui.shared.record_table import RecordTable

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEIGHT = 196


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    one: FeeDeduction


_COLUMNS = (
    Column("reason", "原因", text=lambda line: line.one.reason),
    Column(
        "amount", "扣(元)", 130, text=lambda line: figures_of(line.one.amount), align=Align.RIGHT
    ),
)
_OFFERED = (
    Column(
        "lacks",
        "今年还差的，按 Enter 拿来作原因",
        text=lambda one: f"{one.cell.period.words}{one.cell.lacks}",
        second=lambda one: one.rule.sentence,
    ),
)


class DeductionsEditor(FieldEditor):
    """`value()` are the deductions in their order."""

    def __init__(self, offered: Sequence[Shortfall]) -> None:
        self.list = DeductionList(offered)
        super().__init__(self.list)
        self.list.changed.connect(self.changed)
        self.list.refused.connect(self.left)
        for part in (self.list.line, self.list.table):
            part.installEventFilter(self)

    def value(self) -> tuple[FeeDeduction, ...]:
        """Return what is kept back."""
        return self.list.deductions()

    def set_value(self, value: Sequence[FeeDeduction] | None) -> None:
        """Show deductions, and nothing in the line."""
        self.list.show_deductions(value or ())
        self.list.line.clear()

    def typed(self) -> dict[str, Any]:
        """Return the list, what stands in the line, and what that was begun from."""
        begun = self.list.begun
        return {
            "list": [asdict(one) for one in self.value()],
            "line": self.list.line.text(),
            "begun": asdict(begun) if begun else None,
        }

    def retype(self, typed: dict[str, Any]) -> None:
        """Put all of it back."""
        self.list.show_deductions([_read(one) for one in typed["list"]])
        self.list.line.setText(typed["line"])
        self.list.begun = _read(typed["begun"]) if typed["begun"] else None

    def own_problem(self) -> str:
        """Say why what stands in the line is no deduction yet."""
        typed = self.list.line.text().strip()
        if not typed:
            return ""
        try:
            read_deduction(typed)
        except Refusal as refusal:
            return refusal.sentence
        return "这一笔还没有加上，请按 Enter，或清空这一格。"


class DeductionList(QWidget):
    """A line to type into, under it the deductions, and under these what the year still lacks.

    `begun` is what stands in the line already: a deduction to be changed, or one for what lacks.
    `refused` when Enter is pressed on what is none.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, offered: Sequence[Shortfall]) -> None:
        super().__init__()
        self._deductions: tuple[FeeDeduction, ...] = ()
        self.begun: FeeDeduction | None = None
        self.line = IconLine(
            placeholder="原因 金额，按 Enter 加一笔，如 2月没有到村 150", icon="plus"
        )
        self.line.setAccessibleName("加一笔扣减")
        self.table = RecordTable(_COLUMNS, key=lambda line: line.number, name="扣减")
        self.offered = RecordTable(
            _OFFERED, key=lambda one: one.sentence, name="今年还差的", row_height=50
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
        self.table.show_rows([_Line(number, one) for number, one in enumerate(deductions)])
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


def _read(kept: dict[str, Any]) -> FeeDeduction:
    return FeeDeduction(**{**kept, "evidence": tuple(kept["evidence"])})
