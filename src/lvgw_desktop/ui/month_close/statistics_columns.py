"""统计的列: measures down the page for the whole office, across it for groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from operator import methodcaller

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.period_figures import PeriodFigures, PeriodLine
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.services.statistics import GROUPED_WORDS
from lvgw_desktop.ui.month_close.figure_columns import ALSO, SHORT
from lvgw_desktop.ui.shared.columns import Align, Column, Group

NOW, BEFORE = "now", "before"
"""The columns of a 时段 and of the one before it."""

_NAME, _FIGURE, _PERIOD, _ROOMY = 128, 84, 150, 200
_FEW = 3
"""So few measures stand under their whole words."""


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A measure with its words, in a 时段 and in the one before."""

    measure: Measure
    words: str
    unit: str
    now: PeriodFigures
    before: PeriodFigures

    def words_of(self, which: str) -> str:
        """Return the figure of a column."""
        figures = self.now if which == NOW else self.before
        return hours_words(figures.total.figure(self.measure))


def period_rows(
    now: PeriodFigures, before: PeriodFigures, vocabulary: Vocabulary
) -> list[PeriodRow | Group]:
    """Return all measures in their order; those not on the monthly form under a heading."""
    word_of = vocabulary.word_of
    rows = [
        PeriodRow(one, word_of("measure", one.name), word_of("measure_unit", one.name), now, before)
        for one in now.measures
    ]
    official = [row for row in rows if row.measure.monthly_form]
    return [*official, Group(ALSO), *rows[len(official) :]]


def period_columns(now: PeriodFigures, before: PeriodFigures) -> tuple[Column, ...]:
    """Return 指标, 单位, the 时段 and the one before."""
    return (
        Column("words", "指标(按省里口径)", text=lambda row: row.words),
        Column("unit", "单位", 70, text=lambda row: row.unit, align=Align.CENTRE),
        *(
            Column(
                which,
                figures.period.words,
                _PERIOD,
                text=methodcaller("words_of", which),
                align=Align.RIGHT,
            )
            for which, figures in ((NOW, now), (BEFORE, before))
        ),
    )


def group_columns(figures: PeriodFigures, vocabulary: Vocabulary) -> tuple[Column, ...]:
    """Return the name of a line and its measures."""
    few = len(figures.measures) <= _FEW
    width = _ROOMY if few else _FIGURE
    title = "" if figures.grouped_by is GroupedBy.OFFICE else GROUPED_WORDS[figures.grouped_by]
    return (
        Column(
            "name",
            title,
            0 if few else _NAME,
            text=lambda line: line.name,
            second=lambda line: line.second,
        ),
        *(
            Column(
                one.name,
                vocabulary.word_of("measure", one.name) if few else SHORT[one.name],
                width,
                text=partial(_words, one),
                align=Align.RIGHT,
            )
            for one in figures.measures
        ),
    )


def group_rows(figures: PeriodFigures) -> Sequence[PeriodLine]:
    """Return the lines of a grouping, the whole office last."""
    return (*figures.lines, figures.total)


def _words(measure: Measure, line: PeriodLine) -> str:
    return hours_words(line.figure(measure))
