"""PDF 的页: a page that is one JPEG gives that JPEG, every other page is drawn at 200 dpi."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.scanning.pdfium import TURN, opened
from lvgw_desktop.scanning.pillow import DamagedPicture, packed, refuse_too_many
from lvgw_desktop.scanning.scanned_page import PageFile

if TYPE_CHECKING:
    from PIL.Image import Image

_LOCKED = "“{}”有密码，打不开。请去掉密码，或重新扫描一份。"
_BROKEN = "“{}”损坏了，读不出来。请重新扫描，或再复制一次。"
_EMPTY = "“{}”里一页也没有。请重新扫描。"
_SCALE = 200 / 72
_WHOLE_PAGE = 0.8
"""The share of the page that its one picture covers at least."""


def pdf_pages(content: bytes, name: str) -> Iterator[PageFile]:
    """Yield the pages of the PDF called `name`; a damaged one says so and the next ones follow.

    Raises Refusal if the whole file cannot be read.
    """
    with _readable(content, name) as document:
        for number in range(len(document)):
            yield _page_file(document, number)


@contextmanager
def _readable(content: bytes, name: str) -> Iterator[Any]:
    import pypdfium2  # noqa: PLC0415  heavy: loaded on first use

    try:
        with opened(content) as document:
            if not len(document):
                raise Refusal(_EMPTY.format(name))
            yield document
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
        raise Refusal((_LOCKED if locked else _BROKEN).format(name)) from error


def _page_file(document: Any, number: int) -> PageFile:  # noqa: ANN401  untyped library
    import pypdfium2  # noqa: PLC0415  heavy: loaded on first use

    try:
        with TURN:
            shown = _shown(document, number)
        file = (shown, "image/jpeg") if isinstance(shown, bytes) else packed(shown)
    except DamagedPicture as damaged:
        return PageFile(number + 1, damage=damaged.sentence)
    except pypdfium2.PdfiumError:
        return PageFile(number + 1, damage=DamagedPicture().sentence)
    return PageFile(number + 1, *file)


def _shown(document: Any, number: int) -> "bytes | Image":  # noqa: ANN401  untyped library
    """Return the JPEG that a page consists of, or what it looks like."""
    page = document[number]
    try:
        _refuse_bombs(page)
        return _only_jpeg(page) or _drawn(page)
    finally:
        page.close()


def _refuse_bombs(page: Any) -> None:  # noqa: ANN401  untyped library
    """Raise DamagedPicture for a picture that would unfold to more than a page can show."""
    import pypdfium2  # noqa: PLC0415  heavy: loaded on first use

    for image in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
        refuse_too_many(image.get_px_size())


def _only_jpeg(page: Any) -> bytes:  # noqa: ANN401  untyped library
    """Return the JPEG that the page consists of, b"" if it is anything else."""
    import pypdfium2  # noqa: PLC0415  heavy: loaded on first use

    objects = list(page.get_objects(max_depth=1))
    if len(objects) != 1 or not isinstance(objects[0], pypdfium2.PdfImage):
        return b""
    (image,) = objects
    if image.get_filters() != ["DCTDecode"] or not _covers(image.get_bounds(), page.get_size()):
        return b""
    return bytes(image.get_data())


def _covers(bounds: tuple[float, float, float, float], size: tuple[float, float]) -> bool:
    left, bottom, right, top = bounds
    return (right - left) * (top - bottom) >= _WHOLE_PAGE * size[0] * size[1]


def _drawn(page: Any) -> "Image":  # noqa: ANN401  untyped library
    width, height = page.get_size()
    refuse_too_many((width * _SCALE, height * _SCALE))
    bitmap = page.render(scale=_SCALE, rev_byteorder=True)
    try:
        picture: Image = bitmap.to_pil().convert("RGB")
        return picture
    finally:
        bitmap.close()
