"""打印预览: forms as they would print, and what should be known before they do."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from lvgw_desktop.domain.phone import phone_problem
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.forms.render import render
from lvgw_desktop.services.missing_characters import MissingOnSheet, missing_on_sheet
from lvgw_desktop.services.names import Names

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document
    from lvgw_desktop.forms.fill import FilledForm
    from lvgw_desktop.forms.fonts import FontSet
    from lvgw_desktop.forms.pack import FormPack


@dataclass(frozen=True, kw_only=True, slots=True)
class PreviewSheet:
    """One form in a preview: its label (0201 兴梁社区) and its pages, counted from 0.

    `number` is what is printed on its first page: new pages of a ledger go on counting.
    """

    log_id: int | None
    label: str
    first_page: int
    pages: int
    number: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """Pages to look at, and what should be known before printing them."""

    pdf: bytes
    sheets: tuple[PreviewSheet, ...]
    missing: tuple[MissingOnSheet, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LaidOut:
    """One form that is laid out, with its words and label; `log_id` is None for a ledger."""

    document: "Document"
    words: "FilledForm"
    label: str
    log_id: int | None = None
    number: int = 1


def preview_of(
    forms: Sequence[LaidOut], pack: "FormPack", remarks: tuple[str, ...] = ()
) -> Preview:
    """Return the preview of forms, with every character that no font of the pack has."""
    return Preview(
        pdf=pdf_of((form.document for form in forms), pack.fonts),
        sheets=tuple(sheets_of(forms)),
        missing=missing_in(forms, pack),
        remarks=remarks,
    )


def missing_in(forms: Iterable[LaidOut], pack: "FormPack") -> tuple[MissingOnSheet, ...]:
    """Return every character that no font of the pack has, form by form."""
    return tuple(
        found
        for form in forms
        for found in missing_on_sheet(form.document, form.words, pack, form.label, form.log_id)
    )


def sheets_of(forms: Iterable[LaidOut]) -> Iterator[PreviewSheet]:
    """Yield what a preview lists of each form."""
    first = 0
    for form in forms:
        pages = len(form.document.pages)
        yield PreviewSheet(
            log_id=form.log_id,
            label=form.label,
            first_page=first,
            pages=pages,
            number=form.number,
        )
        first += pages


def pdf_of(documents: Iterable["Document"], fonts: "FontSet") -> bytes:
    """Return documents, one after the other, as one PDF."""
    out = BytesIO()
    render(documents, fonts, out)
    return out.getvalue()


def sheet_label(log: ServiceLog, names: Names) -> str:
    """Return 0201 兴梁社区, under which a log's sheet is shown."""
    return f"{log.short_number} {names.village(log.village_id)}"


def remarks_on(logs: Iterable[ServiceLog]) -> tuple[str, ...]:
    """Return what a clerk may want to put right, or to write on the sheets by hand."""
    return tuple(f"{log.short_number} 号{words}" for log in logs for words in _remarks_on(log))


def _remarks_on(log: ServiceLog) -> Iterable[str]:
    if not log.client_phone.strip():
        yield "没写联系电话，可印后手填"
    elif wrong := phone_problem(log.client_phone):
        yield wrong.partition("。")[0]  # what to do about it is another thing on paper
    if not log.content.strip():
        yield "没写服务内容，可印后手填"
