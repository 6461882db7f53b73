"""纠纷和结果: how the mediations of each type of dispute ended."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.period_figures import PeriodFigures
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.statistics_lines import dispute_words, outcome_words, outcomes


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way in which mediations ended: its code, "" where nobody told, its name and number."""

    code: str
    name: str
    total: Decimal


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """A type of dispute with the number of its mediations by the code of their outcome."""

    code: str
    name: str
    by_outcome: Mapping[str, Decimal]

    @property
    def total(self) -> Decimal:
        """Return all mediations of the type."""
        return sum(self.by_outcome.values(), Decimal(0))


@dataclass(frozen=True, slots=True)
class Disputes:
    """The types of dispute that there were, the most frequent first, and all outcomes."""

    outcomes: tuple[Outcome, ...]
    lines: tuple[DisputeLine, ...]


def disputes_in(figures: PeriodFigures, vocabulary: Vocabulary) -> Disputes:
    """Return what figures by type and outcome tell of both."""
    assert figures.grouped_by is GroupedBy.DISPUTE_OUTCOME
    (mediations,) = figures.measures
    counted: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for line in figures.lines:
        assert isinstance(line.key, tuple)
        dispute, outcome = line.key
        counted[dispute][outcome] = line.figure(mediations)
    lines = [
        DisputeLine(code, dispute_words(code, vocabulary), told) for code, told in counted.items()
    ]
    lines.sort(key=lambda line: line.total, reverse=True)
    return Disputes(_outcomes(lines, vocabulary), tuple(lines))


def _outcomes(lines: list[DisputeLine], vocabulary: Vocabulary) -> tuple[Outcome, ...]:
    """Return the outcomes of the list of words, then others that were typed, then none."""
    *listed, untold = outcomes(vocabulary)
    typed = {code: None for line in lines for code in line.by_outcome}
    others = [code for code in typed if code not in {*listed, untold}]
    codes = (*listed, *others, *([untold] if untold in typed else []))
    return tuple(
        Outcome(
            code,
            outcome_words(code, vocabulary),
            sum((line.by_outcome.get(code, Decimal(0)) for line in lines), Decimal(0)),
        )
        for code in codes
    )
