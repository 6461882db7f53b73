"""出具台账: the rows on no issued page become pages that never change again."""

from dataclasses import replace
from typing import TYPE_CHECKING

from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.issued_row import IssuedRow
from lvgw_desktop.domain.ledger_continuation import LedgerEntry
from lvgw_desktop.services.issuing import Issued, issue
from lvgw_desktop.services.ledger_of_logs import LedgerOfLogs
from lvgw_desktop.services.sheets import LEDGER, filled
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.fill import FilledForm


def new_pages(workplace: Workplace, store: Store, ledger: LedgerOfLogs) -> "FilledForm":
    """Return the words of the pages that hold the rows on no issued page."""
    rows = replace(ledger.ledger, rows=ledger.new_rows)
    return filled(workplace.pack, LEDGER, {"ledger": rows, "office": store.office.get()})


def issue_new_rows(workplace: Workplace, store: Store, ledger: LedgerOfLogs) -> Issued:
    """Freeze the rows on no issued page; their numbers and words are fixed from now on."""
    words = new_pages(workplace, store, ledger)
    serial = _serial(store, ledger)
    issued = issue(workplace, store, words, serial, ledger.record_uuid, ledger.next_page)
    for entry in ledger.entries:
        if not entry.is_issued:
            store.issued_rows.add(_issued_row(entry, issued.form, ledger))
    return issued


def _serial(store: Store, ledger: LedgerOfLogs) -> str:
    """Return the number the year's ledger was first issued under, or the next one."""
    prefix, year = store.office.get().prefix, ledger.key.year
    return ledger.serial or store.issued_forms.next_ledger_serial(prefix, year)


def _issued_row(entry: LedgerEntry, form: IssuedForm, ledger: LedgerOfLogs) -> IssuedRow:
    return IssuedRow(
        issued_form_uuid=form.uuid,
        record_uuid=ledger.record_uuid,
        year=ledger.key.year,
        log_uuid=entry.log_uuid,
        kind=entry.kind,
        printed=entry.row,
    )
