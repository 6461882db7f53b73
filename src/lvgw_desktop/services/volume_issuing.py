"""出具整卷: a volume is made, and of its papers those become official that never were printed."""

from collections.abc import Collection

from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.services.issuing import issue
from lvgw_desktop.services.ledger_issuing import issue_new_rows
from lvgw_desktop.services.ledger_of_logs import ledger_in
from lvgw_desktop.services.other_sheets import other_sheets_in
from lvgw_desktop.services.record_sheet import RecordSheet
from lvgw_desktop.services.sheets_of_logs import sheets_in
from lvgw_desktop.services.unfiled import Unfiled, unfiled_of
from lvgw_desktop.services.volume_binding import NEW_LEDGER_PAGES
from lvgw_desktop.services.volume_defaults import opened_volume
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


def make_official(
    workplace: Workplace,
    store: Store,
    key: VolumeKey,
    papers: Collection[str | None] | None = None,
) -> None:
    """Make the volume, issue the sheets that never were and the ledger's new pages.

    With `papers` (record uuids) only these are issued: NEW_LEDGER_PAGES are the ledger's. A
    pre-filled sheet that was written by hand stays the original: its typed words are only shown.
    """

    def wanted(record_uuid: str) -> bool:
        return papers is None or record_uuid in papers

    opened_volume(workplace, store, key.village_id, key.year)
    sheets, others = sheets_in(store, workplace.pack), other_sheets_in(store, workplace.pack)
    for one in unfiled_of(store, key.village_id, key.year):
        if one.is_back or not wanted(one.paper.record_uuid):
            continue
        sheet = sheets.of(one.log) if one.log else others.of(*one.other) if one.other else None
        if sheet and not (sheet.unchanged or _is_written_by_hand(one, sheet)):
            issue(workplace, store, sheet.words, sheet.serial, sheet.record_uuid)
    ledger_key = LedgerKey(year=key.year, village_id=key.village_id)
    ledger = ledger_in(store, ledger_key, workplace.pack.vocabulary)
    if ledger.new_rows and wanted(NEW_LEDGER_PAGES):
        issue_new_rows(workplace, store, ledger)


def _is_written_by_hand(one: Unfiled, sheet: RecordSheet) -> bool:
    """Tell whether the log was keyed in from a pre-filled sheet that is still to be signed for.

    Typed words made official would take its place, and its scan would count as an older one.
    """
    return (
        one.log is not None and one.handwritten and sheet.last is not None and not sheet.differences
    )
