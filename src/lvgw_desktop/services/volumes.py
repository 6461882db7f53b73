"""一村一卷: the volume of a village and year, what is in it, and where a paper lies."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lvgw_desktop.domain.filing import page_words
from lvgw_desktop.domain.ledger_volume import LedgerVolume
from lvgw_desktop.domain.refusal import Problem, refuse_errors
from lvgw_desktop.domain.volume_problems import volume_problems
from lvgw_desktop.domain.volume_words import volume_words
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.unfiled import unfiled_of
from lvgw_desktop.services.volume_defaults import derived, facts_in, filed_in, volume_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class VolumeState:
    """What a volume holds and what it waits for; all numbers count papers but `pages`."""

    volume: LedgerVolume
    items: int
    pages: int
    not_back: int
    to_file: int


@dataclass(frozen=True, slots=True)
class VolumeService:
    """Use cases of volumes; one is made when it is first needed."""

    workplace: Workplace

    def of_village(self, village_id: int, year: int) -> LedgerVolume:
        """Return the volume of a village and year, as it would be made if there is none yet."""
        with self.workplace.reading() as store:
            return volume_in(self.workplace, store, village_id, year)

    def derived(self, volume: LedgerVolume) -> LedgerVolume:
        """Return what is printed wherever the volume's own card says nothing."""
        with self.workplace.reading() as store:
            facts = facts_in(self.workplace, store, volume.village_id, volume.year)
            return derived(volume, facts, filed_in(store, volume))

    def state(self, village_id: int, year: int) -> VolumeState:
        """Return what is in the volume and what is missing."""
        with self.workplace.reading() as store:
            volume = volume_in(self.workplace, store, village_id, year)
            filed = filed_in(store, volume)
            unfiled = unfiled_of(store, village_id, year)
        back = sum(one.is_back for one in unfiled)
        return VolumeState(
            volume=volume,
            items=len(filed),
            pages=sum(item.pages for item in filed),
            not_back=len(unfiled) - back,
            to_file=back,
        )

    def problems(self, volume: LedgerVolume) -> tuple[Problem, ...]:
        """Return what is wrong with a volume's properties."""
        with self.workplace.reading() as store:
            return volume_problems(volume, store.volumes.of_year(volume.year))

    def change(self, volume: LedgerVolume) -> LedgerVolume:
        """Save a volume's properties; what is filed in it stays where it is."""
        with self.workplace.changing() as store:
            refuse_errors(volume_problems(volume, store.volumes.of_year(volume.year)))
            kept = store.volumes.of_village_year(volume.village_id, volume.year)
            if kept:  # it may have been made while its card was open
                return store.volumes.change(replace(volume, id=kept.id))
            return store.volumes.add(volume)

    def place_of(self, record_uuid: str) -> str:
        """Return 第三卷 第26—27页（兴梁社区 2026）, "" for a paper that is not filed."""
        with self.workplace.reading() as store:
            return places_of(store, [record_uuid]).get(record_uuid, "")


def places_of(store: Store, record_uuids: list[str]) -> Mapping[str, str]:
    """Return in words where filed papers lie."""
    items = store.volume_items.of_records(record_uuids)
    volumes = store.volumes.many(item.volume_id for item in items.values())
    names = names_in(store)
    return {
        uuid: f"{volume_words(volumes[item.volume_id])} {page_words(item)}"
        f"（{names.village(volumes[item.volume_id].village_id)} {volumes[item.volume_id].year}）"
        for uuid, item in items.items()
    }
