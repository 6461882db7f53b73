"""筛选: what a filter bar asks for, and the same as JSON values that outlive a month's end."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

_PRESENT, _LAST = "present", "last"
"""How 本月 and 上月 are kept: next month they are other months."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a filter bar asks for; None and "" mean all. A month is its first day."""

    month: date | None = None
    village: Hashable | None = None
    adviser: Hashable | None = None
    text: str = ""
    status: Hashable | None = None


def values_of(filters: Filters, present: date | None) -> dict[str, Any]:
    """Return filters as JSON values; the present month and the one before it stay relative."""
    return {
        "month": _month_value(filters.month, present),
        "village": filters.village,
        "adviser": filters.adviser,
        "text": filters.text,
        "status": _status_name(filters.status),
    }


def filters_of(
    values: Mapping[str, Any], present: date | None, statuses: Iterable[Hashable]
) -> Filters:
    """Return the filters again; what a value no longer names is left open."""
    named = {_status_name(one): one for one in statuses}
    return Filters(
        month=_month_of(values.get("month"), present),
        village=values.get("village"),
        adviser=values.get("adviser"),
        text=values.get("text", ""),
        status=named.get(values.get("status")),
    )


def month_words(month: date, present: date | None) -> str:
    """Return 本月, 上月 or 2026年3月: what a month will mean when it is asked for again."""
    relative = {_PRESENT: "本月", _LAST: "上月"}
    return relative.get(_month_value(month, present) or "", f"{month.year}年{month.month}月")


def _month_value(month: date | None, present: date | None) -> str | None:
    if month is None:
        return None
    if present and month in (present, _before(present)):
        return _PRESENT if month == present else _LAST
    return month.isoformat()


def _month_of(value: str | None, present: date | None) -> date | None:
    if value is None:
        return None
    if value in (_PRESENT, _LAST):
        return _before(present) if present and value == _LAST else present
    return date.fromisoformat(value)


def _before(month: date) -> date:
    return (month - timedelta(days=1)).replace(day=1)


def _status_name(status: Hashable | None) -> Any:  # noqa: ANN401  a JSON value
    return status.name if isinstance(status, Enum) else status
