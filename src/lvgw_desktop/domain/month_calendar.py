"""统计月历: which days make which month; a closed one keeps the days it was closed with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth

Days = tuple[date, date]
"""A first and a last day, both included."""

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MonthCalendar:
    """The statistical months of an office; every day lies in exactly one.

    Open months follow `rule`. Where the rule was changed since, the month beside a `closed` one
    (by its code) is longer or shorter: it begins on the day after it, or ends on the day before.
    """

    rule: MonthRule
    closed: Mapping[str, Days] = field(default_factory=dict)

    def first_day(self, month: StatisticalMonth) -> date:
        """Return the first day that counts in a month."""
        return self.last_day(month.previous) + _ONE_DAY

    def last_day(self, month: StatisticalMonth) -> date:
        """Return the last day that counts in a month."""
        if own := self.closed.get(month.code):
            return own[1]
        if following := self.closed.get(month.next.code):
            return following[0] - _ONE_DAY
        return month.last_day(self.rule)

    def days(self, month: StatisticalMonth) -> Days:
        """Return the first and the last day of a month."""
        return self.first_day(month), self.last_day(month)

    def year(self, year: int) -> Days:
        """Return the first and the last day of a year's twelve months."""
        return self.first_day(StatisticalMonth(year, 1)), self.last_day(StatisticalMonth(year, 12))

    def month_of(self, day: date) -> StatisticalMonth:
        """Return the month in which a day counts."""
        month = StatisticalMonth(day.year, day.month)
        return month if day <= self.last_day(month) else month.next

    def rule_of(self, month: StatisticalMonth) -> MonthRule | None:
        """Return the rule that gives a month its days; None between two rules."""
        days = self.days(month)
        of_rules = (rule for rule in MonthRule if MonthCalendar(rule).days(month) == days)
        return next(of_rules, None)

    def days_words(self, month: StatisticalMonth) -> str:
        """Return 11月1日—11月30日."""
        first, last = self.days(month)
        return f"{first.month}月{first.day}日—{last.month}月{last.day}日"
