"""打印工作台账: a whole ledger or its new pages, to look at and made official."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.fill import filled_from_json
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.services.issuing import font_remark, frozen_pages
from lvgw_desktop.services.ledger_issuing import issue_new_rows, new_pages
from lvgw_desktop.services.ledger_of_logs import LedgerOfLogs, ledger_in
from lvgw_desktop.services.previews import LaidOut, Preview, pdf_of, preview_of
from lvgw_desktop.services.sheets import laid_out
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED

if TYPE_CHECKING:
    from lvgw_desktop.forms.fonts import FontSet

FIRST_PAGE = 1


def preview_ledger(workplace: Workplace, key: LedgerKey, first_page: int = FIRST_PAGE) -> Preview:
    """Return a ledger from a page on: issued pages as they were printed, then new ones.

    Raises Refusal where nothing begins at that page or behind it.
    """
    pack = workplace.pack
    with workplace.reading() as store:
        ledger = ledger_in(store, key, pack.vocabulary)
        _refuse_nothing(ledger, first_page)
        words = new_pages(workplace, store, ledger) if ledger.new_rows else None
    issued = _issued_from(ledger, first_page)
    stretches = [
        (frozen_pages(form, pack), filled_from_json(form.texts), form.first_page) for form in issued
    ]
    if words:
        page = ledger.next_page
        not_official = Issue(ledger.serial, "", first_page=page)
        stretches.append((laid_out(pack, words, not_official), words, page))
    forms = [
        LaidOut(document, words, _label(ledger, page), number=page)
        for document, words, page in stretches
    ]
    return preview_of(forms, pack, _font_remarks(issued, pack.fonts))


def issue_ledger(
    workplace: Workplace,
    key: LedgerKey,
    first_page: int = FIRST_PAGE,
    only: Collection[int] = (),
) -> bytes:
    """Make a ledger official from a page on and return these pages as PDF.

    Pages that are issued already are printed again, line by line as they were. Whole ledgers
    begin at page 1, new pages at the ledger's next one. `only` are the first pages of the
    printings that are wanted of these: new rows stay new where theirs is not among them. Raises
    Refusal where there is nothing.
    """
    pack = workplace.pack
    with workplace.changing() as store:
        ledger = ledger_in(store, key, pack.vocabulary)
        _refuse_nothing(ledger, first_page)
        wanted = frozenset(only)
        issued = {
            one.first_page: frozen_pages(store.issued_forms.count_reprint(one), pack)
            for one in _issued_from(ledger, first_page)
            if one.first_page in wanted or not wanted
        }
        if ledger.new_rows and (ledger.next_page in wanted or not wanted):
            issued[ledger.next_page] = issue_new_rows(workplace, store, ledger).document
        pages = "、".join(_page_words(page, len(one.pages)) for page, one in issued.items())
        store.audit.note(PRINTED, f"工作台账 {key.year}年度，第 {pages} 页", ledger.record_uuid)
    return pdf_of(issued.values(), pack.fonts)


def _issued_from(ledger: LedgerOfLogs, first_page: int) -> list[IssuedForm]:
    return [form for form in ledger.batches if form.first_page >= first_page]


def _refuse_nothing(ledger: LedgerOfLogs, first_page: int) -> None:
    name, year = ledger.ledger.title_name, ledger.key.year
    if not ledger.entries:
        raise Refusal(f"{name} {year} 年还没有日志，台账是空的。")
    if not ledger.new_rows and not _issued_from(ledger, first_page):
        raise Refusal(f"{name} {year} 年的台账都印过了，没有新页。要重印请打印整本台账。")


def _label(ledger: LedgerOfLogs, page: int) -> str:
    """Return what the first page of a printing is shown under."""
    name, year = ledger.ledger.title_name, ledger.key.year
    return f"{name} {year}年度" if page == FIRST_PAGE else f"{name} 第 {page} 页"


def _page_words(first: int, count: int) -> str:
    """Return 6—8, or 6 alone."""
    return f"{first}—{first + count - 1}" if count > 1 else str(first)


def _font_remarks(forms: Iterable[IssuedForm], fonts: "FontSet") -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (font_remark(form, fonts) for form in forms))))
