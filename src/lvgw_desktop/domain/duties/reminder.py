"""提醒: what somebody has to be told of today, because its day comes near or has just passed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from lvgw_desktop.domain.duties.board import DutyBoard
from lvgw_desktop.domain.duties.due_days import working_day
from lvgw_desktop.domain.duties.duty import DutyCell
from lvgw_desktop.domain.duties.shortfall import Shortfall
from lvgw_desktop.domain.period import Period, PeriodKind, period_of
from lvgw_desktop.domain.policy import Rule
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.wording import near_day_words, weekday_words

_CONTRACT_END = "contract_end"
NOTICES = {
    "ledger_in": (5, 2, 0),
    "monthly_visit": (7, 3, 0),
    "report_out": (5, 2, 0),
    "quarterly_lecture": (30, 10, 0),
    "lecture_outline": (10, 3, 0),
    "assessments": (30, 10, 0),
    "year_summary": (30, 10, 0),
    _CONTRACT_END: (30, 0),
    "adviser_training": (60, 30, 0),
    "inspections": (60, 30, 0),
}
"""How many days before its day a duty is told of: with the 25th, on the 20th, 23rd and 25th."""

_CAN_BE_LATE = frozenset(
    {"ledger_in", "report_out", "lecture_outline", "assessments", "year_summary"}
)
"""What can still be done when its period is over; a visit of last month can not."""

_STILL_SAID = timedelta(days=31)
"""After so long it is told among what lacks, and no longer every day."""

_NAMED = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Reminder:
    """Everything that lacks of one rule by one day; `said_on` is its latest notice so far."""

    shortfalls: tuple[Shortfall, ...]
    by: date
    said_on: date
    today: date

    @property
    def rule_id(self) -> str:
        """Return which rule it is about."""
        return self.shortfalls[0].rule.id

    @property
    def days_left(self) -> int:
        """Return the days from today; negative once the day has passed."""
        return (self.by - self.today).days

    @property
    def is_new(self) -> bool:
        """Tell whether its notice falls on today."""
        return self.said_on == self.today

    @property
    def sentence(self) -> str:
        """Return 王海涛、吴桂芳：台账还没有交，期限11月25日 周三。"""
        lacks = self.shortfalls[0].cell.lacks
        day = f"{near_day_words(self.by, self.today)} {weekday_words(self.by)}"
        return f"{_names(self.shortfalls)}：{lacks}，期限{day}。"


def reminders(board: DutyBoard) -> Iterator[Reminder]:
    """Yield what a board of the watched periods has to tell today, the nearest day first."""
    cells = (one for one in board.cells if one.is_lacking and _is_said(one, board.today))
    lacking = sorted(board.wording.shortfalls(cells, board.spans), key=_rule_and_day)
    found = [
        Reminder(shortfalls=its, by=day, said_on=said_on, today=board.today)
        for (_rule_id, day), group in groupby(lacking, _rule_and_day)
        if (its := tuple(group)) and (said_on := _said_on(its[0].rule, day, board.today))
    ]
    yield from sorted(found, key=lambda one: (one.by, list(NOTICES).index(one.rule_id)))


def periods_watched(month: StatisticalMonth) -> Iterator[Period]:
    """Yield the periods that a month lies in, each after the one before it."""
    for kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR):
        present = period_of(month, kind)
        yield from (present.previous, present)


def notice_days(rule: Rule, by: date) -> tuple[date, ...]:
    """Return the days on which a duty is told of, the first one first.

    One that falls on a weekend is told on the Friday before, when the office is open. How early
    the end of a term is told is the office's own setting.
    """
    own = (rule.value or 0,) if rule.id == _CONTRACT_END else ()
    return tuple(working_day(by - timedelta(days=days)) for days in (*own, *NOTICES[rule.id]))


def _is_said(cell: DutyCell, today: date) -> bool:
    if cell.by is None or cell.rule_id not in NOTICES:
        return False
    late = _STILL_SAID if cell.rule_id in _CAN_BE_LATE else timedelta(0)
    return cell.by + late >= today


def _said_on(rule: Rule, by: date, today: date) -> date | None:
    past = (day for day in notice_days(rule, by) if day <= today)
    return max(past, default=None)


def _rule_and_day(one: Shortfall) -> tuple[str, date]:
    assert one.by is not None
    return one.rule.id, one.by


def _names(shortfalls: Iterable[Shortfall]) -> str:
    names = list(dict.fromkeys(one.where for one in shortfalls))
    if len(names) <= _NAMED:
        return "、".join(names)
    return f"{'、'.join(names[:_NAMED])}等{len(names)}个"
