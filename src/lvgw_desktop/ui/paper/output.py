"""出纸: draws the pages of a PDF on a printer, as fine as it prints, moved by its offset in mm.

The paper always goes in upright. A page that lies across is turned here and not by the driver:
then the offset, which belongs to the paper's way through the printer, moves every page alike, and
one job may hold both.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.preferences import PrinterOffset
from lvgw_desktop.ui.paper.faces import Face, Sides, faces_of
from lvgw_desktop.ui.shared.page_rasters import PageSize, Raster
from lvgw_desktop.ui.shared.progress import Progress

FINEST = 600  # dpi: an A4 page in greys takes 35 MB
PT_PER_INCH = 72
MM_PER_INCH = 25.4
NO_OFFSET = PrinterOffset()
SILENT = "打印机没有应答。请看看它是否开着、有没有纸，再点“打印”。"

DrawPage = Callable[[int, float], Raster]
"""Page number from 0 and px per pt; the pixels are greys, one byte each, or RGB."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PaperOrder:
    """What goes to the printer, under `title` in its queue.

    `forms` are the pages (from 0) of each form, `copies` whole sets of them. `extents` are the
    sizes of all pages in pt.
    """

    title: str
    draw: DrawPage
    extents: Sequence[PageSize]
    forms: Sequence[Sequence[int]]
    copies: int = 1
    sides: Sides = Sides.ONE
    offset: PrinterOffset = NO_OFFSET
    colour: bool = False


def print_pages(printer: QPrinter, order: PaperOrder, progress: Progress) -> int:
    """Send the pages to the printer, off the UI thread; returns how many sides were printed.

    Raises Refusal when the printer does not answer; a cancelled job is taken back.
    """
    _set_up(printer, order)
    faces = faces_of(order.forms, order.copies, order.sides)
    painter = QPainter()
    try:
        for number, face in enumerate(faces):
            progress.report(number, len(faces), f"第 {number + 1} 页，共 {len(faces)} 页")
            if face.page is not None:
                _take_paper(printer, order.extents[face.page])
            _begin_page(painter, printer, first=number == 0)
            _draw(painter, printer, order, face)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return sum(face.page is not None for face in faces)


def _set_up(printer: QPrinter, order: PaperOrder) -> None:
    printer.setDocName(order.title)
    printer.setFullPage(True)
    printer.setResolution(min(printer.resolution(), FINEST))
    two_sided = order.sides is Sides.BOTH
    modes = QPrinter.DuplexMode
    printer.setDuplex(modes.DuplexLongSide if two_sided else modes.DuplexNone)
    shades = QPrinter.ColorMode
    printer.setColorMode(shades.Color if order.colour else shades.GrayScale)


def _take_paper(printer: QPrinter, extent: PageSize) -> None:
    """Ask for upright paper of a page's size: A4 for a page that is A4, whichever way it lies."""
    upright = QSizeF(min(extent), max(extent))
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    whole = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF())
    whole.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(whole)


def _begin_page(painter: QPainter, printer: QPrinter, *, first: bool) -> None:
    started = painter.begin(printer) if first else printer.newPage()
    if not started:
        raise Refusal(SILENT)


def _draw(painter: QPainter, printer: QPrinter, order: PaperOrder, face: Face) -> None:
    if face.page is None:
        return
    scale = printer.resolution() / PT_PER_INCH
    per_mm = printer.resolution() / MM_PER_INCH
    width, height, pixels = order.draw(face.page, scale)
    shades, bytes_each = (
        (QImage.Format.Format_RGB888, 3) if order.colour else (QImage.Format.Format_Grayscale8, 1)
    )
    image = QImage(pixels, width, height, width * bytes_each, shades)
    wide, high = (length * scale for length in order.extents[face.page])
    painter.save()
    painter.translate(order.offset.right * per_mm, order.offset.down * per_mm)
    if wide > high:
        _turn(painter, wide, high, is_back=face.is_back)
    painter.drawImage(QRectF(0, 0, wide, high), image)
    painter.restore()


def _turn(painter: QPainter, wide: float, high: float, *, is_back: bool) -> None:
    """Lay a page across, its head at the edge where the volume is bound: left, on a back right."""
    if is_back:
        painter.translate(high, 0)
        painter.rotate(90)
    else:
        painter.translate(0, wide)
        painter.rotate(-90)
