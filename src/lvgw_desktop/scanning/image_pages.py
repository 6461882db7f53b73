"""图片的页: a JPEG or PNG is one page as it is, a TIFF has several."""

from collections.abc import Iterator

from lvgw_desktop.scanning.pillow import TIFF, DamagedPicture, packed, picture, refuse_too_many
from lvgw_desktop.scanning.scanned_page import PageFile

MEDIA_TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png"}


def image_pages(content: bytes) -> Iterator[PageFile]:
    """Yield the pages of a picture file; a damaged one says so and the next ones follow."""
    try:
        with picture(content) as image:
            kind = str(image.format)
            frames = getattr(image, "n_frames", 1) if kind == TIFF else 1
    except DamagedPicture as damaged:
        yield PageFile(1, damage=damaged.sentence)
        return
    if kind != TIFF:
        yield PageFile(1, content, MEDIA_TYPES[kind])
        return
    for number in range(1, frames + 1):
        yield _frame(content, number)


def _frame(content: bytes, number: int) -> PageFile:
    try:
        with picture(content) as image:
            image.seek(number - 1)
            refuse_too_many(image.size)
            return PageFile(number, *packed(image))
    except DamagedPicture as damaged:
        return PageFile(number, damage=damaged.sentence)
