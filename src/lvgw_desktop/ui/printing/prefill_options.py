"""空白预填的选择: month, village (or all), and how many sheets for each."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.prefilled_job import PrefillWish
from lvgw_desktop.ui.printing.settings_card import LABEL_WIDTH
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import NumberEditor
from lvgw_desktop.ui.shared.filter_bar import MonthPicker
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.layouts import column
from lvgw_desktop.ui.shared.picker import FilterPicker, PickerEditor

MOST_EACH = 20
MONTHS_AHEAD = 2
ALL_VILLAGES = "全部村(居)"


class PrefillOptions(QWidget):
    """`changed(PrefillWish)` when the clerk wishes otherwise."""

    changed = Signal(object)

    def __init__(self, use_cases: UseCases, wish: PrefillWish) -> None:
        super().__init__()
        month = date(wish.month.year, wish.month.number, 1)
        self._month = MonthPicker(month, _months_on(use_cases.workplace.today, MONTHS_AHEAD))
        lines = use_cases.villages.lines()
        villages = [Choice(line.village.id, line.village.name, line.adviser) for line in lines]
        self._village = FilterPicker(ALL_VILLAGES, villages)
        self._village.set_value(wish.village_id)
        self._each = NumberEditor(largest=MOST_EACH)
        self._each.set_value(wish.copies)
        fields = {
            "月份": PickerEditor(self._month),
            "村(居)": PickerEditor(self._village),
            "每村张数": self._each,
        }
        inside = column()
        for words, editor in fields.items():
            inside.put(LabelledEditor(words, editor, label_width=LABEL_WIDTH))
            editor.changed.connect(lambda: self.changed.emit(self.wish()))
        self.setLayout(inside)

    def wish(self) -> PrefillWish:
        """Return what is chosen; a number that is none counts as 1."""
        month, village_id = self._month.value(), self._village.value()
        assert isinstance(month, date)
        return PrefillWish(
            StatisticalMonth(month.year, month.month),
            village_id if isinstance(village_id, int) else None,
            self._each.value() or 1,
        )


def _months_on(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
