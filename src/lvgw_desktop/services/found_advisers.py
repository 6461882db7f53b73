"""按名找顾问: which adviser a workbook means at a village on a day, and of which firm."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.refusal import Problem, Refusal


class AdvisersByName:
    """Advisers with their appointments, read once for many rows."""

    def __init__(
        self,
        advisers: Iterable[LegalAdviser],
        appointments: Iterable[Appointment],
        firms: Iterable[Firm],
    ) -> None:
        self._named: dict[str, list[LegalAdviser]] = defaultdict(list)
        self._by_id: dict[int, LegalAdviser] = {}
        self._terms: dict[int, list[Appointment]] = defaultdict(list)
        self._firm_names = {one.id: one.name for one in firms}
        for adviser in advisers:
            self._named[adviser.name].append(adviser)
            self._by_id[adviser.id or 0] = adviser
        for term in appointments:
            self._terms[term.village_id].append(term)

    @property
    def names(self) -> Sequence[str]:
        """Return all names, for one that sounds like a name not found."""
        return tuple(self._named)

    def find(self, name: str, village_id: int, day: date, firm: str = "") -> LegalAdviser | None:
        """Return the adviser of that name, of homonyms the one of the firm or serving that day.

        None for an unknown name; raises Refusal where several are left.
        """
        found: Sequence[LegalAdviser] = self._named.get(name, ())
        if len(found) > 1:
            found = self._of_firm(found, firm) or self._serving(found, village_id, day) or found
        if len(found) > 1:
            sentence = f"有 {len(found)} 位顾问都叫“{name}”，请写上所在机构。"
            raise Refusal(sentence, (Problem("adviser", sentence),))
        return found[0] if found else None

    def only_one_of(self, village_id: int, day: date) -> LegalAdviser | None:
        """Return the adviser of a village on a day, None where there is none or are several."""
        serving = {term.adviser_id for term in self._terms[village_id] if term.covers(day)}
        return self._by_id[serving.pop()] if len(serving) == 1 else None

    def terms(self, adviser_id: int, village_id: int) -> list[Appointment]:
        """Return an adviser's appointments at a village."""
        return [term for term in self._terms[village_id] if term.adviser_id == adviser_id]

    def firm_id(self, adviser: LegalAdviser, village_id: int, day: date) -> int | None:
        """Return the firm of the appointment valid on the day, else the adviser's own one."""
        for term in self.terms(adviser.id or 0, village_id):
            if term.covers(day) and term.firm_id:
                return term.firm_id
        return adviser.firm_id

    def _of_firm(self, found: Iterable[LegalAdviser], firm: str) -> list[LegalAdviser]:
        return [one for one in found if firm and self._firm_names.get(one.firm_id) == firm]

    def _serving(
        self, found: Iterable[LegalAdviser], village_id: int, day: date
    ) -> list[LegalAdviser]:
        terms = [term for term in self._terms[village_id] if term.covers(day)]
        serving = {term.adviser_id for term in terms}
        return [one for one in found if one.id in serving]
