"""统计时段: a month, a quarter, half a year or a year, made of statistical months."""

from dataclasses import dataclass
from datetime import MAXYEAR
from enum import Enum

from lvgw_desktop.domain.date_reading import FIRST_YEAR
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import StatisticalMonth, month_before

_MONTHS_OF_YEAR = 12
_QUARTERS = "一二三四"
_HALVES = "上下"


class PeriodKind(Enum):
    """月, 季度, 半年, 年; the value is how many months it has."""

    MONTH = 1
    QUARTER = 3
    HALF = 6
    YEAR = 12

    @property
    def in_a_year(self) -> int:
        """Return how many of them make a year."""
        return _MONTHS_OF_YEAR // self.value


@dataclass(frozen=True, slots=True)
class Period:
    """One 时段 by its year, its kind and its number within the year, from 1."""

    year: int
    kind: PeriodKind
    number: int = 1

    @property
    def first_month(self) -> StatisticalMonth:
        """Return its first month."""
        return StatisticalMonth(self.year, (self.number - 1) * self.kind.value + 1)

    @property
    def last_month(self) -> StatisticalMonth:
        """Return its last month."""
        return month_before(self.first_month, 1 - self.kind.value)

    @property
    def previous(self) -> "Period":
        """Return the one of its kind before."""
        return period_of(month_before(self.first_month, 1), self.kind)

    @property
    def next(self) -> "Period":
        """Return the one of its kind after."""
        return period_of(month_before(self.last_month, -1), self.kind)

    @property
    def words(self) -> str:
        """Return 2026年11月, 2026年第四季度, 2026年下半年 or 2026年."""
        if self.kind is PeriodKind.MONTH:
            return self.first_month.words
        part = {
            PeriodKind.QUARTER: f"第{_QUARTERS[(self.number - 1) % 4]}季度",
            PeriodKind.HALF: f"{_HALVES[(self.number - 1) % 2]}半年",
        }
        return f"{self.year}年{part.get(self.kind, '')}"

    def as_kind(self, kind: PeriodKind) -> "Period":
        """Return the longer one that this one ends in, or the last shorter one in it."""
        return period_of(self.last_month, kind)


def period_of(month: StatisticalMonth, kind: PeriodKind) -> Period:
    """Return the 时段 of a kind that a month lies in."""
    return Period(month.year, kind, (month.number - 1) // kind.value + 1)


def read_period(year: int, kind: PeriodKind, number: int) -> Period:
    """Return a 时段 as it was asked for; raises Refusal for one that no year has."""
    if not FIRST_YEAR <= year < MAXYEAR:
        raise Refusal(f"看不懂年份“{year}”，请写成 2026 这样。")
    if not 1 <= number <= kind.in_a_year:
        words = {PeriodKind.MONTH: "月", PeriodKind.QUARTER: "季度", PeriodKind.HALF: "半年"}
        raise Refusal(f"没有第 {number} 个{words[kind]}，请写 1—{kind.in_a_year}。")
    return Period(year, kind, number)
