"""筛选: what a filter bar asks for, and the same as JSON values that outlive a month's end."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

_PRESENT, _LAST = "present", "last"
"""How 本月 and 上月 are kept: next month they are other months."""


@dataclass(frozen=True, slots=True)
class Period:
    """What a bar offers in place of months, in the words for all, this one and the last one."""

    every: str
    present: str
    last: str
    whole_years: bool = False

    def before(self, first: date) -> date:
        """Return the first day of the period before."""
        day = first - timedelta(days=1)
        return day.replace(month=1, day=1) if self.whole_years else day.replace(day=1)

    def words(self, first: date) -> str:
        """Return 2026年3月, or 2026年."""
        return f"{first.year}年" if self.whole_years else f"{first.year}年{first.month}月"


MONTHS = Period("全部月份", "本月", "上月")
YEARS = Period("全部年份", "今年", "去年", whole_years=True)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a filter bar asks for; None and "" mean all. A month or year is its first day."""

    month: date | None = None
    village: Hashable | None = None
    adviser: Hashable | None = None
    text: str = ""
    status: Hashable | None = None


def values_of(filters: Filters, present: date | None, period: Period = MONTHS) -> dict[str, Any]:
    """Return filters as JSON values; the present month and the one before it stay relative."""
    return {
        "month": _month_value(filters.month, present, period),
        "village": filters.village,
        "adviser": filters.adviser,
        "text": filters.text,
        "status": _status_name(filters.status),
    }


def filters_of(
    values: Mapping[str, Any],
    present: date | None,
    statuses: Iterable[Hashable],
    period: Period = MONTHS,
) -> Filters:
    """Return the filters again; what a value no longer names is left open."""
    named = {_status_name(one): one for one in statuses}
    return Filters(
        month=_month_of(values.get("month"), present, period),
        village=values.get("village"),
        adviser=values.get("adviser"),
        text=values.get("text", ""),
        status=named.get(values.get("status")),
    )


def month_words(month: date, present: date | None, period: Period = MONTHS) -> str:
    """Return 本月, 上月 or 2026年3月: what a month will mean when it is asked for again."""
    relative = {_PRESENT: period.present, _LAST: period.last}
    return relative.get(_month_value(month, present, period) or "", period.words(month))


def _month_value(month: date | None, present: date | None, period: Period) -> str | None:
    if month is None:
        return None
    if present and month in (present, period.before(present)):
        return _PRESENT if month == present else _LAST
    return month.isoformat()


def _month_of(value: str | None, present: date | None, period: Period) -> date | None:
    if value is None:
        return None
    if value in (_PRESENT, _LAST):
        return period.before(present) if present and value == _LAST else present
    return date.fromisoformat(value)


def _status_name(status: Hashable | None) -> Any:  # noqa: ANN401  a JSON value
    return status.name if isinstance(status, Enum) else status
