"""出具: a form's words and lines frozen under its number and check code, and printed again."""

import json
from typing import TYPE_CHECKING, NamedTuple

from lvgw_desktop.domain.check_code import check_code
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.forms.document_json import from_json, to_json
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.substitution import drawable
from lvgw_desktop.services.sheets import laid_out
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document
    from lvgw_desktop.forms.fonts import FontSet
    from lvgw_desktop.forms.pack import FormPack


class Issued(NamedTuple):
    """A form made official just now, with its pages."""

    form: IssuedForm
    document: "Document"


def issue(
    workplace: Workplace,
    store: Store,
    words: FilledForm,
    serial: str,
    record_uuid: str,
    first_page: int = 1,
) -> Issued:
    """Lay out the words, give them a check code of their own and freeze them; one transaction."""
    fonts = workplace.pack.fonts
    code = check_code(serial, words.words(), store.audit.head())
    official = Issue(serial, code, store.office.get().region_code, first_page)
    document = laid_out(workplace.pack, words, official)
    form = store.issued_forms.add(
        IssuedForm(
            form_id=words.form_id,
            edition=words.edition,
            serial=serial,
            check_code=code,
            record_uuid=record_uuid,
            texts=words.to_json(),
            pages=to_json(document),
            fonts=json.dumps({name: fonts.file(name).sha256 for name in sorted(document.fonts())}),
            issued_at=workplace.now(),
            first_page=first_page,
            page_count=len(document.pages),
        )
    )
    return Issued(form, document)


def frozen_pages(form: IssuedForm, pack: "FormPack") -> "Document":
    """Return the very lines that were printed, in a font of the pack where theirs is gone."""
    return drawable(from_json(form.pages), pack.fonts)


def font_remark(form: IssuedForm, fonts: "FontSet") -> str:
    """Return what to tell of a reprint whose fonts are not those of then, or ""."""
    changed = [
        name
        for name, sha256 in json.loads(form.fonts).items()
        if name not in fonts or fonts.file(name).sha256 != sha256
    ]
    if not changed:
        return ""
    return f"上次印时的字体 {'、'.join(changed)} 已不在，用自带字体按原来的行印"
