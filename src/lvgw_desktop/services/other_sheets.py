"""其他记录与它的纸: what a record's form says today, and what was last printed of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.services.record_sheet import RecordSheet
from lvgw_desktop.services.roster import Roster, roster_in
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.pack import FormPack

# ruff: noqa: ANN401  what is called a record here is one of any kind


@dataclass(frozen=True, slots=True)
class OtherSheets:
    """Forms of records as one transaction sees them; the roster is read once."""

    store: Store
    pack: "FormPack"
    roster: Roster
    office: JudicialOffice

    def of(self, kind: OtherKind, record: Any) -> RecordSheet:
        """Return the form of a record."""
        village_id, adviser_id = (
            getattr(record, name, None) for name in ("village_id", "adviser_id")
        )
        names = self.roster.names
        firm_id = self.roster.firm_id(adviser_id, village_id, getattr(record, kind.day))
        return RecordSheet(
            form_id=kind.form_id,
            serial=getattr(record, "serial", ""),
            record_uuid=record.uuid,
            last=self.store.issued_forms.of_record(record.uuid, kind.form_id),
            pack=self.pack,
            roots={
                kind.name: record,
                "village": names.villages.get(village_id or 0),
                "adviser": names.advisers.get(adviser_id or 0),
                "firm": names.firms.get(firm_id or 0),
                "office": self.office,
            },
        )


def other_sheets_in(store: Store, pack: "FormPack") -> OtherSheets:
    """Return the forms as this transaction sees them."""
    return OtherSheets(store, pack, roster_in(store), store.office.get())


def other_printings(store: Store, record: Any) -> tuple[IssuedForm, ...]:
    """Return the printings of a record's form, the last first."""
    found = store.issued_forms.printings(record.serial)
    return tuple(form for form in reversed(found) if form.record_uuid == record.uuid)
