"""打印: previews, PDFs, and what the clerk confirms as printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.disk import write_safely
from lvgw_desktop.domain.ledger import Ledger
from lvgw_desktop.domain.paper import printed
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.forms.capacity import Capacity, flow_capacity
from lvgw_desktop.forms.definition import GridForm
from lvgw_desktop.forms.fill import FilledForm
from lvgw_desktop.forms.missing import MissingCharacter, missing_characters
from lvgw_desktop.forms.raster import Picture, page_sizes, rasterise
from lvgw_desktop.forms.render import render
from lvgw_desktop.services.issuing import issued_document, ledger_number
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.sheets import LEDGER, SHEET, filled, laid_out, sheet_roots
from lvgw_desktop.services.workplace import Workplace

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document


@dataclass(frozen=True, kw_only=True, slots=True)
class PreviewSheet:
    """One form in a preview: its label (0201 兴梁社区) and its pages, counted from 0."""

    log_id: int | None
    label: str
    first_page: int
    pages: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """Pages to look at, and what should be known before printing them."""

    pdf: bytes
    sheets: tuple[PreviewSheet, ...]
    missing: tuple[MissingCharacter, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintingService:
    """Use cases of printing."""

    workplace: Workplace

    def preview_sheets(self, log_ids: Sequence[int]) -> Preview:
        """Return the sheets of logs as they would print, without code and QR."""
        with self.workplace.reading() as store:
            logs = store.service_logs.of_ids(log_ids)
            names, office = names_in(store), store.office.get()
        pack = self.workplace.pack
        documents = [
            laid_out(pack, filled(pack, SHEET, sheet_roots(log, names, office))) for log in logs
        ]
        labels = [f"{short_serial(log.serial)} {names.village(log.village_id)}" for log in logs]
        return self._preview(documents, labels, [log.id for log in logs], _remarks(logs))

    def preview_log(self, log: ServiceLog) -> bytes:
        """Return the sheet of a log that may not be saved yet, as PDF."""
        return self._pdf([laid_out(self.workplace.pack, self._words(log))])

    def picture(self, pdf: bytes, page: int, scale: float, *, grey: bool = False) -> Picture:
        """Return one page (0 is the first) as pixels, `scale` px per pt."""
        return next(rasterise(pdf, scale, page, 1, grey=grey))

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Return width and height of every page in pt."""
        return page_sizes(pdf)

    def capacity(self, log: ServiceLog) -> Capacity:
        """Return how many pages a log takes and about how many characters still fit."""
        pack = self.workplace.pack
        form = pack.definition(SHEET)
        assert isinstance(form, GridForm)
        return flow_capacity(form, self._words(log), pack.fonts)

    def preview_ledger(self, ledger: Ledger) -> Preview:
        """Return a ledger as it would print."""
        pack = self.workplace.pack
        with self.workplace.reading() as store:
            roots = {"ledger": ledger, "office": store.office.get()}
        document = laid_out(pack, filled(pack, LEDGER, roots))
        return self._preview([document], [f"{ledger.title_name} {ledger.year}年度"], [None], ())

    def blank_sheets(self, count: int) -> bytes:
        """Return empty sheets for handwriting, as PDF."""
        pack = self.workplace.pack
        return self._pdf([laid_out(pack, filled(pack, SHEET, {}))] * count)

    def issue_sheets(self, log_ids: Sequence[int]) -> bytes:
        """Make the sheets official and return them as PDF. Void logs are refused."""
        with self.workplace.changing() as store:
            logs = store.service_logs.of_ids(log_ids)
            _refuse_void(logs)
            names, office = names_in(store), store.office.get()
            pack = self.workplace.pack
            documents = [
                issued_document(
                    self.workplace,
                    store,
                    filled(pack, SHEET, sheet_roots(log, names, office)),
                    log.serial,
                    log.uuid,
                )
                for log in logs
            ]
        return self._pdf(documents)

    def issue_ledger(self, ledger: Ledger, record_uuid: str) -> bytes:
        """Make the ledger of an adviser or village official and return it as PDF."""
        with self.workplace.changing() as store:
            roots = {"ledger": ledger, "office": store.office.get()}
            words = filled(self.workplace.pack, LEDGER, roots)
            serial = ledger_number(store, record_uuid, ledger.year)
            document = issued_document(self.workplace, store, words, serial, record_uuid)
        return self._pdf([document])

    def save_pdf(self, pdf: bytes, target: Path) -> Path:
        """Write a PDF safely; returns where it lies (a numbered name if the target is held)."""
        return write_safely(target, lambda temp: _write(temp, pdf), _check_pdf)

    def mark_printed(self, log_ids: Sequence[int]) -> tuple[ServiceLog, ...]:
        """Note that the paper is there; returns the logs as they were, for undoing."""
        with self.workplace.changing() as store:
            before = store.service_logs.of_ids(log_ids)
            for log in before:
                store.service_logs.change(printed(log))
        return before

    def _words(self, log: ServiceLog) -> FilledForm:
        with self.workplace.reading() as store:
            roots = sheet_roots(log, names_in(store), store.office.get())
        return filled(self.workplace.pack, SHEET, roots)

    def _preview(
        self,
        documents: Sequence["Document"],
        labels: Sequence[str],
        log_ids: Sequence[int | None],
        remarks: tuple[str, ...],
    ) -> Preview:
        sheets, first = [], 0
        for document, label, log_id in zip(documents, labels, log_ids, strict=True):
            pages = len(document.pages)
            sheets.append(PreviewSheet(log_id=log_id, label=label, first_page=first, pages=pages))
            first += pages
        missing = {
            found.char: found
            for document in documents
            for found in missing_characters(document, self.workplace.pack.fonts)
        }
        return Preview(
            pdf=self._pdf(documents),
            sheets=tuple(sheets),
            missing=tuple(missing.values()),
            remarks=remarks,
        )

    def _pdf(self, documents: Iterable["Document"]) -> bytes:
        out = BytesIO()
        render(documents, self.workplace.pack.fonts, out)
        return out.getvalue()


def _refuse_void(logs: Iterable[ServiceLog]) -> None:
    for log in logs:
        if log.paper_state is PaperState.VOID:
            raise Refusal(f"{log.serial} 号已作废，不能再印。请去掉它再打印。")


def _remarks(logs: Iterable[ServiceLog]) -> tuple[str, ...]:
    return tuple(
        f"{short_serial(log.serial)} 号没写联系电话，可印后手填"
        for log in logs
        if not log.client_phone.strip()
    )


def _write(target: Path, content: bytes) -> None:
    target.write_bytes(content)


def _check_pdf(target: Path) -> None:
    content = target.read_bytes()
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-32:]:
        raise Refusal("PDF 没有写完整，请再试一次。")
