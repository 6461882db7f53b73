"""A PDF file in the place of a printer, and where the ink lies on the pages printed."""

import pypdfium2
from PySide6.QtPrintSupport import QPrinter

from lvgw_desktop.ui.paper.printers import Printers

COARSE = 144  # dpi: enough to measure, quick to draw
PX_PER_PT = 4
MM_PER_PX = 25.4 / 72 / PX_PER_PT
DARK = 128


def printers_to(file, *facts):
    """Return printers that all print into one file."""

    def open_printer(_name):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setResolution(COARSE)
        return printer

    return Printers(lambda: facts, open_printer)


def ink_mm(file):
    """Return left, top, right and bottom of the ink of every page, in mm from its corner."""
    document = pypdfium2.PdfDocument(file)
    boxes = [_box(page) for page in document]
    document.close()
    return [tuple(edge * MM_PER_PX for edge in box) for box in boxes]


def pictures(file):
    """Return the pixels of every page, to tell pages apart."""
    document = pypdfium2.PdfDocument(file)
    found = [_picture(page).tobytes() for page in document]
    document.close()
    return found


def _picture(page):
    return page.render(scale=PX_PER_PT, grayscale=True).to_pil()


def _box(page):
    return _picture(page).point(lambda grey: 255 if grey < DARK else 0).getbbox() or (0, 0, 0, 0)
