"""图片文件: pictures opened with Pillow, whose hostile ones are refused before they unfold."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 120_000_000
"""An A3 page at 600 dpi has 70 million."""
JPEG, PNG, TIFF = "JPEG", "PNG", "TIFF"
_QUALITY = 88
_DRAWING_MODES = {"1", "L", "RGB"}
_TOO_MANY = "这一页的像素太多，不像是扫描件。请用 200 或 300 dpi 重新扫描这一页。"
_BROKEN = "这一页的图损坏了，读不出来。请重新扫描这一页。"


class DamagedPicture(Exception):  # noqa: N818  a finding on one page, the others go on
    """A page without a picture; `sentence` says why and what to do."""

    def __init__(self, sentence: str = _BROKEN) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@contextmanager
def picture(content: bytes) -> Iterator["Image"]:
    """Open a JPEG, PNG or TIFF, not yet unfolded. Raises DamagedPicture, in the block too."""
    from PIL import Image  # noqa: PLC0415  heavy: loaded on first use

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")  # damage is told below
    try:
        with Image.open(io.BytesIO(content), formats=(JPEG, PNG, TIFF)) as image:
            refuse_too_many(image.size)
            yield image
    except DamagedPicture:
        raise
    except Image.DecompressionBombError as bomb:
        raise DamagedPicture(_TOO_MANY) from bomb
    except Exception as error:  # a broken file makes Pillow raise anything, TypeError included
        raise DamagedPicture from error


def refuse_too_many(size: tuple[float, float]) -> None:
    """Raise DamagedPicture for more pixels than a scanned page has."""
    if size[0] * size[1] > MOST_PIXELS:
        raise DamagedPicture(_TOO_MANY)


def grey(image: "Image") -> "Image":
    """Return the picture in grey; of a JPEG the colours are not even read."""
    image.draft("L", image.size)
    return image.convert("L")


def packed(image: "Image") -> tuple[bytes, str]:
    """Return a picture as a small file and its media type: black and white without any loss."""
    out = io.BytesIO()
    if image.mode == "1":
        image.save(out, PNG)
        return out.getvalue(), "image/png"
    drawn = image if image.mode in _DRAWING_MODES else image.convert("RGB")
    drawn.save(out, JPEG, quality=_QUALITY)
    return out.getvalue(), "image/jpeg"
