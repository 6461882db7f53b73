"""空白预填: sheets printed with number, adviser and village on, to be written by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet, given_up, taken_back
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import completed_serial
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.issuing import frozen_pages, issue
from lvgw_desktop.services.names import Names, names_in
from lvgw_desktop.services.prefilled_paper import sheet_named, sheet_outside
from lvgw_desktop.services.prefilled_plan import planned_sheets
from lvgw_desktop.services.previews import LaidOut, Preview, pdf_of, preview_of
from lvgw_desktop.services.sheets import SHEET, filled, laid_out
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document
    from lvgw_desktop.forms.fill import FilledForm


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetOutside:
    """A pre-filled sheet that has not come back, with the words it is listed under."""

    sheet: PrefilledSheet
    village: str
    adviser: str
    scans: int
    """How many pages of it are scanned."""


@dataclass(frozen=True, slots=True)
class PrefillingService:
    """Use cases of sheets that are printed before their service: plan, look, keep, issue."""

    workplace: Workplace

    def plan(
        self, village_ids: Sequence[int] | None, month: StatisticalMonth, copies: int = 1
    ) -> tuple[PrefilledSheet, ...]:
        """Return the sheets as they would be made, village by village, without numbers.

        No `village_ids` (None) means all that have an adviser in that month.

        Raises Refusal naming the villages that have no adviser in that month.
        """
        with self.workplace.reading() as store:
            return planned_sheets(store, village_ids, month, copies, self.workplace.now())

    def preview(self, planned: Sequence[PrefilledSheet]) -> Preview:
        """Return planned sheets, one for each; they have no number yet."""
        pack = self.workplace.pack
        with self.workplace.reading() as store:
            names = names_in(store)
            words = [self._words(store, sheet, names) for sheet in planned]
        forms = [
            LaidOut(laid_out(pack, one), one, names.village(sheet.village_id))
            for one, sheet in zip(words, planned, strict=True)
        ]
        return preview_of(forms, pack)

    def keep(self, planned: Sequence[PrefilledSheet]) -> tuple[PrefilledSheet, ...]:
        """Give planned sheets their numbers, which are used up with this."""
        with self.workplace.changing() as store:
            return tuple(map(store.prefilled_sheets.add, planned))

    def issue(self, kept: Sequence[PrefilledSheet]) -> bytes:
        """Make sheets official and return them as PDF; one printed before comes out again."""
        with self.workplace.changing() as store:
            names = names_in(store)
            documents = [self._issued(store, sheet, names) for sheet in kept]
            store.audit.note(PRINTED, f"预填日志 {len(kept)} 份")
        return pdf_of(documents, self.workplace.pack.fonts)

    def outside(self) -> tuple[SheetOutside, ...]:
        """Return the sheets that have not come back: neither keyed in nor given up."""
        with self.workplace.reading() as store:
            names = names_in(store)
            sheets = store.prefilled_sheets.outside()
            scans = store.attachments.count_scans(one.uuid for one in sheets)
        return tuple(
            SheetOutside(
                sheet=sheet,
                village=names.village(sheet.village_id),
                adviser=names.adviser(sheet.adviser_id),
                scans=scans.get(sheet.uuid, 0),
            )
            for sheet in sheets
        )

    def count_outside(self) -> int:
        """Return how many they are."""
        with self.workplace.reading() as store:
            return sum(store.prefilled_sheets.count_outside().values())

    def named(self, uuid: str) -> PrefilledSheet:
        """Return the sheet of that name, whatever became of it."""
        with self.workplace.reading() as store:
            return sheet_named(store, uuid)

    def to_key_in(self, uuid: str) -> PrefilledSheet:
        """Return a sheet for keying in. Raises Refusal if it is given up or keyed in already."""
        with self.workplace.reading() as store:
            return sheet_outside(store, uuid)

    def numbered(self, typed: str) -> PrefilledSheet:
        """Return the sheet with the number on a paper for keying in; 203 will do for LX-2026-0203.

        Raises Refusal if no sheet has it, or it is given up or keyed in already.
        """
        with self.workplace.reading() as store:
            prefix = store.office.get().prefix
            serial = completed_serial(typed, prefix, self.workplace.today.year)
            sheet = store.prefilled_sheets.by_serial(serial)
            if sheet is None:
                raise Refusal(f"没有印过编号 {serial} 的预填表，请核对编号。")
            return sheet_outside(store, sheet.uuid)

    def give_up(self, sheet_ids: Sequence[int], reason: str) -> None:
        """Void sheets that will not be used (未使用); their numbers are never used again."""
        with self.workplace.changing() as store:
            for sheet in store.prefilled_sheets.many(sheet_ids).values():
                if store.service_logs.by_uuid(sheet.uuid):
                    raise Refusal(f"{sheet.serial} 号已经录入成日志，请到工作日志里作废。")
                store.prefilled_sheets.change(given_up(sheet, reason), reason=reason)

    def take_back(self, sheet_ids: Sequence[int]) -> None:
        """Undo giving up: the sheets are outside again."""
        with self.workplace.changing() as store:
            for sheet in store.prefilled_sheets.many(sheet_ids).values():
                store.prefilled_sheets.change(taken_back(sheet), reason="撤销")

    def _words(self, store: Store, sheet: PrefilledSheet, names: Names) -> "FilledForm":
        roots = {
            "service_log": sheet,
            "adviser": names.advisers.get(sheet.adviser_id),
            "firm": names.firms.get(sheet.firm_id or 0),
            "village": names.villages.get(sheet.village_id),
            "office": store.office.get(),
        }
        return filled(self.workplace.pack, SHEET, roots)

    def _issued(self, store: Store, sheet: PrefilledSheet, names: Names) -> "Document":
        last = store.issued_forms.of_record(sheet.uuid, SHEET)
        if last:
            return frozen_pages(store.issued_forms.count_reprint(last), self.workplace.pack)
        words = self._words(store, sheet, names)
        return issue(self.workplace, store, words, sheet.serial, sheet.uuid).document
