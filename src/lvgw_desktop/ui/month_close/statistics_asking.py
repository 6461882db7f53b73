"""统计上问的: what the page asks for, and what a figure on it asks for when it is opened."""

from dataclasses import dataclass
from decimal import Decimal

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.grouped_by import GroupedBy, Key
from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.period import Period
from lvgw_desktop.domain.share import share_words
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import hours_words
from lvgw_desktop.services.figure_sources import FigureAsked


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked at: a 时段, how it is grouped, and which measure is drawn."""

    period: Period
    grouped_by: GroupedBy
    measure: Measure


def figure_of(
    measure: Measure, months: CountedMonths, grouped_by: GroupedBy, key: Key | None
) -> FigureAsked:
    """Return one figure as it is opened; None is the key of the whole office."""
    if key is None:
        return FigureAsked(measure=measure, months=months)
    return FigureAsked(measure=measure, months=months, grouped_by=grouped_by, key=key)


def together(months: tuple[CountedMonths, ...]) -> CountedMonths:
    """Return months in a row as one span."""
    return CountedMonths(
        first_month=months[0].first_month,
        last_month=months[-1].last_month,
        first_day=months[0].first_day,
        last_day=months[-1].last_day,
    )


@dataclass(frozen=True, slots=True)
class Telling:
    """How the figures of a measure are told: as a title, and where the pointer rests."""

    vocabulary: Vocabulary
    measure: Measure

    @property
    def words(self) -> str:
        """Return 开展法治讲座."""
        return self.vocabulary.word_of("measure", self.measure.name)

    @property
    def unit(self) -> str:
        """Return 次."""
        return self.vocabulary.word_of("measure_unit", self.measure.name)

    def title(self, whose: str, when: str) -> str:
        """Return 东兴社区 2026年11月 开展法治讲座."""
        return " ".join(filter(None, (whose, when, self.words)))

    def figure(self, whose: str, when: str, value: Decimal, whole: Decimal | None = None) -> str:
        """Return the same with its figure, and as how much of a whole."""
        share = "" if whole is None else share_words(value, whole)
        part = f"，占全部的 {share}" if share else ""
        return f"{self.title(whose, when)} {hours_words(value)} {self.unit}{part}"
