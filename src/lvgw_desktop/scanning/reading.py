"""读扫描件: the pages of a PDF, TIFF, JPEG or PNG, one after another; hostile files are refused."""

from collections.abc import Iterator
from pathlib import Path

from lvgw_desktop import disk
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.scanning.blank_page import is_blank
from lvgw_desktop.scanning.image_pages import image_pages
from lvgw_desktop.scanning.page_code import find_code
from lvgw_desktop.scanning.pdf_pages import pdf_pages
from lvgw_desktop.scanning.pillow import grey, picture
from lvgw_desktop.scanning.scanned_page import PageCode, PageFile

MOST_BYTES = 300 << 20
ENDINGS = (".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".png")
_HELD = "“{}”读不了：扫描仪或别的程序正占着它，或者没有权限。请过一会儿再试。"
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
"""Scanners may write some bytes of their own before the signature."""
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def read_pages(source: Path) -> Iterator[PageFile]:
    """Yield every page of a scan as a picture file; damaged pages say so.

    Raises Refusal for a file that is too large, locked by a password, damaged or no scan.
    """
    content = _content(source)
    if _PDF in content[:_PDF_WITHIN]:
        yield from pdf_pages(content, source.name)
    elif content.startswith(_PICTURES):
        yield from image_pages(content)
    else:
        raise Refusal(
            f"“{source.name}”不是 PDF，也不是 TIFF、JPEG、PNG 图片。请在扫描仪上选 PDF 再扫。"
        )


def read_code(content: bytes) -> PageCode | None:
    """Return what the code of a page's picture says: ours before others, None without any.

    Raises DamagedPicture if the picture cannot be unfolded.
    """
    with picture(content) as image:
        return find_code(grey(image))


def shows_nothing(content: bytes) -> bool:
    """Tell whether a page's picture is that of an empty sheet. Raises DamagedPicture."""
    with picture(content) as image:
        return is_blank(grey(image))


def _content(source: Path) -> bytes:
    try:
        size = source.stat().st_size
        if size > MOST_BYTES:
            raise Refusal(
                f"“{source.name}”有 {size >> 20} MB，超过 {MOST_BYTES >> 20} MB。请分成几份扫描。"
            )
        return source.read_bytes()
    except PermissionError as error:
        raise Refusal(_HELD.format(source.name)) from error
    except OSError as error:
        raise Refusal(disk.os_error_sentence(error, source)) from error
