"""看扫描页: the picture of one scanned page, set upright by its code, at any size."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lvgw_desktop.scanning.page_code import find_code
from lvgw_desktop.scanning.pillow import picture
from lvgw_desktop.scanning.raster import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

_LONG_SIDE = 841.89
"""Pt: a page is shown as if it were A4, whatever the scanner says of its resolution."""


@dataclass(frozen=True, slots=True)
class PageView:
    """One page to look at."""

    image: "Image"

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height in pt."""
        width, height = self.image.size
        scale = _LONG_SIDE / max(width, height)
        return width * scale, height * scale

    def drawn(self, scale: float) -> Picture:
        """Return the page as RGB pixels, `scale` px per pt."""
        width, height = (max(round(side * scale), 1) for side in self.size)
        shown = self.image.resize((width, height), reducing_gap=2.0)
        return Picture(width, height, shown.tobytes())

    def turned(self, turns: int) -> "PageView":
        """Return the page turned clockwise by quarters."""
        return PageView(self.image.rotate(-90 * turns, expand=True))


def page_view(content: bytes) -> PageView:
    """Return a page as it is read: upright, if its code tells where up is.

    Raises DamagedPicture if the picture cannot be unfolded.
    """
    from PIL import ImageOps  # noqa: PLC0415  heavy: loaded on first use

    with picture(content) as image:
        shown = ImageOps.exif_transpose(image).convert("RGB")
        code = find_code(shown.convert("L"))
    return PageView(shown).turned(code.turns if code else 0)
