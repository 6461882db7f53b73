"""日志筛选条: month, village, adviser, words and state of the paper, kept over a restart."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.ui.service_logs.log_source import DRAFTS, STATES
from lvgw_desktop.ui.shared.candidates import Candidates
from lvgw_desktop.ui.shared.choices import matching
from lvgw_desktop.ui.shared.filter_bar import FilterBar, month_choices
from lvgw_desktop.ui.shared.filters import Filters

_STATUSES = (
    (None, "全部"),
    (DRAFTS, "草稿"),
    *zip(STATES, ("待打印", "已打印", "已签回", "已归档"), strict=True),
)
_REMEMBERED = ("village", "adviser", "status")
"""What outlives a restart; the month begins anew, and a search is done with."""


class LogFilterBar(FilterBar):
    """Begins with the present month; each state carries its count."""

    def __init__(self, present: StatisticalMonth) -> None:
        month = date(present.year, present.number, 1)
        super().__init__(
            months=month_choices(month),
            villages=(),
            advisers=(),
            search="搜文字、拼音、编号、电话",
            statuses=_STATUSES,
            start=Filters(month=month),
        )
        self._recalled: Filters | None = None
        self._counts: Mapping[PaperState, int] = {}
        self._drafts = 0

    def show_candidates(self, candidates: Candidates) -> None:
        """Offer these villages and advisers; what was recalled can be shown from now on."""
        self.village.set_candidates(lambda typed: matching(candidates.villages, typed))
        self.adviser.set_candidates(lambda typed: matching(candidates.advisers, typed))
        if self._recalled:
            recalled, self._recalled = self._recalled, None
            self.ask_for(recalled)

    def count_logs(self, counts: Mapping[PaperState, int]) -> None:
        """Say how many logs each state has."""
        self._counts = counts
        self._show_numbers()

    def count_drafts(self, drafts: int) -> None:
        """Say how many drafts there are."""
        self._drafts = drafts
        self._show_numbers()

    def remembered(self) -> dict[str, Any]:
        """Return what outlives a restart of the program, as JSON values."""
        return {key: self.values()[key] for key in _REMEMBERED}

    def recall(self, state: Mapping[str, Any]) -> None:
        """Take up `remembered` again, once the names are loaded."""
        if state:
            recalled = self.filters_of(state)
            self._recalled = replace(recalled, month=self.filters().month)

    def _show_numbers(self) -> None:
        by_state = [self._counts.get(state, 0) for state in STATES]
        self.show_counts([sum(self._counts.values()), self._drafts, *by_state])
