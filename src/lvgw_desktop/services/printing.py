"""打印: previews, PDFs, and what the clerk confirms as printed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.paper import printed
from lvgw_desktop.domain.paper_move import PaperMove
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.forms.capacity import Capacity
from lvgw_desktop.scanning.raster import Picture, page_sizes, rasterise
from lvgw_desktop.services import ledger_printing, pdf_files, printed_sheets, sheet_printing
from lvgw_desktop.services.paper_moves import move_on
from lvgw_desktop.services.previews import Preview, PreviewSheet
from lvgw_desktop.services.printed_sheets import PrintedSheet
from lvgw_desktop.services.workplace import Workplace

__all__ = ["MarkedPrinted", "Preview", "PreviewSheet", "PrintedSheet", "PrintingService"]


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkedPrinted:
    """What became of logs when their paper was there.

    `moves` are those that wait for a signature now, `reprints` how many kept their state, `void`
    those that were voided while they were printed.
    """

    moves: tuple[PaperMove, ...]
    reprints: int
    void: tuple[ServiceLog, ...]


@dataclass(frozen=True, slots=True)
class PrintingService:
    """Use cases of printing; how each form is printed stands in a file of its own.

    A preview changes nothing; what is not official yet shows neither check code nor QR in it.
    What is issued is frozen and noted in the audit trail, whether it goes to a printer or into a
    file.
    """

    workplace: Workplace

    def preview_sheets(self, log_ids: Sequence[int]) -> Preview:
        """Return the sheets of logs as they would print."""
        return sheet_printing.preview_sheets(self.workplace, log_ids)

    def issue_sheets(self, log_ids: Sequence[int]) -> bytes:
        """Make the sheets official and return them as PDF. Void logs are refused."""
        return sheet_printing.issue_sheets(self.workplace, log_ids)

    def printed_sheet(self, log: ServiceLog) -> PrintedSheet | None:
        """Return when a log was printed and what its paper says otherwise; None before that.

        The log may be one that is being changed: the paper is compared with the words given.
        """
        return printed_sheets.printed_sheet(self.workplace, log)

    def printed_pages(self, log_id: int) -> Preview:
        """Return a sheet as it was last printed."""
        return printed_sheets.printed_pages(self.workplace, log_id)

    def blank_sheets(self, count: int) -> bytes:
        """Return empty sheets for handwriting, as PDF."""
        return sheet_printing.blank_sheets(self.workplace, count)

    def capacity(self, log: ServiceLog) -> Capacity:
        """Return how many pages a log takes and about how many characters still fit."""
        return sheet_printing.sheet_capacity(self.workplace, log)

    def preview_ledger(self, key: LedgerKey, first_page: int = 1) -> Preview:
        """Return a ledger from a page on: issued pages as they were printed, then new ones."""
        return ledger_printing.preview_ledger(self.workplace, key, first_page)

    def issue_ledger(
        self, key: LedgerKey, first_page: int = 1, only: Collection[int] = ()
    ) -> bytes:
        """Make a ledger official from a page on and return these pages as PDF.

        From page 1 it is the whole ledger, from `LedgerOfLogs.next_page` its new pages. `only`
        are the first pages of the printings wanted of these, by default all.
        """
        return ledger_printing.issue_ledger(self.workplace, key, first_page, only)

    def picture(self, pdf: bytes, page: int, scale: float, *, grey: bool = False) -> Picture:
        """Return one page (0 is the first) as pixels, `scale` px per pt."""
        return next(rasterise(pdf, scale, page, 1, grey=grey))

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Return width and height of every page in pt."""
        return page_sizes(pdf)

    def save_pdf(self, pdf: bytes, target: Path) -> Path:
        """Write a PDF safely; returns where it lies (a numbered name if the target is held)."""
        return pdf_files.save_pdf(pdf, target)

    def mark_printed(self, log_ids: Sequence[int]) -> MarkedPrinted:
        """Note that the paper is there; logs that were voided meanwhile are left out."""
        with self.workplace.changing() as store:
            logs = store.service_logs.of_ids(log_ids)
            void = tuple(log for log in logs if log.paper_state is PaperState.VOID)
            moves = move_on(store, (log for log in logs if log not in void), printed)
        reprints = len(logs) - len(void) - len(moves)
        return MarkedPrinted(moves=moves, reprints=reprints, void=void)
