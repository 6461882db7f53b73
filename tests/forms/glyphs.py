"""Where the glyphs of a PDF stand, as PDFium sees them: not what the layout meant to draw."""

import ctypes
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw


class Glyph(NamedTuple):
    """A character and the box of its ink, in pt from the page's upper left corner."""

    char: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


def pages_of_glyphs(pdf):
    """The glyphs of every page, one list each, without those that lie on their side."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            text_page = page.get_textpage()
            yield list(_glyphs(text_page.raw, page.get_height()))
            text_page.close()
            page.close()
    finally:
        document.close()


def _glyphs(text, height):
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    upper_half = ""  # PDFium gives characters above U+FFFF in two halves
    for place in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, place)
        is_drawn = raw.FPDFText_IsGenerated(text, place) == 0
        if not is_drawn or code <= 0x20 or raw.FPDFText_GetCharAngle(text, place):
            continue
        if 0xD800 <= code < 0xDC00:
            upper_half = chr(code)
            continue
        raw.FPDFText_GetCharBox(text, place, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        char = (upper_half + chr(code)).encode("utf-16", "surrogatepass").decode("utf-16")
        upper_half = ""
        yield Glyph(
            char,
            left.value,
            height - top.value,
            right.value,
            height - bottom.value,
            height - y.value,
        )
