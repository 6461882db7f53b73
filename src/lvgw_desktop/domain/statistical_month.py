"""统计月: a natural month, or from the 26th to the 25th."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from lvgw_desktop.domain.date_reading import FIRST_YEAR
from lvgw_desktop.domain.refusal import Refusal

_DECEMBER = 12
_LAST_OF_SPAN = 25


class MonthRule(Enum):
    """自然月, or 上月26日至本月25日."""

    NATURAL = auto()
    FROM_26TH = auto()


@dataclass(frozen=True, slots=True, order=True)
class StatisticalMonth:
    """One 统计月 by its year and number; a MonthCalendar tells its days."""

    year: int
    number: int

    @property
    def words(self) -> str:
        """Return 2026年11月."""
        return f"{self.year}年{self.number}月"

    @property
    def code(self) -> str:
        """Return 2026-11."""
        return f"{self.year}-{self.number:02d}"

    @property
    def previous(self) -> "StatisticalMonth":
        """Return the month before."""
        return month_before(self, 1)

    @property
    def next(self) -> "StatisticalMonth":
        """Return the month after."""
        return month_before(self, -1)

    @property
    def report_due(self) -> date:
        """Return the last natural day of the month: the summary is at the district by then."""
        return _first_of(self.next) - timedelta(days=1)

    def last_day(self, rule: MonthRule) -> date:
        """Return the last day that counts in this month by a rule; it begins after the one before.

        What counts in an office is told by its MonthCalendar: closed months keep their days.
        """
        if rule is MonthRule.NATURAL:
            return self.report_due
        return _first_of(self).replace(day=_LAST_OF_SPAN)


def month_before(month: StatisticalMonth, months: int) -> StatisticalMonth:
    """Return the month that many months earlier (later, if negative)."""
    index = month.year * 12 + month.number - 1 - months
    return StatisticalMonth(index // 12, index % 12 + 1)


def read_month(text: str) -> StatisticalMonth:
    """Read 2026-11, 2026年11月, 202611; raises Refusal for anything else."""
    found = re.fullmatch(r"\s*(\d{4})\s*[-./年]?\s*(\d{1,2})\s*月?\s*", text)
    if not found or int(found[1]) < FIRST_YEAR or not 1 <= int(found[2]) <= _DECEMBER:
        raise Refusal(f"看不懂月份“{text}”，请写成 2026-11 这样。")
    return StatisticalMonth(int(found[1]), int(found[2]))


def _first_of(month: StatisticalMonth) -> date:
    return date(month.year, month.number, 1)
