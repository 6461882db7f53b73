"""一村一卷: volumes by village and year, and the papers filed in them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import bindparam, func, select

from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.plain_values import json_text
from lvgw_desktop.storage.schema.paper import LEDGER_VOLUME, VOLUME_ITEM, ledger_volume, volume_item
from lvgw_desktop.storage.transaction import Transaction

_VOLUME = ledger_volume.c
_ITEM = volume_item.c
_GIVEN_UUIDS = func.json_each(bindparam("given_uuids")).table_valued("value")
_IS_FILED = _ITEM.removed_on.is_(None)


class Volumes(Collection[LedgerVolume]):
    """All volumes of the office."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, ledger_volume, LEDGER_VOLUME)

    def of_village_year(self, village_id: int, year: int) -> LedgerVolume | None:
        """Return the volume of a village and year, None before it is made."""
        met = (_VOLUME.village_id == village_id, _VOLUME.year == year)
        found = self._read(self._select().where(*met))
        return found[0] if found else None

    def of_village(self, village_id: int) -> tuple[LedgerVolume, ...]:
        """Return the volumes of a village."""
        return self._read(self._select().where(_VOLUME.village_id == village_id))

    def of_year(self, year: int) -> tuple[LedgerVolume, ...]:
        """Return the volumes of a year in the order they were made."""
        return self._read(self._select().where(_VOLUME.year == year).order_by(_VOLUME.id))


class VolumeItems(Collection[VolumeItem]):
    """All filed papers; one whose filing was undone is kept, and found only to be filed again."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, volume_item, VOLUME_ITEM)

    def of_volume(self, volume_id: int) -> tuple[VolumeItem, ...]:
        """Return what is filed in a volume, in the order of its pages."""
        met = (_ITEM.volume_id == volume_id, _IS_FILED)
        return self._read(self._select().where(*met).order_by(_ITEM.seq))

    def of_records(
        self, uuids: Iterable[str], *, include_removed: bool = False
    ) -> Mapping[str, VolumeItem]:
        """Return where these logs and issued forms are filed; those that are not are left out.

        `include_removed`: those whose filing was undone as well.
        """
        met = [_ITEM.record_uuid.in_(select(_GIVEN_UUIDS.c.value))]
        met += [] if include_removed else [_IS_FILED]
        found = self._read(self._select().where(*met), given_uuids=json_text(list(uuids)))
        return {item.record_uuid: item for item in found}

    def file(self, item: VolumeItem) -> VolumeItem:
        """Keep a paper's place; one that was taken out before goes on under its old id."""
        former = self._read(self._select().where(_ITEM.record_uuid == item.record_uuid))
        if former:
            return self.change(replace(item, id=former[0].id, removed_on=None))
        return self.add(item)

    def take_out(self, item: VolumeItem) -> VolumeItem:
        """Undo the filing of a paper."""
        return self.change(replace(item, removed_on=self._transaction.now()), reason="撤销")
