"""打印其他记录: their official forms, frozen under their numbers like the sheets of logs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.phone import phone_problem
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.other_sheets import other_sheets_in
from lvgw_desktop.services.previews import Preview, pdf_of, preview_of
from lvgw_desktop.services.record_sheet import RecordSheet
from lvgw_desktop.services.sheets import laid_out
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED


@dataclass(frozen=True, slots=True)
class OtherPrintingService:
    """Use cases of printing other records; a kind without numbers prints plainly."""

    workplace: Workplace

    def preview(self, kind: OtherKind, ids: Sequence[int]) -> Preview:
        """Return the forms of records as they would print."""
        with self.workplace.reading() as store:
            records = store.other_records(kind).of_ids(ids)
            forms = other_sheets_in(store, self.workplace.pack)
            sheets = [forms.of(kind, one) for one in records]
        pairs = tuple(zip(records, sheets, strict=True))
        names = forms.roster.names
        shown = [sheet.as_it_would_print(_label(kind, one, names)) for one, sheet in pairs]
        remarks = (said for one, sheet in pairs for said in _remarks(kind, one, sheet))
        return preview_of(shown, self.workplace.pack, tuple(remarks))

    def issue(self, kind: OtherKind, ids: Sequence[int]) -> bytes:
        """Make the forms official and return them as PDF. Void records are refused."""
        with self.workplace.changing() as store:
            records = store.other_records(kind).of_ids(ids)
            _refuse_void(kind, records)
            forms = other_sheets_in(store, self.workplace.pack)
            sheets = [forms.of(kind, one) for one in records]
            if kind.letters:
                pages = [sheet.official_pages(self.workplace, store) for sheet in sheets]
            else:
                pages = [laid_out(sheet.pack, sheet.words) for sheet in sheets]
            store.audit.note(PRINTED, f"{kind.form_title} {len(sheets)} 份")
        return pdf_of(pages, self.workplace.pack.fonts)


def _label(kind: OtherKind, record: Any, names: Names) -> str:  # noqa: ANN401  as above
    place = names.village(getattr(record, "village_id", None))
    return f"{kind.name_of(record)} {place}".strip()


def _remarks(kind: OtherKind, record: Any, sheet: RecordSheet) -> Iterable[str]:  # noqa: ANN401
    name = kind.name_of(record)
    for field in kind.phones:
        if wrong := phone_problem(getattr(record, field)):
            yield f"{name}{wrong.partition('。')[0]}"
    yield from sheet.remarks(name)


def _refuse_void(kind: OtherKind, records: Iterable[Any]) -> None:
    for record in records:
        if record.void_reason:
            raise Refusal(f"{kind.name_of(record)}已作废，不能再印。请去掉它再打印。")
