"""案卷的缺省: the volume of a village and year, and what stands where its card says nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.village import Village
from lvgw_desktop.domain.volume_words import (
    catalogue_number,
    next_file_no,
    notes_words,
    volume_title,
)
from lvgw_desktop.services.dated_policy import dated_policy_in
from lvgw_desktop.services.volume_papers import FORM_WORDS
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

NOT_FILED = "未归档"
"""The remark of papers that the contents list behind the filed ones."""
RETENTION = "volume_retention"


@dataclass(frozen=True, slots=True)
class VolumeFacts:
    """Whose volume it is, and how long the province has it kept."""

    office: JudicialOffice
    village: Village
    retention: str


def facts_in(workplace: Workplace, store: Store, village_id: int, year: int) -> VolumeFacts:
    """Return what the words of a village's volume of a year follow from."""
    policy = dated_policy_in(store, workplace.pack.policy).on(date(year, 1, 1))
    rule = policy.rules.get(RETENTION)
    retention = f"{rule.value}{rule.unit}" if rule else ""
    return VolumeFacts(store.office.get(), store.villages.get(village_id), retention)


def volume_in(workplace: Workplace, store: Store, village_id: int, year: int) -> LedgerVolume:
    """Return the volume that is kept, or the one that would be made: its id is None.

    A new volume keeps the names and numbers of its day; title and note go on to be derived.
    """
    kept = store.volumes.of_village_year(village_id, year)
    if kept:
        return kept
    empty = LedgerVolume(village_id=village_id, year=year)
    file_no = next_file_no(store.volumes.of_year(year))
    facts = facts_in(workplace, store, village_id, year)
    return replace(derived(empty, facts, ()), file_no=file_no, title="", note="")


def opened_volume(workplace: Workplace, store: Store, village_id: int, year: int) -> LedgerVolume:
    """Return the volume, made now if it was not needed before."""
    volume = volume_in(workplace, store, village_id, year)
    return volume if volume.id else store.volumes.add(volume)


def filed_in(store: Store, volume: LedgerVolume) -> tuple[VolumeItem, ...]:
    """Return what is filed in a volume, in the order of its pages."""
    return store.volume_items.of_volume(volume.id) if volume.id else ()


def derived(volume: LedgerVolume, facts: VolumeFacts, items: Sequence[VolumeItem]) -> LedgerVolume:
    """Return the volume with what follows from village, year, office and contents."""
    return replace(
        volume,
        catalogue_no=catalogue_number(volume.year),
        fonds_no=facts.office.fonds_no,
        retention=facts.retention,
        title=volume_title(facts.village, volume.year),
        filed_by=facts.office.clerk,
        note=_note(items),
    )


def completed(volume: LedgerVolume, given: LedgerVolume) -> LedgerVolume:
    """Return the volume with its empty texts taken from `given`."""
    empty = [field.name for field in fields(volume) if getattr(volume, field.name) == ""]
    return replace(volume, **{name: getattr(given, name) for name in empty})


def _note(items: Sequence[VolumeItem]) -> str:
    waiting = sum(item.remark == NOT_FILED for item in items)
    words = notes_words(items, FORM_WORDS)
    return f"{words}目录末尾{waiting}件还没有归档。" if waiting else words
