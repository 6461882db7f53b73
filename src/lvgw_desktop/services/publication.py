"""公示名单: who advises which village, as website and boards may tell it [plan §三(二)5]."""

from dataclasses import dataclass, replace
from pathlib import Path

from lvgw_desktop.domain.adviser_publication import (
    NOT_PUBLISHED,
    AdviserPublication,
    PublicationRow,
    PublishedPhone,
)
from lvgw_desktop.domain.appointment import Appointment, by_village
from lvgw_desktop.domain.village import in_street_order
from lvgw_desktop.exchange.table_export import export_table
from lvgw_desktop.services.boards import visit_plan_of
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.plain_printing import PlainSheet, preview_plain
from lvgw_desktop.services.previews import Preview
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED

FORM = "adviser_publication"
TITLE = "法律顾问公示名单"
HEAD = (
    *("序号", "村(居)", "法律顾问", "类别"),
    *("执业机构", "执业证号", "联系电话", "到村时间"),
)
_PHONE = "published_phone"


@dataclass(frozen=True, slots=True)
class PublicationService:
    """Use cases of what is published; until somebody chooses, telephones are masked."""

    workplace: Workplace

    def phone(self) -> PublishedPhone:
        """Return which telephone the office publishes."""
        with self.workplace.reading() as store:
            return PublishedPhone[store.preferences.get(_PHONE, PublishedPhone.MASKED.name)]

    def choose_phone(self, phone: PublishedPhone) -> None:
        """Publish another telephone from now on."""
        with self.workplace.changing() as store:
            store.preferences.set(_PHONE, phone.name)

    def publication(self) -> AdviserPublication:
        """Return the list of today, in the order in which the villages stand on the screens."""
        today, phone = self.workplace.today, self.phone()
        with self.workplace.reading() as store:
            names, office = names_in(store), store.office.get()
            serving = by_village(store.appointments.valid_on(today))
            ordered = in_street_order(store.villages.all())
        served = [found for one in ordered if (found := serving.get(one.id or 0))]
        return AdviserPublication(
            as_of=today,
            office_name=office.full_name,
            supervision_phone=office.supervision_phone,
            rows=tuple(
                _row(seq, one, names, phone, office.phone) for seq, one in enumerate(served, 1)
            ),
            unserved=tuple(one.name for one in ordered if one.id not in serving),
        )

    def table(self) -> tuple[tuple[str, ...], ...]:
        """Return head, rows and notes in words, as they go onto a web page; that is noted."""
        publication = self.publication()
        self._note(publication)
        rows = (tuple(map(str, one)) for one in self._cells(publication))
        return HEAD, *rows, *((one,) for one in publication.notes)

    def export(self, target: Path) -> Path:
        """Write the list as a workbook; returns where it lies."""
        publication = self.publication()
        title = f"{publication.office_name}{TITLE}"
        written = export_table(
            target, title, HEAD, self._cells(publication), notes=publication.notes
        )
        self._note(publication)
        return written

    def preview(self) -> Preview:
        """Return the list as it prints, and what stays empty on it."""
        publication = self.publication()
        sheet = PlainSheet({"publication": publication}, TITLE)
        preview = preview_plain(self.workplace, FORM, [sheet])
        return replace(preview, remarks=remarks_on(publication, self.phone()))

    def _cells(self, publication: AdviserPublication) -> list[tuple[str | int, ...]]:
        word = self.workplace.pack.vocabulary.word
        return [
            (
                *(one.seq, one.village_name, one.adviser_name, word(one.adviser_kind)),
                *(one.firm_name, one.licence_no, one.phone, one.visit_plan),
            )
            for one in publication.rows
        ]

    def _note(self, publication: AdviserPublication) -> None:
        self.workplace.note(EXPORTED, f"公示名单 {len(publication.rows)} 行")


def remarks_on(publication: AdviserPublication, phone: PublishedPhone) -> tuple[str, ...]:
    """Return what is left out or stays empty, and where it is filled in."""
    found = []
    if publication.unserved:
        found.append(f"没有法律顾问，没列进去：{'、'.join(publication.unserved)}")
    without = [one.adviser_name for one in publication.rows if one.phone == NOT_PUBLISHED]
    if without and phone is PublishedPhone.OFFICE:
        found.append("本所没填电话；可在设置 · 本所里补")
    elif without and phone is not PublishedPhone.NONE:
        found.append(f"没填电话：{'、'.join(dict.fromkeys(without))}；可在法律顾问里补")
    if not publication.supervision_phone:
        found.append("本所没填监督电话；可在设置 · 本所里补")
    return tuple(found)


def _row(
    seq: int, appointment: Appointment, names: Names, phone: PublishedPhone, office_phone: str
) -> PublicationRow:
    village = names.villages[appointment.village_id]
    adviser = names.advisers[appointment.adviser_id]
    return PublicationRow(
        seq=seq,
        village_name=village.full_name,
        adviser_name=adviser.name,
        adviser_kind=adviser.kind,
        firm_name=names.firm(appointment.firm_id or adviser.firm_id),
        licence_no=adviser.licence_no,
        phone=phone.of(adviser.phone, office_phone),
        visit_plan=visit_plan_of(village, appointment),
    )
