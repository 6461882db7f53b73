"""预览图: pages of a PDF as raw RGB pixels, for the preview, thumbnails and the screen printer."""

from collections.abc import Iterator
from typing import NamedTuple


class Picture(NamedTuple):
    """One page: `pixels` are RGB, row by row without padding."""

    width: int
    height: int
    pixels: bytes


def rasterise(
    pdf: bytes, scale: float, first: int = 0, count: int | None = None
) -> Iterator[Picture]:
    """Yield pictures of the pages from `first` (0 is the first) at `scale` pixels per pt.

    200 dpi is a scale of 200 / 72.
    """
    import pypdfium2  # noqa: PLC0415  heavy: loaded on first use

    document = pypdfium2.PdfDocument(pdf)
    try:
        last = len(document) if count is None else min(first + count, len(document))
        for number in range(first, last):
            page = document[number]
            yield _picture(page, scale)
            page.close()
    finally:
        document.close()


def page_count(pdf: bytes) -> int:
    """Return the number of pages of a PDF."""
    import pypdfium2  # noqa: PLC0415  heavy: loaded on first use

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def _picture(page: object, scale: float) -> Picture:
    bitmap = page.render(scale=scale, rev_byteorder=True)  # type: ignore[attr-defined]  # untyped
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
