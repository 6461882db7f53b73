"""打印: previews, PDFs, and what the clerk confirms as printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.ledger import Ledger
from lvgw_desktop.domain.paper import printed
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.forms.capacity import Capacity
from lvgw_desktop.scanning.raster import Picture, page_sizes, rasterise
from lvgw_desktop.services import ledger_printing, pdf_files, sheet_printing
from lvgw_desktop.services.previews import Preview, PreviewSheet
from lvgw_desktop.services.workplace import Workplace

__all__ = ["Preview", "PreviewSheet", "PrintingService"]


@dataclass(frozen=True, slots=True)
class PrintingService:
    """Use cases of printing; how each form is printed stands in a file of its own.

    A preview changes nothing and shows neither check code nor QR. What is issued is frozen and
    noted in the audit trail, whether it goes to a printer or into a file.
    """

    workplace: Workplace

    def preview_sheets(self, log_ids: Sequence[int]) -> Preview:
        """Return the sheets of logs as they would print."""
        return sheet_printing.preview_sheets(self.workplace, log_ids)

    def issue_sheets(self, log_ids: Sequence[int]) -> bytes:
        """Make the sheets official and return them as PDF. Void logs are refused."""
        return sheet_printing.issue_sheets(self.workplace, log_ids)

    def blank_sheets(self, count: int) -> bytes:
        """Return empty sheets for handwriting, as PDF."""
        return sheet_printing.blank_sheets(self.workplace, count)

    def capacity(self, log: ServiceLog) -> Capacity:
        """Return how many pages a log takes and about how many characters still fit."""
        return sheet_printing.sheet_capacity(self.workplace, log)

    def preview_ledger(self, ledger: Ledger) -> Preview:
        """Return a ledger as it would print."""
        return ledger_printing.preview_ledger(self.workplace, ledger)

    def issue_ledger(self, ledger: Ledger, record_uuid: str) -> bytes:
        """Make the ledger of an adviser or village official and return it as PDF."""
        return ledger_printing.issue_ledger(self.workplace, ledger, record_uuid)

    def picture(self, pdf: bytes, page: int, scale: float, *, grey: bool = False) -> Picture:
        """Return one page (0 is the first) as pixels, `scale` px per pt."""
        return next(rasterise(pdf, scale, page, 1, grey=grey))

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Return width and height of every page in pt."""
        return page_sizes(pdf)

    def save_pdf(self, pdf: bytes, target: Path) -> Path:
        """Write a PDF safely; returns where it lies (a numbered name if the target is held)."""
        return pdf_files.save_pdf(pdf, target)

    def mark_printed(self, log_ids: Sequence[int]) -> tuple[ServiceLog, ...]:
        """Note that the paper is there; returns the logs as they were, for undoing."""
        with self.workplace.changing() as store:
            before = store.service_logs.of_ids(log_ids)
            for log in before:
                store.service_logs.change(printed(log))
        return before
