"""候选: villages, advisers and kinds of client as the pickers offer them."""

from collections.abc import Sequence
from datetime import date

from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.initials import initials_of
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.roster import Roster
from lvgw_desktop.ui.shared.choices import Choice


class Candidates:
    """What the pickers of villages and advisers offer; made off the UI thread, once a roster."""

    def __init__(self, roster: Roster, vocabulary: Vocabulary) -> None:
        self.roster = roster
        self.client_categories = _client_categories(vocabulary)
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

    def villages_for(self, adviser_id: int | None, day: date) -> list[Choice]:
        """Return the villages, those the adviser is appointed to on that day first."""
        served = self.roster.villages_of(adviser_id, day)
        return _first(served, [*self.villages, *self._past_villages])

    def advisers_for(self, village_id: int | None, day: date) -> list[Choice]:
        """Return the advisers, those appointed to the village on that day first."""
        serving = self.roster.advisers_of(village_id, day)
        return _first(serving, [*self.advisers, *self._past_advisers])


def _client_categories(vocabulary: Vocabulary) -> list[Choice]:
    """Return the kinds of client in the order of the vocabulary."""
    return [
        Choice(code, word, search=initials_of(word))
        for code, word in vocabulary.list_of("client_category")
    ]


def _first(wanted: Sequence[int], choices: list[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda choice: choice.key not in wanted)


def _village(village: Village) -> Choice:
    return Choice(village.id, village.name_with_street, search=initials_of(village.name))


def _adviser(adviser: LegalAdviser, names: Names) -> Choice:
    return Choice(
        adviser.id,
        adviser.name,
        second=names.firm(adviser.firm_id),
        search=initials_of(adviser.name),
    )
