"""打印工作台账: a whole ledger or its new pages, to look at and made official."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
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
    from lvgw_desktop.forms.document import Document
    from lvgw_desktop.forms.fill import FilledForm
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
    stretches = [(frozen_pages(form, pack), filled_from_json(form.texts)) for form in issued]
    if words:
        not_official = Issue(ledger.serial, "", first_page=ledger.next_page)
        stretches.append((laid_out(pack, words, not_official), words))
    label = f"{ledger.ledger.title_name} {key.year}年度"
    whole = LaidOut(*_joined(stretches), label, number=first_page)
    return preview_of([whole], pack, _font_remarks(issued, pack.fonts))


def issue_ledger(workplace: Workplace, key: LedgerKey, first_page: int = FIRST_PAGE) -> bytes:
    """Make a ledger official from a page on and return these pages as PDF.

    Pages that are issued already are printed again, line by line as they were. Whole ledgers
    begin at page 1, new pages at the ledger's next one. Raises Refusal where there is nothing.
    """
    pack = workplace.pack
    with workplace.changing() as store:
        ledger = ledger_in(store, key, pack.vocabulary)
        _refuse_nothing(ledger, first_page)
        again = _issued_from(ledger, first_page)
        documents = [frozen_pages(store.issued_forms.count_reprint(one), pack) for one in again]
        if ledger.new_rows:
            documents.append(issue_new_rows(workplace, store, ledger).document)
        last_page = first_page - 1 + sum(len(document.pages) for document in documents)
        what = f"工作台账 {key.year}年度，第 {first_page}—{last_page} 页"
        store.audit.note(PRINTED, what, ledger.record_uuid)
    return pdf_of(documents, pack.fonts)


def _issued_from(ledger: LedgerOfLogs, first_page: int) -> list[IssuedForm]:
    return [form for form in ledger.batches if form.first_page >= first_page]


def _refuse_nothing(ledger: LedgerOfLogs, first_page: int) -> None:
    name, year = ledger.ledger.title_name, ledger.key.year
    if not ledger.entries:
        raise Refusal(f"{name} {year} 年还没有日志，台账是空的。")
    if not ledger.new_rows and not _issued_from(ledger, first_page):
        raise Refusal(f"{name} {year} 年的台账都印过了，没有新页。要重印请打印整本台账。")


def _joined(
    stretches: Sequence[tuple["Document", "FilledForm"]],
) -> tuple["Document", "FilledForm"]:
    """Return pages printed at several times as one document with all rows."""
    document, words = stretches[-1]
    pages = tuple(page for printed, _words in stretches for page in printed.pages)
    rows = tuple(row for _printed, filled in stretches for row in filled.rows)
    return document._replace(pages=pages), replace(words, rows=rows)


def _font_remarks(forms: Iterable[IssuedForm], fonts: "FontSet") -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (font_remark(form, fonts) for form in forms))))
