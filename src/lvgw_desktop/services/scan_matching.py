"""认页: the record and page that a scanned page's code, or a typed number, speaks of."""

from dataclasses import dataclass, replace
from typing import Any

from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.prefilled_sheet import PrefilledSheet
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.scan_code import ScanCode, read_scan_code
from lvgw_desktop.domain.scan_page import ScanFinding
from lvgw_desktop.domain.serial import prefix_of
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.services.other_checks import other_named
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, kw_only=True, slots=True)
class ScanMatch:
    """One page of one sheet. `check_code` is its printing's, "" where none is known.

    `record_uuid` is the log's, the pre-filled sheet's or the other record's; of ledger pages it is
    the issued form's.
    """

    serial: str
    record_uuid: str
    page: int
    pages: int
    check_code: str = ""
    newest: str = ""
    """The check code of the last printing."""
    log: ServiceLog | None = None
    is_void: bool = False
    waits_for_entry: bool = False
    """It is a pre-filled sheet that is not keyed in yet."""

    @property
    def is_older(self) -> bool:
        """Tell whether the sheet was printed anew, with other words, after this one."""
        return self.check_code not in ("", self.newest)


def match_code(
    payload: str | None, store: Store, office: JudicialOffice
) -> ScanMatch | ScanFinding:
    """Return what a page shows by its code, or why that cannot be told."""
    if payload is None:
        return ScanFinding.UNREADABLE
    code = read_scan_code(payload)
    if code is None:
        return ScanFinding.FOREIGN
    printings = store.issued_forms.printings(code.serial)
    for form in printings:
        if form.check_code == code.check_code and _has_page(form, code.page):
            found = _match(store, form, code.page, code.pages or form.page_count)
            return ScanFinding.VOIDED if found.is_void else found
    return _stranger(code, office, known=bool(printings))


def match_number(serial: str, page: int, store: Store) -> ScanMatch:
    """Return the page a person names. Raises Refusal for a number or page there is not."""
    printings = store.issued_forms.printings(serial)
    forms = [form for form in printings if _has_page(form, page)]
    logs = store.service_logs.by_serials([serial])
    if forms:
        found = _match(store, forms[-1], page, forms[-1].page_count or page)
    elif printings:
        raise Refusal(f"{serial} 号没有第 {page} 页，请核对页码。")
    elif logs:
        found = _match_handwritten(logs[0], page)
    else:
        raise Refusal(f"没有“{serial}”号，请核对编号。")
    if found.is_void:
        raise Refusal(f"{serial} 号已作废，不能再附扫描件。请核对编号，或把这一页放一边。")
    return replace(found, check_code="")


def _match(store: Store, form: IssuedForm, page: int, pages: int) -> ScanMatch:
    log = store.service_logs.by_uuid(form.record_uuid)
    sheet = store.prefilled_sheets.by_uuid(form.record_uuid)
    other = None if log else other_named(store, form.record_uuid)
    last = store.issued_forms.of_record(form.record_uuid, form.form_id)
    is_sheet = bool(log or sheet or other)
    return ScanMatch(
        serial=form.serial,
        record_uuid=form.record_uuid if is_sheet else form.uuid,
        page=page - form.first_page + 1,
        pages=pages,
        check_code=form.check_code,
        newest=last.check_code if is_sheet and last else form.check_code,
        log=log,
        is_void=log.paper_state is PaperState.VOID if log else _is_void(sheet, other),
        waits_for_entry=log is None and sheet is not None,
    )


def _is_void(sheet: PrefilledSheet | None, other: tuple[OtherKind, Any] | None) -> bool:
    """Tell so of what is no log: a pre-filled sheet that was given up, a void other record."""
    return bool((sheet and sheet.void_reason) or (other and other[1].void_reason))


def _match_handwritten(log: ServiceLog, page: int) -> ScanMatch:
    """Match a log that was keyed in from a handwritten sheet: nobody knows how many pages."""
    return ScanMatch(
        serial=log.serial,
        record_uuid=log.uuid,
        page=page,
        pages=page,
        log=log,
        is_void=log.paper_state is PaperState.VOID,
    )


def _has_page(form: IssuedForm, page: int) -> bool:
    """Tell whether a form has that page; one of the first release did not note how many it has."""
    last = form.first_page + form.page_count - 1
    return form.first_page <= page and (page <= last or not form.page_count)


def _stranger(code: ScanCode, office: JudicialOffice, *, known: bool) -> ScanFinding:
    stranger = not known and prefix_of(code.serial) != office.prefix
    if code.region_code != office.region_code or stranger:
        return ScanFinding.OTHER_OFFICE
    return ScanFinding.WRONG_CODE if known else ScanFinding.UNKNOWN
