"""扣减: the deductions of a proposal as one field of its page."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from lvgw_desktop.domain.deduction_line import read_deduction
from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.fee import FeeDeduction
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.ui.assessments.deduction_list import DeductionList
from lvgw_desktop.ui.shared.editors import FieldEditor


class DeductionsEditor(FieldEditor):
    """`value()` are the deductions in their order."""

    def __init__(self, offered: Sequence[Shortfall], today: date) -> None:
        self.list = DeductionList(offered, today)
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


def _read(kept: dict[str, Any]) -> FeeDeduction:
    return FeeDeduction(**{**kept, "evidence": tuple(kept["evidence"])})
