"""选年份: a year among several; there always is one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent

from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.layouts import keep_size
from lvgw_desktop.ui.shared.picker import Picker

WIDTH = 112


class YearPicker(Picker):
    """`year_chosen(year)` when it is another one; a text that is no year gives way to the last."""

    year_chosen = Signal(int)

    def __init__(self, year: int, name: str) -> None:
        super().__init__(icon="calendar-blank")
        self.setAccessibleName(name)
        keep_size(self, width=WIDTH)
        self.year = year
        self.show_year(year)
        self.show_years([year])
        self.chosen.connect(self._heed_choice)

    def show_years(self, years: Sequence[int]) -> None:
        """Offer these years; the one that is shown stays."""
        self.set_candidates([_choice(year) for year in years])

    def show_year(self, year: int) -> None:
        """Show a year without telling anybody."""
        self.year = year
        self.set_choice(_choice(year))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the year back where something else was typed."""
        super().focusOutEvent(event)
        self.show_year(self.year)

    def _heed_choice(self, choice: Choice | None) -> None:
        if choice and isinstance(choice.key, int) and choice.key != self.year:
            self.year = choice.key
            self.year_chosen.emit(self.year)


def _choice(year: int) -> Choice:
    return Choice(year, str(year))
