"""打印: previews, PDFs, and what the clerk confirms as printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lvgw_desktop.disk import write_safely
from lvgw_desktop.domain.ledger import Ledger
from lvgw_desktop.domain.paper import printed
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.forms.capacity import Capacity, flow_capacity
from lvgw_desktop.forms.grid_form import GridForm
from lvgw_desktop.scanning.raster import Picture, page_sizes, rasterise
from lvgw_desktop.services.issuing import issued_document, ledger_number
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.previews import (
    LaidOut,
    Preview,
    PreviewSheet,
    pdf_of,
    preview_of,
    remarks_on,
)
from lvgw_desktop.services.sheets import LEDGER, SHEET, filled, laid_out, sheet_roots
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import PRINTED

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document

__all__ = ["Preview", "PreviewSheet", "PrintingService"]


@dataclass(frozen=True, slots=True)
class PrintingService:
    """Use cases of printing.

    A preview changes nothing and shows neither check code nor QR. What is issued is frozen and
    noted in the audit trail, whether it goes to a printer or into a file.
    """

    workplace: Workplace

    def preview_sheets(self, log_ids: Sequence[int]) -> Preview:
        """Return the sheets of logs as they would print."""
        with self.workplace.reading() as store:
            logs = store.service_logs.of_ids(log_ids)
            names, office = names_in(store), store.office.get()
        pack = self.workplace.pack
        forms = [
            LaidOut(
                laid_out(pack, filled(pack, SHEET, sheet_roots(log, names, office))),
                f"{short_serial(log.serial)} {names.village(log.village_id)}",
                log.id,
            )
            for log in logs
        ]
        return preview_of(forms, pack.fonts, remarks_on(logs))

    def preview_ledger(self, ledger: Ledger) -> Preview:
        """Return a ledger as it would print."""
        pack = self.workplace.pack
        with self.workplace.reading() as store:
            roots = {"ledger": ledger, "office": store.office.get()}
        document = laid_out(pack, filled(pack, LEDGER, roots))
        form = LaidOut(document, f"{ledger.title_name} {ledger.year}年度")
        return preview_of([form], pack.fonts, ())

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
        with self.workplace.reading() as store:
            roots = sheet_roots(log, names_in(store), store.office.get())
        return flow_capacity(form, filled(pack, SHEET, roots), pack.fonts)

    def blank_sheets(self, count: int) -> bytes:
        """Return empty sheets for handwriting, as PDF."""
        pack = self.workplace.pack
        return self._pdf([laid_out(pack, filled(pack, SHEET, {}))] * count)

    def issue_sheets(self, log_ids: Sequence[int]) -> bytes:
        """Make the sheets official and return them as PDF. Void logs are refused."""
        pack = self.workplace.pack
        with self.workplace.changing() as store:
            logs = store.service_logs.of_ids(log_ids)
            _refuse_void(logs)
            names, office = names_in(store), store.office.get()
            documents = []
            for log in logs:
                words = filled(pack, SHEET, sheet_roots(log, names, office))
                sheet = issued_document(self.workplace, store, words, log.serial, log.uuid)
                documents.append(sheet)
            store.audit.note(PRINTED, f"工作日志 {len(logs)} 份")
        return self._pdf(documents)

    def issue_ledger(self, ledger: Ledger, record_uuid: str) -> bytes:
        """Make the ledger of an adviser or village official and return it as PDF."""
        with self.workplace.changing() as store:
            roots = {"ledger": ledger, "office": store.office.get()}
            words = filled(self.workplace.pack, LEDGER, roots)
            serial = ledger_number(store, record_uuid, ledger.year)
            document = issued_document(self.workplace, store, words, serial, record_uuid)
            what = f"工作台账 {ledger.year}年度，{len(ledger.rows)} 行"
            store.audit.note(PRINTED, what, record_uuid)
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

    def _pdf(self, documents: Iterable["Document"]) -> bytes:
        return pdf_of(documents, self.workplace.pack.fonts)


def _refuse_void(logs: Iterable[ServiceLog]) -> None:
    for log in logs:
        if log.paper_state is PaperState.VOID:
            raise Refusal(f"{log.serial} 号已作废，不能再印。请去掉它再打印。")


def _write(target: Path, content: bytes) -> None:
    target.write_bytes(content)


def _check_pdf(target: Path) -> None:
    content = target.read_bytes()
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-32:]:
        raise Refusal("PDF 没有写完整，请再试一次。")
