"""出具: freezing a form's words and lines under its number and check code."""

import json
from typing import TYPE_CHECKING

from lvgw_desktop.domain.check_code import check_code
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.forms.document_json import from_json, to_json
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.services.sheets import LEDGER, laid_out
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document


def issued_document(
    workplace: Workplace, store: Store, words: FilledForm, serial: str, record_uuid: str
) -> "Document":
    """Return the official pages of a form.

    Words that are as they were issued last are a 重印: its frozen lines are returned. All other
    words are laid out, get a check code of their own and are frozen in this transaction.
    """
    texts = words.to_json()
    last = store.issued_forms.of_record(record_uuid, words.form_id)
    if last and last.texts == texts and last.serial == serial:
        store.issued_forms.count_reprint(last)
        return from_json(last.pages)
    code = check_code(serial, words.words(), store.audit.head())
    issue = Issue(serial, code, store.office.get().region_code)
    document = laid_out(workplace.pack, words, issue)
    fonts = {name: workplace.pack.fonts.file(name).sha256 for name in sorted(document.fonts())}
    store.issued_forms.add(
        IssuedForm(
            form_id=words.form_id,
            edition=words.edition,
            serial=serial,
            check_code=code,
            record_uuid=record_uuid,
            texts=texts,
            pages=to_json(document),
            fonts=json.dumps(fonts),
            issued_at=workplace.now(),
        )
    )
    return document


def ledger_number(store: Store, record_uuid: str, year: int) -> str:
    """Return the number of a ledger: the one it was issued under in that year, or the next."""
    prefix = store.office.get().prefix
    last = store.issued_forms.of_record(record_uuid, LEDGER)
    if last and f"-{year}-" in last.serial:
        return last.serial
    return store.issued_forms.next_ledger_serial(prefix, year)
