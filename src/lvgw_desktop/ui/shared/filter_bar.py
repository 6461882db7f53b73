"""筛选条: month, village, adviser, search and status with counts, in one line."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choices import Choice
from lvgw_desktop.ui.shared.editors import IconLine
from lvgw_desktop.ui.shared.filters import (
    MONTHS,
    Filters,
    Period,
    filters_of,
    month_words,
    values_of,
)
from lvgw_desktop.ui.shared.layouts import STRETCH, keep_size, row
from lvgw_desktop.ui.shared.offering_line import Offer
from lvgw_desktop.ui.shared.picker import FilterPicker, Picker
from lvgw_desktop.ui.shared.saved_filter_picker import SavedFilterPicker
from lvgw_desktop.ui.shared.segmented import Segmented

SEARCH_AFTER_MS = 150
_ALL = Filters()


def month_choices(newest: date, months: int = 36) -> list[Choice]:
    """Return the months up to the newest, newest first; a key is the month's first day."""
    choices = []
    year, month = newest.year, newest.month
    for _each in range(months):
        typed = finder("", f"{year}{month:02}", f"{year}.{month}", str(month))
        choices.append(Choice(date(year, month, 1), f"{year}年{month}月", search=typed))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return choices


def year_choices(years: Sequence[int]) -> list[Choice]:
    """Return years as choices; a key is the year's first day."""
    return [Choice(date(year, 1, 1), f"{year}年", search=finder("", str(year))) for year in years]


class MonthPicker(Picker):
    """A month; `value()` is its first day."""

    def __init__(self, month: date, newest: date) -> None:
        super().__init__(month_choices(newest), icon="calendar-blank")
        self.setAccessibleName("月份")
        keep_size(self, width=150)
        self.show_month(month)

    def show_month(self, month: date) -> None:
        """Show another month; what is being typed in place of the one that is shown stays."""
        if self.value() != month.replace(day=1):
            self.set_value(month.replace(day=1))


