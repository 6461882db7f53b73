"""读码: the QR of a scanned page, plain first and then with ever more pains.

Our code stands in a corner of the sheet, whichever way round it lies: four small corners are
looked at in every way before the whole page is.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lvgw_desktop.domain.scan_code import OURS
from lvgw_desktop.scanning.scanned_page import PageCode

if TYPE_CHECKING:
    from PIL.Image import Image

_CORNER = 0.38
"""Side of a corner as a share of the short side: the code, and how far 6° of skew move it."""


def find_code(page: "Image") -> PageCode | None:
    """Return the code of a page in grey: ours if there is one, else any, else None."""
    other = None
    for found in _codes(page):
        if found.payload.startswith(OURS):
            return found
        other = other or found
    return other


def _codes(page: "Image") -> Iterator[PageCode]:
    """Yield every code that is read, the cheap ways first."""
    corners = list(_corners(page))
    for clear in (_plain, _blurred, _without_specks, _enlarged):
        for corner in corners:
            yield from _read(clear(corner))
        if clear is _plain:
            yield from _read(page)
    for clear in (_blurred, _without_specks):
        yield from _read(clear(page))


def _read(picture: "Image") -> Iterator[PageCode]:
    import zxingcpp  # noqa: PLC0415  heavy: loaded on first use

    for code in zxingcpp.read_barcodes(
        picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode), try_invert=False
    ):
        yield PageCode(code.text, round(-code.orientation / 90) % 4)


def _corners(page: "Image") -> Iterator["Image"]:
    """Yield the corners, the upper right first: there the code is when the page lies upright."""
    width, height = page.size
    side = int(min(width, height) * _CORNER)
    for left, top in ((width - side, 0), (0, 0), (0, height - side), (width - side, height - side)):
        yield page.crop((left, top, left + side, top + side))


def _plain(picture: "Image") -> "Image":
    return picture


def _blurred(picture: "Image") -> "Image":
    """Smooth the noise of a grey scan."""
    from PIL import ImageFilter  # noqa: PLC0415  heavy: loaded on first use

    return picture.filter(ImageFilter.BoxBlur(1))


def _without_specks(picture: "Image") -> "Image":
    """Take out salt and pepper."""
    from PIL import ImageFilter  # noqa: PLC0415  heavy: loaded on first use

    return picture.filter(ImageFilter.MedianFilter(3))


def _enlarged(picture: "Image") -> "Image":
    """Give a coarse scan twice the pixels."""
    clear = _without_specks(picture)
    return clear.resize((clear.width * 2, clear.height * 2))
