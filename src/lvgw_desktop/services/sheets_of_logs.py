"""日志与它的纸: what a log's sheet says today, and what was last printed of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.record_sheet import RecordSheet
from lvgw_desktop.services.sheets import SHEET, sheet_roots
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.pack import FormPack


@dataclass(frozen=True, kw_only=True)
class SheetOfLog(RecordSheet):
    """The sheet of one log."""

    log: ServiceLog


@dataclass(frozen=True, slots=True)
class SheetsOfLogs:
    """Sheets of logs as one transaction sees them; names are read once."""

    store: Store
    pack: "FormPack"
    names: Names
    office: JudicialOffice

    def of(self, log: ServiceLog) -> SheetOfLog:
        """Return the sheet of a log, which may be one that is not saved yet."""
        last = self.store.issued_forms.of_record(log.uuid, SHEET) if log.uuid else None
        return SheetOfLog(
            form_id=SHEET,
            serial=log.serial,
            record_uuid=log.uuid,
            last=last,
            pack=self.pack,
            roots=sheet_roots(log, self.names, self.office),
            log=log,
        )


def sheets_in(store: Store, pack: "FormPack") -> SheetsOfLogs:
    """Return the sheets as this transaction sees them."""
    return SheetsOfLogs(store, pack, names_in(store), store.office.get())
