"""月报数字: the figures of a month, of the month before and of the year so far."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lvgw_desktop.domain.month_calendar import Days
from lvgw_desktop.domain.statistical_month import StatisticalMonth

Figures = Mapping[str, Decimal]
"""Measure name → figure; a measure that is absent is 0."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureLine:
    """One line of figures: of the whole office, of a village, of an adviser or of a kind.

    `key` is the id of the village or adviser, or the AdviserKind; None for the whole office.
    """

    key: object = None
    name: str
    second: str = ""
    month: Figures
    last_month: Figures
    year: Figures


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthFigures:
    """All figures of one 统计月: the total, then by village, adviser and adviser kind."""

    month: StatisticalMonth
    days: Days
    """The first and the last day that counted."""
    total: FigureLine
    by_village: tuple[FigureLine, ...]
    by_adviser: tuple[FigureLine, ...]
    by_adviser_kind: tuple[FigureLine, ...]
    advisers: int
    """Advisers with a valid appointment on the month's last day, …"""
    lawyers: int
    """… and of them lawyers."""
