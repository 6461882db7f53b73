"""出纸: draws the pages of a PDF on a printer, as fine as it prints, moved by its offset in mm."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.ui.shared.pdf_preview import PageSize, Raster
from lvgw_desktop.ui.shared.progress import Progress

FINEST = 600  # dpi: an A4 page in greys takes 35 MB
PT_PER_INCH = 72
MM_PER_INCH = 25.4
NO_OFFSET = PrinterOffset()
SILENT = "打印机没有应答。请看看它是否开着、有没有纸，再点“打印”。"

DrawPage = Callable[[int, float], Raster]
"""Page number from 0 and px per pt; the pixels are greys, one byte each."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperOrder:
    """What goes to the printer; `pages` are numbers from 0, `copies` whole sets of them."""

    draw: DrawPage
    extents: Sequence[PageSize]
    pages: Sequence[int]
    copies: int = 1
    both_sides: bool = False
    offset: PrinterOffset = NO_OFFSET


def printer_names() -> tuple[str, ...]:
    """Return the installed printers, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: name != usual))


def named_printer(name: str) -> QPrinter:
    """Return an installed printer by its name."""
    return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)


def print_pages(printer: QPrinter, order: PaperOrder, progress: Progress) -> int:
    """Send the pages to the printer, off the UI thread; returns how many sheets were sent.

    Raises Refusal when the printer does not answer; a cancelled job is taken back.
    """
    printer.setFullPage(True)
    printer.setResolution(min(printer.resolution(), FINEST))
    two_sided = (
        QPrinter.DuplexMode.DuplexAuto if order.both_sides else QPrinter.DuplexMode.DuplexNone
    )
    printer.setDuplex(two_sided)
    pages = [*order.pages] * order.copies
    painter = QPainter()
    try:
        for number, page in enumerate(pages):
            progress.report(number, len(pages), f"第 {number + 1} 页，共 {len(pages)} 页")
            _turn_paper(printer, order.extents[page])
            _begin_page(painter, printer, first=number == 0)
            _draw(painter, printer, order, page)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)


def _begin_page(painter: QPainter, printer: QPrinter, *, first: bool) -> None:
    started = painter.begin(printer) if first else printer.newPage()
    if not started:
        raise Refusal(SILENT)


def _turn_paper(printer: QPrinter, extent: PageSize) -> None:
    width, height = extent
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    )


def _draw(painter: QPainter, printer: QPrinter, order: PaperOrder, page: int) -> None:
    scale = printer.resolution() / PT_PER_INCH
    per_mm = printer.resolution() / MM_PER_INCH
    width, height, pixels = order.draw(page, scale)
    image = QImage(pixels, width, height, width, QImage.Format.Format_Grayscale8)
    across, down = (order.offset.right * per_mm, order.offset.down * per_mm)
    extent = order.extents[page]
    painter.drawImage(QRectF(across, down, extent[0] * scale, extent[1] * scale), image)
