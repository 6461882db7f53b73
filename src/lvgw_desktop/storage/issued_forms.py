"""已出具表单: printed forms with their frozen texts, and the numbers of ledgers."""

from dataclasses import replace

from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.serial import ledger_serial
from lvgw_desktop.storage.collection import Collection
from lvgw_desktop.storage.counters import next_number
from lvgw_desktop.storage.schema.paper import ISSUED_FORM, issued_form
from lvgw_desktop.storage.transaction import Transaction

REPRINTED = "重印"
_COLUMNS = issued_form.c


class IssuedForms(Collection[IssuedForm]):
    """All forms that were printed officially."""

    def __init__(self, transaction: Transaction) -> None:
        super().__init__(transaction, issued_form, ISSUED_FORM)

    def of_record(self, record_uuid: str, form_id: str) -> IssuedForm | None:
        """Return what was last issued of that form for a record, or None."""
        met = (_COLUMNS.record_uuid == record_uuid, _COLUMNS.form_id == form_id)
        found = self._read(self._select().where(*met).order_by(_COLUMNS.id.desc()).limit(1))
        return found[0] if found else None

    def by_serial(self, serial: str) -> IssuedForm | None:
        """Return what was last issued under that number, or None."""
        met = _COLUMNS.serial == serial
        found = self._read(self._select().where(met).order_by(_COLUMNS.id.desc()).limit(1))
        return found[0] if found else None

    def printings(self, serial: str) -> tuple[IssuedForm, ...]:
        """Return all that was ever issued under that number, the first printing first."""
        return self._read(self._select().where(_COLUMNS.serial == serial).order_by(_COLUMNS.id))

    def next_ledger_serial(self, prefix: str, year: int) -> str:
        """Return the number for the next ledger issued: TZ-LX-2026-03."""
        number = next_number(self._transaction.sql, f"ledger {prefix} {year}")
        return ledger_serial(prefix, year, number)

    def count_reprint(self, form: IssuedForm) -> IssuedForm:
        """Count one more 重印 of a form and note it in the trail."""
        kept = self.get(form.id or 0)
        return self.change(replace(kept, reprints=kept.reprints + 1), reason=REPRINTED)
