"""年度工作量: the adviser's figures of the year by measure; each opens the logs behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.measure import LOG_MEASURES, Measure
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.services.advisers import AdviserCard
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.columns import Align, Column
from lvgw_desktop.ui.shared.layouts import STRETCH
from lvgw_desktop.ui.shared.whole_table import WholeTable

COUNTED = frozenset(PaperState) - {PaperState.VOID}


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    words: str
    figure: Decimal
    unit: str


COLUMNS = (
    Column("words", "指标", 0, text=lambda line: line.words),
    Column(
        "figure",
        "数量",
        88,
        text=lambda line: hours_words(line.figure),
        bold=lambda line: bool(line.figure),
        align=Align.RIGHT,
    ),
    Column("unit", "单位", 54, text=lambda line: line.unit),
)


def figures_card(
    card: AdviserCard, vocabulary: Vocabulary, opened: Callable[[LogFilter], object]
) -> Card:
    """Return the card; Enter on a line opens the year's logs of the adviser."""
    table = WholeTable(
        COLUMNS,
        _lines(card, vocabulary),
        key=lambda line: line.name,
        name=f"{card.month.year} 年工作量",
        head=False,
        row_height=26,
    )
    table.opened.connect(lambda _line: opened(year_filter(card)))
    return Card(f"{card.month.year} 年工作量", table, STRETCH, aside="按 Enter 看记录")


def year_filter(card: AdviserCard) -> LogFilter:
    """Return the filter of the year's logs of the adviser."""
    first, last = card.year_days
    return LogFilter(adviser_id=card.adviser.id, first_day=first, last_day=last, states=COUNTED)


def _lines(card: AdviserCard, vocabulary: Vocabulary) -> list[_Line]:
    """Return the measures of the monthly form, and of the others those that are not zero."""
    figures = {one: card.figures.get(one.name, Decimal(0)) for one in LOG_MEASURES}
    return [
        _line(one, figure, vocabulary)
        for one, figure in figures.items()
        if one.monthly_form or figure
    ]


def _line(measure: Measure, figure: Decimal, vocabulary: Vocabulary) -> _Line:
    return _Line(
        measure.name,
        vocabulary.word_of("measure", measure.name),
        figure,
        vocabulary.word_of("measure_unit", measure.name),
    )
