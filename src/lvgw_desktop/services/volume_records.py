"""案卷的存底: all that a volume is bound from, read in one transaction and laid out after it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem, VolumeKey
from lvgw_desktop.domain.measure import counts
from lvgw_desktop.domain.other_kind import BOUND_KINDS
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.bound_volume_words import adviser_names
from lvgw_desktop.services.ledger_issuing import new_pages
from lvgw_desktop.services.ledger_of_logs import LedgerOfLogs, ledger_in
from lvgw_desktop.services.other_sheets import OtherSheets, other_printings, other_sheets_in
from lvgw_desktop.services.record_sheet import RecordSheet
from lvgw_desktop.services.sheets_of_logs import SheetsOfLogs, sheets_in
from lvgw_desktop.services.unfiled import OtherOne, Unfiled, unfiled_of
from lvgw_desktop.services.volume_defaults import VolumeFacts, facts_in, filed_in, volume_in
from lvgw_desktop.services.volume_papers import advisers_by_log, printings_of
from lvgw_desktop.services.volume_scans import scans_in
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.domain.attachment import Attachment
    from lvgw_desktop.domain.issued_form import IssuedForm
    from lvgw_desktop.forms.fill import FilledForm

_VOID = "作废"
_KIND_OF = {kind.form_id: kind for kind in BOUND_KINDS}


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """What is kept of one paper: its printings, the last first, its scans, its record's sheet.

    Pages of the ledger have no sheet; only a log's has a `log`.
    """

    printings: "tuple[IssuedForm, ...]"
    scans: "tuple[Attachment, ...]"
    sheet: RecordSheet | None = None
    log: ServiceLog | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NewLedgerPages:
    """The rows of the village's ledger that are on no issued page, as words.

    `advisers` names the adviser of each log by the log's uuid.
    """

    ledger: LedgerOfLogs
    words: "FilledForm"
    advisers: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class VolumeRecords:
    """The volume of a village and year, and what is kept of each of its papers."""

    volume: LedgerVolume
    facts: VolumeFacts
    adviser_names: str
    filed: tuple[tuple[VolumeItem, KeptPaper], ...]
    unfiled: tuple[tuple[Unfiled, KeptPaper], ...]
    new_ledger_pages: NewLedgerPages | None


def volume_records(workplace: Workplace, store: Store, key: VolumeKey) -> VolumeRecords:
    """Read a volume; nothing is laid out here, for whoever wants to save waits."""
    pack = workplace.pack
    return _Reading(workplace, store, sheets_in(store, pack), other_sheets_in(store, pack)).records(
        key
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    workplace: Workplace
    store: Store
    sheets: SheetsOfLogs
    others: OtherSheets

    def records(self, key: VolumeKey) -> VolumeRecords:
        volume = volume_in(self.workplace, self.store, key.village_id, key.year)
        appointments = self.store.appointments.of_village(key.village_id)
        return VolumeRecords(
            volume=volume,
            facts=facts_in(self.workplace, self.store, key.village_id, key.year),
            adviser_names=adviser_names(appointments, key.year, self.sheets.names),
            filed=tuple(map(self._filed, filed_in(self.store, volume))),
            unfiled=tuple(map(self._unfiled, unfiled_of(self.store, key.village_id, key.year))),
            new_ledger_pages=self._new_ledger_pages(key),
        )

    def _filed(self, item: VolumeItem) -> tuple[VolumeItem, KeptPaper]:
        """Return a filed paper; one that was voided since keeps its pages and says so."""
        log = self.store.service_logs.by_uuid(item.record_uuid)
        kind = _KIND_OF.get(item.form_id)
        record = self.store.other_records(kind).by_uuid(item.record_uuid) if kind else None
        if (log and not counts(log)) or (record and record.void_reason):
            item = replace(item, remark="，".join(filter(None, (item.remark, _VOID))))
        other = OtherOne(kind, record) if kind and record else None
        return item, self._kept(item.record_uuid, log, other)

    def _unfiled(self, one: Unfiled) -> tuple[Unfiled, KeptPaper]:
        return one, self._kept(one.paper.record_uuid, one.log, one.other)

    def _kept(self, record_uuid: str, log: ServiceLog | None, other: OtherOne | None) -> KeptPaper:
        scans = scans_in(self.store, record_uuid)
        if log:
            return KeptPaper(printings_of(self.store, log), scans, self.sheets.of(log), log)
        if other:
            printings = other_printings(self.store, other.record)
            return KeptPaper(printings, scans, self.others.of(*other))
        form = self.store.issued_forms.by_uuid(record_uuid)
        return KeptPaper((form,) if form else (), scans)

    def _new_ledger_pages(self, key: VolumeKey) -> NewLedgerPages | None:
        ledger_key = LedgerKey(year=key.year, village_id=key.village_id)
        ledger = ledger_in(self.store, ledger_key, self.workplace.pack.vocabulary)
        if not ledger.new_rows:
            return None
        return NewLedgerPages(
            ledger=ledger,
            words=new_pages(self.workplace, self.store, ledger),
            advisers=advisers_by_log(ledger.logs, self.sheets.names),
        )
