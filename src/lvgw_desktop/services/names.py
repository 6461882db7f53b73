"""名称: villages, advisers and firms by id, as lists and forms need them."""

from collections.abc import Mapping
from dataclasses import dataclass

from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.initials import found_by
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class Names:
    """All villages, advisers and firms of the office, retired ones too."""

    villages: Mapping[int, Village]
    advisers: Mapping[int, LegalAdviser]
    firms: Mapping[int, Firm]

    def village(self, village_id: int | None) -> str:
        """Return a village's everyday name; "" if it is unknown."""
        village = self.villages.get(village_id or 0)
        return village.name if village else ""

    def adviser(self, adviser_id: int | None) -> str:
        """Return an adviser's name; "" if it is unknown."""
        adviser = self.advisers.get(adviser_id or 0)
        return adviser.name if adviser else ""

    def firm(self, firm_id: int | None) -> str:
        """Return a firm's name; "" if it is unknown."""
        firm = self.firms.get(firm_id or 0)
        return firm.name if firm else ""

    def villages_found_by(self, word: str) -> frozenset[int]:
        """Return the ids of villages that a word finds, in 汉字 or pinyin."""
        return frozenset(key for key, one in self.villages.items() if found_by(word, one.name))

    def advisers_found_by(self, word: str) -> frozenset[int]:
        """Return the ids of advisers that a word finds, in 汉字 or pinyin."""
        return frozenset(key for key, one in self.advisers.items() if found_by(word, one.name))


def names_in(store: Store) -> Names:
    """Read all names in one go; an office has a few dozen."""
    return Names(
        villages={one.id or 0: one for one in store.villages.all(include_retired=True)},
        advisers={one.id or 0: one for one in store.advisers.all(include_retired=True)},
        firms={one.id or 0: one for one in store.firms.all(include_retired=True)},
    )
