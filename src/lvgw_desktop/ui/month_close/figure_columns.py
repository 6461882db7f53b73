"""统计表的列: measures down the page, or as a matrix with one line per village or adviser."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import partial
from operator import attrgetter

from lvgw_desktop.domain.figures import FigureLine, MonthFigures
from lvgw_desktop.domain.measure import MEASURES, Measure
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.ui.shared.columns import Align, Column, Group

SPANS = ("month", "last_month", "year")
"""The figures of a line, named as in FigureLine."""

FULL, BRIEF = 96, 78
"""How wide a column of figures is, px at 标准, where there is room and beside something else."""

ALSO = "另记(不在省里口径内)"

SHORT = {
    "onsite_count": "现场\n服务",
    "onsite_hours": "现场\n时长",
    "consultations": "咨询",
    "documents": "代书",
    "lectures": "讲座",
    "audience": "听众",
    "mediations": "调解",
    "litigation": "诉讼",
    "decision_opinions": "决策\n意见",
    "village_rules": "村规\n民约",
    "wechat_groups": "微信群",
    "legal_aid": "法律\n援助",
    "trainings": "培训",
    "publicity": "宣传\n资料",
}
"""Heads of the matrix; the full wording stands in the other view and in the workbook."""


class Grouping(Enum):
    """怎样分: the value is the wording of the switch."""

    ALL = "全部"
    VILLAGE = "按村(居)"
    ADVISER = "按顾问"
    KIND = "按类别"


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure with its words and its figures of the whole office."""

    measure: Measure
    words: str
    unit: str
    line: FigureLine

    def figure(self, span: str) -> Decimal:
        """Return the figure of the month, the month before or the year so far."""
        return _figure(self.measure.name, span, self.line)


def measure_rows(figures: MonthFigures, vocabulary: Vocabulary) -> list[MeasureRow | Group]:
    """Return all measures in their order; those not on the monthly form under a heading."""
    rows = [
        MeasureRow(
            measure,
            vocabulary.word_of("measure", measure.name),
            vocabulary.word_of("measure_unit", measure.name),
            figures.total,
        )
        for measure in MEASURES
    ]
    official = [row for row in rows if row.measure.monthly_form]
    return [*official, Group(ALSO), *rows[len(official) :]]


def measure_columns(month: StatisticalMonth, *, brief: bool = False) -> tuple[Column, ...]:
    """Return 指标, 单位, this month, last month and the year so far; 比上月 unless `brief`."""
    heads = (f"{month.number}月", f"{month.previous.number}月", "本年累计")
    spans = (
        Column(
            span,
            head,
            BRIEF if brief else FULL,
            text=partial(_span_words, span),
            bold=_always if span == "month" else None,
            align=Align.RIGHT,
        )
        for span, head in zip(SPANS, heads, strict=True)
    )
    change = Column("change", "比上月", FULL, text=_change_words, align=Align.RIGHT, hide_rank=1)
    return (
        Column("words", "指标(按省里口径)", text=lambda row: row.words),
        Column("unit", "单位", 70, text=lambda row: row.unit, align=Align.CENTRE),
        *spans,
        *(() if brief else (change,)),
    )


def _figure(name: str, span: str, line: FigureLine) -> Decimal:
    found: Decimal = getattr(line, span).get(name, Decimal(0))
    return found


def _cell_words(name: str, line: FigureLine) -> str:
    return hours_words(_figure(name, "month", line))


MATRIX_COLUMNS = (
    Column("name", "", 128, text=attrgetter("name"), second=attrgetter("second")),
    *(
        Column(
            one.name,
            SHORT[one.name],
            84,
            text=partial(_cell_words, one.name),
            align=Align.RIGHT,
        )
        for one in MEASURES
    ),
)


def matrix_lines(figures: MonthFigures, grouping: Grouping) -> Sequence[FigureLine]:
    """Return the lines of a grouping, the whole office last."""
    lines = {
        Grouping.VILLAGE: figures.by_village,
        Grouping.ADVISER: figures.by_adviser,
        Grouping.KIND: figures.by_adviser_kind,
    }[grouping]
    return (*lines, figures.total)


def _span_words(span: str, row: MeasureRow) -> str:
    return hours_words(row.figure(span))


def _change_words(row: MeasureRow) -> str:
    """Return how many more or fewer than last month: +5, −2."""
    change = row.figure("month") - row.figure("last_month")
    if not change:
        return "—"
    return f"{'+' if change > 0 else '−'}{hours_words(abs(change))}"


def _always(_row: object) -> bool:
    return True
