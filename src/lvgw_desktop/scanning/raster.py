"""预览图: pages of a PDF as raw RGB pixels, for the preview, thumbnails and the screen printer."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from lvgw_desktop.scanning.pdfium import TURN, opened


class Picture(NamedTuple):
    """One page: `pixels` are RGB or grey, row by row without padding."""

    width: int
    height: int
    pixels: bytes


def rasterise(
    pdf: bytes, scale: float, first: int = 0, count: int | None = None, *, grey: bool = False
) -> Iterator[Picture]:
    """Yield pictures of the pages from `first` (0 is the first) at `scale` pixels per pt.

    200 dpi is a scale of 200 / 72. `grey` pixels take one byte instead of three.
    """
    with opened(pdf) as document:
        last = len(document) if count is None else min(first + count, len(document))
        for number in range(first, last):
            with TURN:
                page = document[number]
                picture = _picture(page, scale, grey=grey)
                page.close()
            yield picture


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of every page in pt."""
    with opened(pdf) as document, TURN:
        return tuple(document.get_page_size(number) for number in range(len(document)))


def page_count(pdf: bytes) -> int:
    """Return the number of pages of a PDF."""
    with opened(pdf) as document:
        return len(document)


def _picture(page: Any, scale: float, *, grey: bool) -> Picture:  # noqa: ANN401  untyped library
    bitmap = page.render(scale=scale, grayscale=grey, rev_byteorder=True)
    try:
        width, height = bitmap.width, bitmap.height
        rows = memoryview(bitmap.buffer).cast("B")
        row = width * bitmap.n_channels
        pixels = b"".join(
            bytes(rows[start : start + row])
            for start in range(0, height * bitmap.stride, bitmap.stride)
        )
        return Picture(width, height, pixels)
    finally:
        bitmap.close()
