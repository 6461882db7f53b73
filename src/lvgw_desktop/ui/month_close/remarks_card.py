"""核查结果: the list of remarks with its counts; Enter opens the log, or records a visit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.month_review import MonthReview
from lvgw_desktop.ui.month_close.remark_rows import (
    COLUMNS,
    TO_CHECK,
    TO_COMPLETE,
    counted,
    remark_rows,
)
from lvgw_desktop.ui.shared.badge import Badge, BadgeLabel
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.tokens import Tone

_HINT, _COMPARING = "只提醒，不拦着", "正在对照以前的日志…"


class RemarksCard(TableCard):
    """`opened(LogRemarks | VisitMissing)`."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("核查结果")
        self._complete, self._check = BadgeLabel(TO_COMPLETE), BadgeLabel(TO_CHECK)
        self._hint = Label(_HINT, "hint")
        head = QWidget()
        head.setLayout(
            row(
                Label("核查结果", "heading"),
                self._complete,
                self._check,
                STRETCH,
                self._hint,
                margins=(13, 8, 12, 8),
            )
        )
        self.table = RecordTable(COLUMNS, key=lambda row: row.key, name="核查结果")
        self.table.horizontalHeader().hide()
        self.table.opened.connect(lambda row: self.opened.emit(row.about))
        self._nothing = QWidget()
        icon, words = (
            IconLabel("check-circle", Tone.OK, 18),
            Label("没有要补齐、要核对的。", "body2"),
        )
        self._nothing.setLayout(column(row(icon, words, STRETCH), STRETCH, margins=(13, 4, 12, 12)))
        self.body.put(head)
        self.body.put(self.table, 1)
        self.body.put(self._nothing, 1)

    def show_comparing(self, *, going_on: bool) -> None:
        """Say that more may come: the texts are still being compared with all others."""
        self._hint.setText(_COMPARING if going_on else _HINT)

    def show_review(self, review: MonthReview) -> None:
        """Show a month's remarks."""
        rows = remark_rows(review)
        complete, check = counted(rows)
        for label, badge, number in (
            (self._complete, TO_COMPLETE, complete),
            (self._check, TO_CHECK, check),
        ):
            label.show_badge(Badge(f"{badge.text} {number}", tone=badge.tone))
            label.setVisible(number > 0)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.table.show_rows(rows)
