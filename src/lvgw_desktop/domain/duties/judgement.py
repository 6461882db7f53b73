"""尽责判断: what an office's facts say by its rules; boards and reminders are parts of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from lvgw_desktop.domain.dated_policy import DatedPolicy
from lvgw_desktop.domain.duties.board import DutyBoard, periods_shown
from lvgw_desktop.domain.duties.duty import DutyCell
from lvgw_desktop.domain.duties.facts import Facts
from lvgw_desktop.domain.duties.reminder import Reminder, periods_watched, reminders
from lvgw_desktop.domain.duties.rules import cells_of
from lvgw_desktop.domain.duties.shortfall import wording_of
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.statistical_month import StatisticalMonth


@dataclass(frozen=True)  # no slots: cells are judged once
class Judgement:
    """Facts read once for all periods that are asked for."""

    facts: Facts
    policy: DatedPolicy
    spans: Mapping[Period, Span]

    @property
    def cells(self) -> Iterator[DutyCell]:
        """Yield every cell of every period."""
        yield from chain.from_iterable(self._cells.values())

    def board(self, period: Period) -> DutyBoard:
        """Return the board of a period; all of `periods_shown` have to be among the spans."""
        return self._board(period, periods_shown(period))

    def reminders(self, month: StatisticalMonth) -> tuple[Reminder, ...]:
        """Return what is told in a month; all of `periods_watched` have to be among the spans."""
        present = period_of(month, PeriodKind.MONTH)
        return tuple(reminders(self._board(present, periods_watched(month))))

    def _board(self, period: Period, periods: Iterable[Period]) -> DutyBoard:
        spans = tuple(self.spans[one] for one in periods)
        return DutyBoard(
            period=period,
            today=self.facts.today,
            spans=spans,
            cells=tuple(chain.from_iterable(self._cells[one.period] for one in spans)),
            wording=wording_of(self.facts, self.policy),
        )

    @cached_property
    def _cells(self) -> Mapping[Period, tuple[DutyCell, ...]]:
        of_span = ((one, cells_of(self.facts, self.policy, (one,))) for one in self.spans.values())
        return {span.period: tuple(cells) for span, cells in of_span}
