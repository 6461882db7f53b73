"""报告的表: the figures of the statistics as the lines of the report's tables."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal

from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.period_figures import PeriodFigures
from lvgw_desktop.domain.share import share_words
from lvgw_desktop.domain.statistics_report import (
    ComparedLine,
    ComparedTable,
    MatrixLine,
    MatrixTable,
    OutcomeLine,
    OutcomeTable,
    ReportFigures,
    ReportLine,
    TrendLine,
    TrendTable,
)
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.domain.year_figures import MONTHS, YearFigures, YearLine
from lvgw_desktop.services.statistics_disputes import DisputeLine, disputes_in
from lvgw_desktop.services.statistics_lines import TOTAL

_LISTED = ("SUCCESS", "FAILURE", "ONGOING")
"""The outcomes that have a column; all else stands in one."""
_MONTHS = tuple(one.name for one in fields(MatrixLine))[2 : 2 + MONTHS]
_BRACKETS = str.maketrans("()", "（）")
_NONE = Decimal(0)


def report_figures(
    now: PeriodFigures, before: PeriodFigures, vocabulary: Vocabulary, made_on: date
) -> ReportFigures:
    """Return all measures of the whole office beside those of the 时段 before."""
    word_of = vocabulary.word_of
    return ReportFigures(
        period=now.period.words,
        before=before.period.words,
        first_day=now.months.first_day,
        last_day=now.months.last_day,
        made_on=made_on,
        lines=tuple(
            ReportLine(
                measure=on_paper(word_of("measure", one.name)),
                unit=word_of("measure_unit", one.name),
                now=hours_words(now.total.figure(one)),
                before=hours_words(before.total.figure(one)),
                change=_signed(now.total.figure(one) - before.total.figure(one)),
            )
            for one in now.measures
        ),
    )


def trend_table(this: YearFigures, before: YearFigures, measure_words: str) -> TrendTable:
    """Return a measure month by month beside the year before."""
    months = zip(_shown(this, this.total), before.total.figures, strict=True)
    return TrendTable(
        title=f"{measure_words}，{this.year}年和{before.year}年",
        remark=_unfinished(this),
        lines=tuple(
            TrendLine(month=f"{number}月", now=now, before=hours_words(past))
            for number, (now, past) in enumerate(months, start=1)
        ),
        total=TrendLine(
            month=TOTAL, now=hours_words(this.total.total), before=hours_words(before.total.total)
        ),
    )


def compared_table(figures: PeriodFigures, measure: Measure, title: str) -> ComparedTable:
    """Return the lines of a grouping, the highest first."""
    whole = figures.total.figure(measure)
    return ComparedTable(
        title=f"{title}，{figures.period.words}",
        lines=tuple(
            ComparedLine(
                name=line.name,
                figure=hours_words(line.figure(measure)),
                share=share_words(line.figure(measure), whole),
            )
            for line in figures.highest_first(measure)
        ),
        total=hours_words(whole),
    )


def outcome_table(
    figures: PeriodFigures, vocabulary: Vocabulary, measure_words: str
) -> OutcomeTable:
    """Return how the mediations of each type of dispute ended."""
    lines = disputes_in(figures, vocabulary).lines
    whole = {
        code: sum((line.by_outcome.get(code, _NONE) for line in lines), _NONE)
        for code in {code for line in lines for code in line.by_outcome}
    }
    return OutcomeTable(
        title=measure_words,
        period=figures.period.words,
        lines=tuple(map(_outcome_line, lines)),
        total=_outcome_line(DisputeLine("", TOTAL, whole)),
    )


def matrix_table(figures: YearFigures, measure_words: str) -> MatrixTable:
    """Return a year of villages, in the order of their streets."""
    streets = list(dict.fromkeys(line.group for line in figures.lines))
    lines = sorted(figures.lines, key=lambda line: streets.index(line.group))
    return MatrixTable(
        title=f"各村（居）{measure_words}，{figures.year}年各月",
        remark=_unfinished(figures),
        lines=tuple(_matrix_line(figures, line) for line in lines),
        total=_matrix_line(figures, figures.total),
    )


def on_paper(words: str) -> str:
    """Return words as papers write them: （居）."""
    return words.translate(_BRACKETS)


def _outcome_line(line: DisputeLine) -> OutcomeLine:
    success, failure, ongoing = (line.by_outcome.get(code, _NONE) for code in _LISTED)
    return OutcomeLine(
        dispute=line.name,
        success=hours_words(success),
        failure=hours_words(failure),
        ongoing=hours_words(ongoing),
        other=hours_words(line.total - success - failure - ongoing),
        total=hours_words(line.total),
    )


def _matrix_line(figures: YearFigures, line: YearLine) -> MatrixLine:
    months = dict(zip(_MONTHS, _shown(figures, line), strict=True))
    return MatrixLine(street=line.group, name=line.name, total=hours_words(line.total), **months)


def _shown(figures: YearFigures, line: YearLine) -> Sequence[str]:
    """Return a line month by month, nothing for a month that has not begun."""
    return [
        hours_words(one) if one or figures.has_begun(number) else ""
        for number, one in enumerate(line.figures, start=1)
    ]


def _unfinished(figures: YearFigures) -> str:
    return f"{figures.unfinished}月未完" if figures.unfinished else ""


def _signed(change: Decimal) -> str:
    """Return +3, −2 or 0."""
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{hours_words(abs(change))}"
