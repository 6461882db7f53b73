"""选择: villages, advisers and clients as pickers offer them, those met last first."""

from dataclasses import dataclass

from lvgw_desktop.domain.known_client import KnownClient, each_once
from lvgw_desktop.domain.recent_use import RecentUse, recent_use
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.services.workplace import Workplace

RECENT_LOGS = 60
"""So many logs tell which villages and advisers were used last."""
CLIENT_LOGS = 1000
"""So many logs of a village are looked through for people met before."""


@dataclass(frozen=True, slots=True)
class PickerService:
    """What may stand in a field, and what stood in the last ones."""

    workplace: Workplace

    def names(self) -> Names:
        """Return all names, for pickers."""
        with self.workplace.reading() as store:
            return names_in(store)

    def roster(self) -> Roster:
        """Return names and appointments, for the editor."""
        with self.workplace.reading() as store:
            return roster_in(store)

    def recently_used(self) -> RecentUse:
        """Return the villages and advisers of the last logs."""
        with self.workplace.reading() as store:
            return recent_use(store.past_logs.last_places(RECENT_LOGS))

    def clients_met(self, village_id: int) -> tuple[KnownClient, ...]:
        """Return the people met at a village, the latest first, each once."""
        with self.workplace.reading() as store:
            return each_once(store.past_logs.clients_of(village_id, CLIENT_LOGS))
