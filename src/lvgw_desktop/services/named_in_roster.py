"""行里写的村和人: which village and adviser of the office a row of old logs means."""

from collections.abc import Sequence
from datetime import date

from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity
from lvgw_desktop.domain.village import Village
from lvgw_desktop.exchange.log_row import LogRow
from lvgw_desktop.services.found_advisers import AdvisersByName
from lvgw_desktop.services.found_villages import VillagesByName
from lvgw_desktop.services.sounding_alike import sounding_alike
from lvgw_desktop.storage.store import Store


class NamedInRoster:
    """The office's villages and advisers by what workbooks call them; read once for all rows.

    `whose`: the adviser whose services all rows are, whatever they say.
    """

    def __init__(self, store: Store, whose: LegalAdviser | None = None) -> None:
        self._whose = whose
        self._villages = VillagesByName(store.villages.all(include_retired=True))
        self.advisers = AdvisersByName(
            store.advisers.all(include_retired=True),
            store.appointments.all(),
            store.firms.all(include_retired=True),
        )
        self._found: dict[tuple[str, str], Village | Refusal] = {}

    def village(self, row: LogRow) -> Village:
        """Return the village of a row; raises Refusal where it is unknown or one of several."""
        wanted = (row.village, row.street)
        if wanted not in self._found:
            self._found[wanted] = self._searched(*wanted)
        found = self._found[wanted]
        if isinstance(found, Refusal):
            raise Refusal(found.sentence, found.problems)
        return found

    def adviser(
        self, row: LogRow, village: Village, day: date
    ) -> tuple[LegalAdviser, Sequence[Problem]]:
        """Return who served that day, with a remark where the row names nobody.

        Raises Refusal for somebody unknown, and where several may be meant.
        """
        if self._whose:
            return self._whose, ()
        if not row.adviser:
            return self._only_adviser(village, day)
        found = self.advisers.find(row.adviser, village.id or 0, day, row.firm)
        if found is None:
            raise _unknown("adviser", "顾问", row.adviser, self.advisers.names)
        return found, ()

    def _only_adviser(self, village: Village, day: date) -> tuple[LegalAdviser, Sequence[Problem]]:
        found = self.advisers.only_one_of(village.id or 0, day)
        if found is None:
            sentence = "没有写顾问，那天的聘期里也看不出是谁，请补上。"
            raise Refusal(sentence, (Problem("adviser", sentence),))
        sentence = f"没有写顾问，按聘期填了{found.name}，请核对。"
        return found, (Problem("adviser", sentence, Severity.CHECK),)

    def _searched(self, name: str, street: str) -> Village | Refusal:
        try:
            found = self._villages.find(name, street)
        except Refusal as several:
            return several
        return found or _unknown("village", "村(居)", name, self._villages.everyday_names)


def _unknown(field: str, what: str, name: str, known: Sequence[str]) -> Refusal:
    alike = sounding_alike(field, name, known)
    hint = alike[0].sentence if alike else "请先把它导入名册，或改成名册里的名字。"
    sentence = f"名册里没有{what}“{name}”。{hint}"
    return Refusal(sentence, (Problem(field, sentence),))
