"""其他记录的筛选: which kind, then year, village, adviser, words and state, with counts."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import BY_NAME, LECTURE, OTHER_KINDS, OtherKind, OtherState
from lvgw_desktop.ui.other_records.record_source import Counts
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.choices import matching
from lvgw_desktop.ui.shared.filter_bar import FilterBar, year_choices
from lvgw_desktop.ui.shared.filters import YEARS, Filters
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.segmented import Segmented

_STATES = (
    (None, "全部"),
    (OtherState.OPEN, "待办"),
    (OtherState.DONE, "已办"),
    (OtherState.VOID, "作废"),
)


class RecordFilter(QWidget):
    """`changed` when another kind or narrowing is asked for."""

    changed = Signal()

    def __init__(self, this_year: int) -> None:
        super().__init__()
        kinds = [(kind.name, kind.title) for kind in OTHER_KINDS]
        self.kinds: Segmented[str] = Segmented(kinds, LECTURE.name, name="哪一种")
        self.bar = FilterBar(
            months=year_choices([this_year]),
            villages=(),
            advisers=(),
            search="搜文字、村名和姓名的拼音",
            statuses=_STATES,
            start=Filters(month=date(this_year, 1, 1)),
            period=YEARS,
        )
        self.setLayout(column(row(self.kinds, STRETCH), self.bar, spacing=8))
        self.kinds.changed.connect(lambda _kind: self.changed.emit())
        self.bar.changed.connect(lambda _filters: self.changed.emit())

    def kind(self) -> OtherKind:
        """Return the kind that is listed."""
        return BY_NAME[self.kinds.value() or LECTURE.name]

    def filters(self) -> Filters:
        """Return what the list is narrowed to."""
        return self.bar.filters()

    def show_next_kind(self) -> None:
        """Go on to the next kind, from the last one to the first."""
        names = [kind.name for kind in OTHER_KINDS]
        place = names.index(self.kind().name)
        self.kinds.set_value(names[(place + 1) % len(names)])
        self.changed.emit()

    def ask_for(self, kind: OtherKind, wanted: OtherFilter) -> None:
        """Show what another place asks for; nobody is told."""
        self.kinds.set_value(kind.name)
        self.bar.show_filters(
            Filters(
                month=date(wanted.year, 1, 1) if wanted.year else None,
                village=wanted.village_id,
                adviser=wanted.adviser_id,
                status=wanted.state,
            )
        )

    def show_choices(self, candidates: Candidates, years: Sequence[int]) -> None:
        """Offer these years, villages and advisers; what is chosen stays."""
        shown = self.bar.filters()
        self.bar.month.set_candidates(year_choices(years))
        self.bar.village.set_candidates(lambda typed: matching(candidates.villages, typed))
        self.bar.adviser.set_candidates(lambda typed: matching(candidates.advisers, typed))
        self.bar.show_filters(shown)

    def show_counts(self, counts: Counts) -> None:
        """Put a count behind each kind and each state."""
        self.kinds.set_words([f"{one.kind.title} {one.count}" for one in counts.kinds])
        states = counts.states
        known = states[OtherState.OPEN], states[OtherState.DONE], states[OtherState.VOID]
        self.bar.show_counts([sum(known[:2]), *known])
