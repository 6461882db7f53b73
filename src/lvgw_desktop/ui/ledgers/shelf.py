"""案卷架: which ledgers there are to choose from, by village or by adviser, and their years."""

from dataclasses import dataclass, replace
from enum import Enum

from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.volumes import VolumeState
from lvgw_desktop.ui.shared.choices import Choice


class Grouping(Enum):
    """按什么成卷: the value is the wording of the switch."""

    VILLAGE = "按村(一村一卷)"
    ADVISER = "按顾问"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which ledger is asked for; `key` is a village's or adviser's id, None for the first."""

    grouping: Grouping
    key: int | None
    year: int

    @property
    def ledger_key(self) -> LedgerKey:
        """Return the key that the ledgers are read by."""
        if self.grouping is Grouping.VILLAGE:
            return LedgerKey(year=self.year, village_id=self.key)
        return LedgerKey(year=self.year, adviser_id=self.key)


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelf:
    """What the pickers offer, and the volume taken down; None while there is nobody yet.

    `state` is what is filed of a village's year, None for an adviser.
    """

    wanted: Wanted
    choices: tuple[Choice, ...]
    years: tuple[int, ...]
    volume: LedgerOfLogs | None
    state: VolumeState | None = None

    def begins_anew(self, before: "Shelf | None") -> bool:
        """Tell whether this is another ledger than before, or has the first new rows since."""
        if before is None or before.wanted != self.wanted:
            return True
        return self.has_new and not before.has_new

    def beside(self, wanted: Wanted, by: int) -> Wanted | None:
        """Return the ledger so many places on, None beyond either end."""
        keys = [choice.key for choice in self.choices]
        if wanted.key not in keys:
            return None
        place = keys.index(wanted.key) + by
        if not 0 <= place < len(keys):
            return None
        key = keys[place]
        assert isinstance(key, int)
        return replace(wanted, key=key)

    @property
    def has_new(self) -> bool:
        """Tell whether there is something not printed yet."""
        return self.volume is not None and bool(self.volume.new_rows)


def take_down(use_cases: UseCases, wanted: Wanted) -> Shelf:
    """Read the choices and the wanted ledger; the first one where the wanted is unknown."""
    choices = _choices(use_cases, wanted.grouping)
    keys = [choice.key for choice in choices]
    key = wanted.key if wanted.key in keys else next(iter(keys), None)
    ledgers = use_cases.ledgers
    found = Wanted(wanted.grouping, key if isinstance(key, int) else None, wanted.year)
    volume = None if found.key is None else ledgers.with_logs(found.ledger_key)
    return Shelf(
        wanted=found,
        choices=choices,
        years=ledgers.years(),
        volume=volume,
        state=_state(use_cases, found),
    )


def _state(use_cases: UseCases, wanted: Wanted) -> VolumeState | None:
    if wanted.grouping is not Grouping.VILLAGE or wanted.key is None:
        return None
    return use_cases.volumes.state(wanted.key, wanted.year)


def _choices(use_cases: UseCases, grouping: Grouping) -> tuple[Choice, ...]:
    """Return those in service first; retired ones keep their ledgers."""
    names = use_cases.pickers.names()
    if grouping is Grouping.VILLAGE:
        villages = sorted(names.villages.values(), key=lambda one: one.retired_on is not None)
        return tuple(
            Choice(one.id, one.name_with_street, search=finder(one.name, one.area_code))
            for one in villages
        )
    advisers = sorted(names.advisers.values(), key=lambda one: one.retired_on is not None)
    return tuple(
        Choice(one.id, one.name, names.firm(one.firm_id), finder(one.name)) for one in advisers
    )
