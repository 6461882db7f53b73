"""表单与右栏: the sheet and what is counted beside it, read and filled as one record."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from lvgw_desktop.domain.occasion import Occasion
from lvgw_desktop.domain.refusal import Problem
from lvgw_desktop.services.roster import Roster
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.ui.service_logs.entry import LogEntry
from lvgw_desktop.ui.service_logs.log_form import LogForm
from lvgw_desktop.ui.service_logs.measure import counter_words
from lvgw_desktop.ui.service_logs.side_panel import SidePanel
from lvgw_desktop.ui.shared import theme
from lvgw_desktop.ui.shared.field_box import FieldBox
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.tokens import Tone

FOLD_BELOW = 1240


class EditorPanes(QWidget):
    """`form` at the left, `side` at the right while there is room; `refolded` when that is new."""

    refolded = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.form = LogForm(workplace)
        self.side = SidePanel(workplace.pack.vocabulary)
        self._scroll = _scrolled(self.form)
        panes = row(spacing=12)
        panes.put(self._scroll, 1)
        panes.put(self.side)
        self.setLayout(panes)
        self._set_tab_order()

    def entry(self) -> LogEntry:
        """Return what both panes hold."""
        amounts = self.side.amounts
        return replace(
            self.form.fields.read(),
            items=amounts.items(),
            major_matter=amounts.major_matter.isChecked(),
        )

    def show_entry(self, entry: LogEntry) -> None:
        """Fill both panes."""
        self.form.fields.show(entry)
        self.side.amounts.show_items(entry.items)
        self.side.amounts.major_matter.setChecked(entry.major_matter)

    def show_measure(self, pages: int, left: int, roster: Roster, today: date) -> None:
        """Say how full the sheet is, and where the record will appear."""
        words = counter_words(self.entry().characters(), pages, left, short=theme.current().large)
        self.form.counter.setText(words)
        self.form.counter.set_tone(Tone.WARN if pages > 1 else None)
        occasion = self.form.fields.occasion()
        day = occasion.served_on if isinstance(occasion, Occasion) else today
        village = roster.names.village(self.form.boxes["village_id"].value())
        self.side.show_outcome(pages, village, day, roster.calendar)

    def own_problems(self) -> list[Problem]:
        """Return what cannot be understood as it is typed."""
        wrong = self.side.amounts.problem()
        return [*self.form.fields.own_problems(), *([wrong] if wrong else [])]

    def folded(self) -> bool:
        """Tell whether only one pane has room."""
        return theme.current().large or self.width() < FOLD_BELOW

    def toggle_amounts(self) -> None:
        """Go to 本次数量, and back to the text."""
        going = not self.side.isAncestorOf(QApplication.focusWidget() or self)
        if self.folded():
            self.side.setVisible(going)
            self._scroll.setVisible(not going)
        if going:
            self.side.amounts.take_focus()
        else:
            self.form.boxes["content"].editor.widget.setFocus()

    def select_text(self) -> None:
        """Select the copied content for changing."""
        self.form.boxes["content"].take_focus()
        self.form.fields.area("content").selectAll()

    def ask_day(self) -> None:
        """Put the cursor into the day: it is missing, or another one is wanted."""
        self.form.boxes["served_on"].take_focus()

    def close_fields(self, but: Collection[str]) -> None:
        """Leave only some fields to be changed, and the tick beside the quantities."""
        for name, box in self.form.boxes.items():
            box.setEnabled(name in but)
        for line in self.side.amounts.lines:
            for widget in line.widgets():
                widget.setEnabled(False)

    def reveal(self, box: FieldBox) -> None:
        """Scroll until a field of the form can be seen."""
        self._scroll.ensureWidgetVisible(box, 0, theme.gap(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side panel where there is no room for it."""
        super().resizeEvent(event)
        folded = self.folded()
        self.side.setVisible(not folded)
        self.side.outcome.setVisible(not folded)
        self._scroll.setVisible(True)
        self.refolded.emit()

    def _set_tab_order(self) -> None:
        form, amounts = self.form, self.side.amounts
        widgets = [*form.widgets(), *amounts.widgets(), *form.last_widgets()]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)


def _scrolled(form: LogForm) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidget(form)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll
