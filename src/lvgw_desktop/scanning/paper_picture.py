"""印在纸上的图: a photograph upright, and no larger than paper shows: telephones make huge ones."""

from lvgw_desktop.scanning.pillow import packed, picture

_LONG_SIDE = 1_800
"""Pixels: 230 mm at 200 dpi."""
_TURNED = 0x0112
"""The EXIF tag that says how the telephone was held; 1 is upright."""


def for_paper(content: bytes) -> bytes:
    """Return a JPEG or PNG as it is printed; one that fits already stays as it is.

    Raises DamagedPicture if it cannot be unfolded.
    """
    from PIL import ImageOps  # noqa: PLC0415  heavy: loaded on first use

    with picture(content) as image:
        if image.getexif().get(_TURNED, 1) == 1 and max(image.size) <= _LONG_SIDE:
            return content
        image.draft("RGB", (_LONG_SIDE, _LONG_SIDE))
        shown = ImageOps.exif_transpose(image)
        shown.thumbnail((_LONG_SIDE, _LONG_SIDE))
        return packed(shown)[0]
