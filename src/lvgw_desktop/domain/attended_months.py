"""按月的证据: in which months an adviser came, and whose ledger is at the office."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.duties.span import Span
from lvgw_desktop.domain.statistical_month import StatisticalMonth

_NAMED = 3
"""So many missing months are named."""


@dataclass(frozen=True, slots=True)
class MonthsMet:
    """The months in which something was done, and those in which it is lacking."""

    met: tuple[StatisticalMonth, ...] = ()
    missing: tuple[StatisticalMonth, ...] = ()

    @property
    def words(self) -> str:
        """Return 11 / 12 个月(缺2月)."""
        return f"{len(self.met)} {self.of_words}"

    @property
    def of_words(self) -> str:
        """Return / 12 个月(缺2月); many are not named."""
        few = len(self.missing) <= _NAMED
        numbers = "、".join(str(one.number) for one in self.missing)
        lacking = f"(缺{numbers}月)" if self.missing and few else ""
        return f"/ {len(self.met) + len(self.missing)} 个月{lacking}"


def months_met(
    spans: Sequence[Span],
    terms: Sequence[Appointment],
    met: Iterable[StatisticalMonth],
) -> MonthsMet:
    """Return the months that were met; the others count once they are over.

    As on the board a month is owed by who serves on its first day and on its last.
    """
    done = frozenset(met)
    owed = {one.month for one in spans if one.until == one.last and _serves(terms, one)}
    return MonthsMet(
        tuple(one.month for one in spans if one.month in done),
        tuple(one.month for one in spans if one.month in owed - done),
    )


def quarters_missing(
    spans: Sequence[Span], terms: Sequence[Appointment], days: Iterable[date]
) -> tuple[Span, ...]:
    """Return the quarters that are over, were served throughout, and have none of these days."""
    every = tuple(days)
    over = (one for one in spans if one.until == one.last and _serves(terms, one))
    return tuple(one for one in over if not any(map(one.has, every)))


def _serves(terms: Sequence[Appointment], span: Span) -> bool:
    """Tell whether appointments cover the first day of a period and its last."""
    return all(any(one.covers(day) for one in terms) for day in (span.first, span.last))
