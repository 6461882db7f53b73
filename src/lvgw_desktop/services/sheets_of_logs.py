"""日志与它的纸: what a log's sheet says today, and what was last printed of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.forms.differences import Difference, differences, reads_alike
from lvgw_desktop.forms.fill import FilledForm, filled_from_json
from lvgw_desktop.forms.pack import FormPack
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.sheets import SHEET, filled, sheet_roots
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class SheetsOfLogs:
    """Sheets of logs as one transaction sees them."""

    store: Store
    pack: FormPack
    names: Names
    office: JudicialOffice

    def words(self, log: ServiceLog) -> FilledForm:
        """Return what the sheet says today."""
        return filled(self.pack, SHEET, self._roots(log))

    def last(self, log: ServiceLog) -> IssuedForm | None:
        """Return what was last printed, None before the first time."""
        return self.store.issued_forms.of_record(log.uuid, SHEET) if log.uuid else None

    def unchanged(self, log: ServiceLog) -> IssuedForm | None:
        """Return what was last printed if another print would say the same: a 重印."""
        last = self.last(log)
        if last is None or last.serial != log.serial:
            return None
        printed = filled_from_json(last.texts)
        alike = reads_alike(
            self.pack.definition(SHEET), printed, self._roots(log), self.pack.vocabulary
        )
        return last if alike else None

    def differences(self, log: ServiceLog) -> tuple[Difference, ...]:
        """Return what the paper says otherwise than the log, nothing before it is printed."""
        last = self.last(log)
        if last is None:
            return ()
        printed = filled_from_json(last.texts)
        return differences(
            self.pack.definition(SHEET), printed, self._roots(log), self.pack.vocabulary
        )

    def _roots(self, log: ServiceLog) -> Mapping[str, object]:
        return sheet_roots(log, self.names, self.office)


def sheets_in(store: Store, pack: FormPack) -> SheetsOfLogs:
    """Return the sheets as this transaction sees them; names are read once."""
    return SheetsOfLogs(store, pack, names_in(store), store.office.get())
