"""顾问费的一行: one adviser in one village over a year, as agreed and as proposed so far."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.fee import FeeDecision, FeeStandard, standard_for
from lvgw_desktop.domain.part_of_year import MONTHS, months_served
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.storage.store import Store

_Pair = tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeLine:
    """Who served where, for which firm, in which months, and what is proposed for it.

    `standard` is that of today; a proposal keeps the one that held when it was made.
    """

    year: int
    village_id: int
    adviser_id: int
    firm_id: int | None
    village: str
    adviser: str
    firm: str
    months: tuple[int, ...]
    standard: FeeStandard | None
    decision: FeeDecision | None

    @property
    def is_part(self) -> bool:
        """Tell whether somebody else, or nobody, served there for some months."""
        return len(self.months) < MONTHS

    @property
    def is_outdated(self) -> bool:
        """Tell whether the standard was changed after the proposal was made."""
        if self.decision is None or self.standard is None:
            return False
        return self.standard.amount != self.decision.standard


def fee_lines_in(store: Store, year: int) -> tuple[FeeLine, ...]:
    """Return everybody who served in a year or has a proposal of it, by firm and adviser."""
    names, standards = names_in(store), store.fee_standards.of_year(year)
    terms, decisions = _terms_in(store, year), _decisions_in(store, year)
    lines = []
    for village_id, adviser_id in terms.keys() | decisions.keys():
        its = terms.get((village_id, adviser_id), ())
        firm_id = _firm_id(its, names, adviser_id)
        lines.append(
            FeeLine(
                year=year,
                village_id=village_id,
                adviser_id=adviser_id,
                firm_id=firm_id,
                village=names.village(village_id),
                adviser=names.adviser(adviser_id),
                firm=names.firm(firm_id),
                months=months_served(its, year),
                standard=standard_for(standards, village_id),
                decision=decisions.get((village_id, adviser_id)),
            )
        )
    return tuple(sorted(lines, key=_place))


def _place(line: FeeLine) -> tuple[int, int, int]:
    return line.firm_id or 0, line.adviser_id, line.village_id


def _terms_in(store: Store, year: int) -> Mapping[_Pair, Sequence[Appointment]]:
    """Return the appointments of a year by whom they are about, the latest begun first."""
    found = defaultdict[_Pair, list[Appointment]](list)
    for one in store.appointments.valid_within(date(year, 1, 1), date(year, 12, 31)):
        found[one.village_id, one.adviser_id].append(one)
    return found


def _decisions_in(store: Store, year: int) -> Mapping[_Pair, FeeDecision]:
    return {(one.village_id, one.adviser_id): one for one in store.fee_decisions.of_year(year)}


def _firm_id(terms: Sequence[Appointment], names: Names, adviser_id: int) -> int | None:
    """Return the firm for which he served last, else the one he is of."""
    if terms and terms[0].firm_id:
        return terms[0].firm_id
    adviser = names.advisers.get(adviser_id)
    return adviser.firm_id if adviser else None
