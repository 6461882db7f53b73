"""看哪段时间: the view of the board, and beside it which month, quarter or year."""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.home.views import Look, View
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.layouts import keep_size, row
from lvgw_desktop.ui.shared.picker import Picker
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.shortcuts import on_keys

_OFFERED = {PeriodKind.MONTH: 36, PeriodKind.QUARTER: 12, PeriodKind.YEAR: 6}


class LookChoice(QWidget):
    """`changed(Look)` when another view or time is chosen; Alt+1 to Alt+4 choose the view."""

    changed = Signal(object)

    def __init__(self, present: StatisticalMonth) -> None:
        super().__init__()
        self._present = present
        self._look = Look(View.MONTH, period_of(present, PeriodKind.MONTH))
        self.views: Segmented[View] = Segmented([(one, one.value) for one in View], name="看法")
        self.periods = Picker(icon="calendar-blank")
        self.periods.setAccessibleName("哪段时间")
        keep_size(self.periods, width=180)
        self.setLayout(row(self.views, self.periods, spacing=8))
        self.show_look(self._look, present)
        self.views.changed.connect(self._change_view)
        self.periods.chosen.connect(self._change_period)

    def make_keys(self, page: QWidget) -> None:
        """Let Alt+1 to Alt+4 choose the view on a page."""
        views = enumerate(View, start=1)
        on_keys(page, {f"Alt+{key}": partial(self._change_view, one) for key, one in views})

    def show_look(self, look: Look, present: StatisticalMonth) -> None:
        """Show what is looked at; what is being typed in place of it stays."""
        self._look, self._present = look, present
        self.views.set_value(look.view)
        self.periods.set_candidates(list(_choices(present, look.view.kind)))
        if self.periods.value() != look.period:
            self.periods.set_value(look.period)

    def _change_view(self, view: View) -> None:
        self.changed.emit(self._look.through(view, self._present))

    def _change_period(self, choice: Choice | None) -> None:
        if choice and isinstance(choice.key, Period):
            self.changed.emit(Look(self._look.view, choice.key))


def _choices(present: StatisticalMonth, kind: PeriodKind) -> Iterator[Choice]:
    """Yield the periods of a kind, the present one first; digits find them too."""
    for one in islice(_back_from(period_of(present, kind)), _OFFERED[kind]):
        month = one.first_month
        codes = (f"{one.year}{month.number:02}", f"{one.year}.{one.number}", str(one.number))
        yield Choice(one, one.words, search=finder("", *codes))


def _back_from(period: Period) -> Iterator[Period]:
    while True:
        yield period
        period = period.previous
