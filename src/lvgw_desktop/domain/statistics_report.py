"""统计分析报告: what its tables and charts say, each figure in words as the screen has it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportLine:
    """A measure of the whole office: in the 时段, in the one before, and by how much it changed."""

    measure: str
    unit: str
    now: str
    before: str
    change: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportFigures:
    """本期数字: all measures of a 时段, and the one it is compared with."""

    period: str
    before: str
    first_day: date
    last_day: date
    made_on: date
    lines: tuple[ReportLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TrendLine:
    """A month in this year and in the one before; "" in a month that has not begun."""

    month: str
    now: str
    before: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TrendTable:
    """各月趋势: a measure month by month; `remark` tells which month is not over."""

    title: str
    remark: str
    lines: tuple[TrendLine, ...]
    total: TrendLine


@dataclass(frozen=True, kw_only=True, slots=True)
class ComparedLine:
    """One village, adviser or kind of service with its figure and its share."""

    name: str
    figure: str
    share: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ComparedTable:
    """比较: the lines of a grouping, the highest first."""

    title: str
    lines: tuple[ComparedLine, ...]
    total: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OutcomeLine:
    """A type of dispute and how its mediations ended; `other` is what was told of none of these."""

    dispute: str
    success: str
    failure: str
    ongoing: str
    other: str
    total: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OutcomeTable:
    """纠纷类型和结果: the most frequent first."""

    period: str
    title: str
    lines: tuple[OutcomeLine, ...]
    total: OutcomeLine


@dataclass(frozen=True, kw_only=True, slots=True)
class MatrixLine:
    """A village's year, month by month; `street` groups the lines."""

    street: str
    name: str
    january: str
    february: str
    march: str
    april: str
    may: str
    june: str
    july: str
    august: str
    september: str
    october: str
    november: str
    december: str
    total: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MatrixTable:
    """全年各月: villages by month, under their streets."""

    title: str
    remark: str
    lines: tuple[MatrixLine, ...]
    total: MatrixLine
