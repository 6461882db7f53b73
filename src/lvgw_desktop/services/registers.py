"""顾问名册: what fills the register of the advisers in office today."""

from collections.abc import Iterable
from dataclasses import dataclass

from lvgw_desktop.domain.adviser_register import AdviserRegister, AdviserRegisterRow
from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace

REGISTER = "adviser_register"


@dataclass(frozen=True, slots=True)
class AdviserRegisterService:
    """Use cases of the register on paper."""

    workplace: Workplace

    def register(self) -> AdviserRegister:
        """Return every adviser in office with the villages served today."""
        today = self.workplace.today
        with self.workplace.reading() as store:
            names, advisers = names_in(store), store.advisers.all()
            current = store.appointments.valid_on(today)
        rows = (
            register_row(
                seq, adviser, [one for one in current if one.adviser_id == adviser.id], names
            )
            for seq, adviser in enumerate(advisers, start=1)
        )
        return AdviserRegister(as_of=today, rows=tuple(rows))

    def preview(self) -> Preview:
        """Return the register as it prints."""
        register = self.register()
        with self.workplace.reading() as store:
            roots = {"register": register, "office": store.office.get()}
        return preview_plain(self.workplace, REGISTER, [PlainSheet(roots, "顾问名册")])


def register_row(
    seq: int, adviser: LegalAdviser, serving: Iterable[Appointment], names: Names
) -> AdviserRegisterRow:
    """Return one adviser's line; terms that differ show from the first to the last day."""
    terms = sorted(serving, key=lambda one: one.starts_on)
    ends = [one.ends_on for one in terms if one.ends_on]
    return AdviserRegisterRow(
        seq=seq,
        name=adviser.name,
        kind=adviser.kind,
        firm_name=names.firm(adviser.firm_id),
        licence_no=adviser.licence_no,
        phone=adviser.phone,
        village_names="、".join(names.village(one.village_id) for one in terms),
        starts_on=terms[0].starts_on if terms else None,
        ends_on=max(ends) if ends and len(ends) == len(terms) else None,
        remark=adviser.remark,
    )
