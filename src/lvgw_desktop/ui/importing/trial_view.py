"""试导入: every row with its result, what would happen, and the problems one after another."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from lvgw_desktop.services.import_outcome import ImportOutcome, RowOutcome, RowResult
from lvgw_desktop.ui.importing.columns import MARKS, columns
from lvgw_desktop.ui.importing.effect_card import backup_card, effect_card
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.buttons import Button
from lvgw_desktop.ui.shared.card import TableCard
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.record_table import RecordTable
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_keys

FOLDS_BELOW = 820
EVERY = "有错的行不导入，其余照常。"
SEGMENTS: tuple[tuple[RowResult | None, str], ...] = (
    (None, "全部"),
    (RowResult.TAKEN, "可导入"),
    (RowResult.CHECKED, "请核对"),
    (RowResult.LEFT_OUT, "有错"),
    (RowResult.KNOWN, "已有"),
)


class TrialView(QWidget):
    """Shows one trial; `report_asked` for the workbook with red cells."""

    report_asked = Signal()

    def __init__(self, outcome: ImportOutcome) -> None:
        super().__init__()
        self._outcome = outcome
        self._rows: list[RowOutcome] = []
        self.segments = Segmented(_counted(outcome), None, name="结果")
        self.segments.changed.connect(lambda _result: self._show_rows())
        self.table = RecordTable(columns(outcome), key=_key, name="试导入的行")
        self.first = self.table
        self.table.current_changed.connect(self._explain)
        self._report = Button("导出标红的原表", icon="table", clicked=self.report_asked.emit)
        if not outcome.odd_rows:
            self._report.disable("没有要改的行")
        self._icon = IconLabel("info")
        self._why = Label(EVERY, "side", wrap=True)
        self._lay_out()
        self._show_rows()
        on_keys(self, {"F6": self.next_problem})

    def next_problem(self) -> None:
        """Move to the next row with a remark, round to the first (F6)."""
        odd = [number for number, row in enumerate(self._rows) if row.problems]
        if not odd:
            return
        here = self.table.currentIndex().row()
        self.table.setFocus()
        self.table.choose_row(next((number for number in odd if number > here), odd[0]))

    def minimumSizeHint(self) -> QSize:
        """Need no room for the side cards: they go when it is narrow."""
        return self._card.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the side cards out where the table would lose its last columns."""
        super().resizeEvent(event)
        self._aside.setVisible(event.size().width() >= theme.px(FOLDS_BELOW))

    def _show_rows(self) -> None:
        wanted = self.segments.value()
        self._rows = [row for row in self._outcome.rows if wanted in (None, row.result)]
        self.table.show_rows(self._rows)

    def _explain(self, outcome: RowOutcome | None) -> None:
        """Tell the whole reason of the chosen row below the table."""
        if outcome is None or not outcome.problems:
            self._why.setText(EVERY)
            self._why.set_tone(None)
            self._icon.show_icon("info")
            return
        mark = MARKS[outcome.result]
        self._why.setText(self._outcome.told(outcome))
        self._why.set_tone(mark.tone)
        self._icon.show_icon(mark.icon, mark.tone)

    def _lay_out(self) -> None:
        head, foot = QWidget(), QWidget()
        head.setLayout(row(self.segments, STRETCH, self._report, margins=(12, 9, 12, 9)))
        line = row(self._icon, margins=(14, 8, 14, 9))
        line.put(self._why, 1)
        foot.setLayout(line)
        self._card = TableCard(head)
        self._card.body.put(self.table, 1)
        self._card.body.put(foot)
        self._aside = self._effect()
        main = row(spacing=12)
        main.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        main.put(self._card, 1)
        main.put(self._aside)
        self.setLayout(main)

    def _effect(self) -> QWidget:
        cards = column(effect_card(self._outcome), backup_card(), STRETCH)
        aside = scrolled(ScrolledContent(cards))
        keep_size(aside, width=292)
        return aside


def _key(outcome: RowOutcome) -> tuple[str, int]:
    return outcome.row.sheet, outcome.number


def _counted(outcome: ImportOutcome) -> list[tuple[RowResult | None, str]]:
    every = len(outcome.rows)
    return [
        (result, f"{words} {outcome.count(result) if result else every}")
        for result, words in SEGMENTS
    ]