class SearchBox(IconLine):
    """A search line; `searched(text)` comes 150 ms after the last letter, or at once on Enter.

    Enter and ↓ lead to what was found: `left`. Esc clears.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, icon="magnifying-glass")
        self.setAccessibleName("查找")
        self._wait = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._wait.timeout.connect(self._tell)
        self._told = ""
        self.textChanged.connect(lambda _text: self._wait.start())
        self.returnPressed.connect(self._tell)
        self.returnPressed.connect(self.left)

    def start(self, text: str) -> None:
        """Begin a search with a letter typed in the list."""
        self.setFocus()
        self.setText(text)

    def show_text(self, text: str) -> None:
        """Show a text without telling anybody."""
        self.setText(text)
        self._told = text.strip()
        self._wait.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to what was found, or clear the search."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._wait.stop()
        if self.text().strip() != self._told:
            self._told = self.text().strip()
            self.searched.emit(self._told)


class FilterBar(QWidget):
    """Emits `changed(Filters)`; leave out the parts a page does not need.

    The first status is usually (None, "全部"). `saved` is shown by a FilterKeeper. Where years are
    given for `months`, `period` is YEARS.
    """

    changed = Signal(object)

    def __init__(
        self,
        *,
        months: Sequence[Choice] | None = None,
        villages: Offer | Sequence[Choice] | None = None,
        advisers: Offer | Sequence[Choice] | None = None,
        search: str = "",
        statuses: Sequence[tuple[Hashable, str]] = (),
        start: Filters = _ALL,
        period: Period = MONTHS,
    ) -> None:
        super().__init__()
        self._start, self._period = start, period
        self._statuses = statuses
        self.month = _picker(period.every, months, 150, "calendar-blank")
        self.village = _picker("全部村(居)", villages, 150)
        self.adviser = _picker("全部顾问", advisers, 128)
        self.search = SearchBox(search)
        keep_size(self.search, min_width=90)
        self.status: Segmented[Hashable] = Segmented(statuses, name="状态")
        self.saved = SavedFilterPicker()
        self.saved.clear_asked.connect(self.clear)
        self.saved.hide()
        self._folded = False
        self._clear = Button("清除筛选", Kind.TEXT, clicked=self.clear)
        self._lay_out(filled=bool(search))
        for part, wanted in (
            (self.month, months is not None),
            (self.village, villages is not None),
            (self.adviser, advisers is not None),
            (self.search, bool(search)),
            (self.status, bool(statuses)),
        ):
            part.setVisible(wanted)
        self.show_filters(start)
        self._connect()

    def filters(self) -> Filters:
        """Return what is asked for."""
        month = self.month.value()
        return Filters(
            month=month if isinstance(month, date) else None,
            village=self.village.value(),
            adviser=self.adviser.value(),
            text=self.search.text().strip(),
            status=self.status.value(),
        )

    def show_filters(self, filters: Filters) -> None:
        """Show filters without telling anybody."""
        self.month.set_value(filters.month)
        self.village.set_value(filters.village)
        self.adviser.set_value(filters.adviser)
        self.search.show_text(filters.text)
        self.status.set_value(filters.status)
        self._follow()

    def show_counts(self, counts: Sequence[int]) -> None:
        """Put a count behind each status ("已打印 3")."""
        self.status.set_words(
            [
                f"{words} {number}"
                for (_v, words), number in zip(self._statuses, counts, strict=True)
            ]
        )

    def fold(self, *, folded: bool) -> None:
        """Save room: saved groups as an icon, 清除筛选 in their list."""
        self._folded = folded
        self.saved.fold(folded=folded)
        self._follow()

    def ask_for(self, filters: Filters) -> None:
        """Show filters and tell of them, as if they had been chosen one by one."""
        self.show_filters(filters)
        self._tell()

    def clear(self) -> None:
        """Go back to the filters the page starts with."""
        self.ask_for(self._start)

    def values(self) -> dict[str, Any]:
        """Return what is asked for as JSON values; a month may stay 本月 or 上月."""
        return values_of(self.filters(), self._start.month, self._period)

    def filters_of(self, values: Mapping[str, Any]) -> Filters:
        """Return what `values` were made from, with the months as they are now."""
        statuses = (value for value, _words in self._statuses)
        return filters_of(values, self._start.month, statuses, self._period)

    def words(self) -> str:
        """Return what is asked for in one line: 本月 · 兴梁社区 · 待打印."""
        asked = self.filters()
        month = month_words(asked.month, self._start.month, self._period) if asked.month else ""
        text = f"“{asked.text}”" if asked.text else ""
        state = dict(self._statuses).get(asked.status, "") if asked.status else ""
        parts = (month, self.village.text(), self.adviser.text(), text, state)
        return " · ".join(part for part in parts if part) or "全部"

    def _lay_out(self, *, filled: bool) -> None:
        """Put the parts in a line; the search line fills it where there is one."""
        line = row(self.saved, self.month, self.village, self.adviser, spacing=8)
        line.put(self.search, 1)
        line.put(self.status)
        if not filled:
            line.put(STRETCH)
        line.put(self._clear)
        self.setLayout(line)

    def _connect(self) -> None:
        for picker in (self.month, self.village, self.adviser):
            picker.chosen.connect(self._tell)
        self.search.searched.connect(self._tell)
        self.status.changed.connect(self._tell)

    def _tell(self) -> None:
        self._follow()
        self.changed.emit(self.filters())

    def _follow(self) -> None:
        filters = self.filters()
        can_clear = filters != self._start
        self._clear.setVisible(can_clear and not self._folded)
        self.saved.follow(filters, can_clear=can_clear)


def _picker(
    all_words: str, candidates: Offer | Sequence[Choice] | None, width: int, icon: str = ""
) -> FilterPicker:
    picker = FilterPicker(all_words, candidates or (), icon=icon)
    keep_size(picker, min_width=width * 3 // 4, max_width=width)
    return picker
