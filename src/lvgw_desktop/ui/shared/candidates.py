"""候选: villages and advisers as the pickers of a day's work offer them."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from datetime import date

from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.recent_use import RecentUse
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.pickers import PickerService
from lvgw_desktop.services.roster import Roster
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared.choices import Choice


class Candidates:
    """What the pickers of villages and advisers offer; made off the UI thread, once a roster.

    First come those appointed together with what the other picker holds, of these and of the
    others the ones used last, then whoever has an appointment on the day.
    """

    def __init__(self, roster: Roster, recent: RecentUse) -> None:
        self.roster = roster
        self._recent = recent
        names = roster.names
        self.villages = [_village(one) for one in names.villages.values() if one.retired_on is None]
        self.advisers = [
            _adviser(one, names) for one in names.advisers.values() if one.retired_on is None
        ]
        self._past_villages = [
            _village(one) for one in names.villages.values() if one.retired_on is not None
        ]
        self._past_advisers = [
            _adviser(one, names) for one in names.advisers.values() if one.retired_on is not None
        ]

    @classmethod
    def of(cls, pickers: PickerService) -> "Candidates":
        """Read the roster and what was used last."""
        return cls(pickers.roster(), pickers.recently_used())

    def villages_for(self, adviser_id: int | None, day: date) -> list[Choice]:
        """Return the villages, those the adviser is appointed to on that day first."""
        served = self.roster.villages_of(adviser_id, day)
        busy = self.roster.villages_served(day)
        every = [*self.villages, *self._past_villages]
        return _in_order(every, served, self._recent.villages, busy)

    def advisers_for(self, village_id: int | None, day: date) -> list[Choice]:
        """Return the advisers, those appointed to the village on that day first."""
        serving = self.roster.advisers_of(village_id, day)
        busy = self.roster.advisers_serving(day)
        every = [*self.advisers, *self._past_advisers]
        return _in_order(every, serving, self._recent.advisers, busy)

    def heed_saved(self, log: ServiceLog) -> None:
        """Remember what was used just now."""
        self._recent = self._recent.after(log.village_id, log.adviser_id)


def _in_order(
    choices: Iterable[Choice],
    paired: Collection[int],
    recent: Sequence[int],
    appointed: Collection[int],
) -> list[Choice]:
    latest: dict[Hashable, int] = {key: place for place, key in enumerate(recent)}

    def place(choice: Choice) -> tuple[bool, int, bool]:
        key = choice.key
        return key not in paired, latest.get(key, len(latest)), key not in appointed

    return sorted(choices, key=place)


def _village(village: Village) -> Choice:
    found = finder(village.name, village.area_code)
    return Choice(village.id, village.name_with_street, search=found)


def _adviser(adviser: LegalAdviser, names: Names) -> Choice:
    return Choice(
        adviser.id,
        adviser.name,
        second=names.firm(adviser.firm_id),
        search=finder(adviser.name, adviser.licence_no),
    )
