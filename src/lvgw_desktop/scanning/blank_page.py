"""空白页: the back of a sheet that a scanner took along; it bears not a stroke."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_EDGE = 0.04
"""Share of each side left out: shadows and torn edges lie there."""
_SHRUNK = 8
"""So many pixels become one: specks fade, a stroke of a pen does not."""
_AROUND = 12
"""So many of these make the shade of the paper round about."""
_EVEN = 30
"""Grey levels darker than the paper round about. Measured: dust stays below 20 (150 to 300 dpi), a
stroke of a ball pen of 0.5 mm has 86 and more."""


def is_blank(page: "Image") -> bool:
    """Tell whether a page in grey is empty; in doubt it is not."""
    from PIL import ImageChops, ImageFilter  # noqa: PLC0415  heavy: loaded on first use

    width, height = page.size
    across, down = int(width * _EDGE), int(height * _EDGE)
    small = page.crop((across, down, width - across, height - down)).reduce(_SHRUNK)
    paper = small.filter(ImageFilter.BoxBlur(_AROUND))
    strokes = ImageChops.subtract(paper, small)
    return not any(strokes.histogram()[_EVEN:])
