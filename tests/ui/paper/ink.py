"""A PDF file in the place of a printer, and where the ink lies on the pages printed, in mm."""

import pypdfium2
from PySide6.QtPrintSupport import QPrinter

from lvgw_desktop.ui.paper.printers import Printers

COARSE = 144  # dpi: enough to measure, quick to draw
PX_PER_PT = 4
MM_PER_PT = 25.4 / 72
MM_PER_PX = MM_PER_PT / PX_PER_PT
DARK = 80
"""Darker than the grey of the binding line, which is no part of a form."""
LONG = 0.6
"""The share of a page's width that only a rule of the frame fills with ink."""


def printers_to(file, *facts):
    """Return printers that all print into one file."""

    def open_printer(_name):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setResolution(COARSE)
        return printer

    return Printers(lambda: facts, open_printer)


def paper_mm(file):
    """Return width and height of every page."""
    with pypdfium2.PdfDocument(file) as document:
        return [tuple(length * MM_PER_PT for length in page.get_size()) for page in document]


def ink_mm(file):
    """Return left, top, right and bottom of the ink of every page, from its corner."""
    return [_mm(_ink(page).getbbox() or (0, 0, 0, 0)) for page in pictures(file)]


def frames_mm(file, *, turned=False):
    """Return the same of the frame: from its first to its last rule across the page.

    `turned` pages are read with their head up: the paper lies with its left edge on top.
    """
    return [_mm(_frame(_ink(page, turned=turned))) for page in pictures(file)]


def heads_mm(file):
    """Return the same of what stands above the frame and within it: title, number and code."""
    return [_mm(_head(_ink(page)).getbbox()) for page in pictures(file)]


def dark_in_mm(file, box):
    """Return left, top, right and bottom of the ink within a box of the first page."""
    [page, *_others] = pictures(file)
    left, top, right, bottom = (round(edge / MM_PER_PX) for edge in box)
    ink = _ink(page.crop((left, top, right, bottom))).getbbox()
    return _mm((ink[0] + left, ink[1] + top, ink[2] + left, ink[3] + top))


def pictures(file):
    """Return every page as a grey picture."""
    with pypdfium2.PdfDocument(file) as document:
        return [page.render(scale=PX_PER_PT, grayscale=True).to_pil() for page in document]


def has_red(file):
    """Tell whether the first page is printed in colour."""
    with pypdfium2.PdfDocument(file) as document:
        picture = document[0].render(scale=1).to_pil().convert("HSV")
    return picture.getchannel("S").getextrema()[1] > DARK


def _ink(picture, *, turned=False):
    ink = picture.point(lambda grey: 255 if grey < DARK else 0)
    return ink.rotate(-90, expand=True) if turned else ink


def _frame(ink):
    rows = range(ink.height)
    long = [row for row in rows if _inked(ink, row) > LONG * ink.width]
    left, _top, right, _bottom = ink.crop((0, long[0], ink.width, long[0] + 1)).getbbox()
    return left, long[0], right, long[-1] + 1


def _head(ink):
    left, top, right, _bottom = _frame(ink)
    return ink.crop((left, 0, right, top - PX_PER_PT))


def _inked(ink, row):
    return ink.crop((0, row, ink.width, row + 1)).histogram()[255]


def _mm(box):
    return tuple(edge * MM_PER_PX for edge in box)
