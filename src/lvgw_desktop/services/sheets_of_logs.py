"""日志与它的纸: what a log's sheet says today, and what was last printed of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.forms.differences import Difference, differences, reads_alike
from lvgw_desktop.forms.fill import FilledForm, filled_from_json
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.sheets import SHEET, filled, sheet_roots
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.pack import FormPack


@dataclass(frozen=True)
class SheetOfLog:
    """The sheet of one log; `last` is what was last printed of it, None before the first time."""

    log: ServiceLog
    last: IssuedForm | None
    pack: "FormPack"
    roots: Mapping[str, object]

    @property
    def words(self) -> FilledForm:
        """Return what the sheet says today."""
        return filled(self.pack, SHEET, self.roots)

    @cached_property
    def unchanged(self) -> IssuedForm | None:
        """Return what was last printed if another print would say the same: a 重印."""
        if self.last is None or self.last.serial != self.log.serial:
            return None
        alike = reads_alike(
            self.pack.definition(SHEET), self._printed, self.roots, self.pack.vocabulary
        )
        return self.last if alike else None

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Return what the paper says otherwise than the log, nothing before it is printed."""
        if self.last is None or self.unchanged:
            return ()
        return differences(
            self.pack.definition(SHEET), self._printed, self.roots, self.pack.vocabulary
        )

    @cached_property
    def _printed(self) -> FilledForm:
        return filled_from_json(self.last.texts if self.last else "{}")


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
        return SheetOfLog(log, last, self.pack, sheet_roots(log, self.names, self.office))


def sheets_in(store: Store, pack: "FormPack") -> SheetsOfLogs:
    """Return the sheets as this transaction sees them."""
    return SheetsOfLogs(store, pack, names_in(store), store.office.get())
