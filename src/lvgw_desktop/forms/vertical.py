"""竖排: characters one under the other; brackets, Latin words and numbers lie on their side."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lvgw_desktop.forms.document import Line
from lvgw_desktop.forms.setting import line_of, width_of
from lvgw_desktop.forms.typeface import Typeface

_ADVANCE = 1.16
_AIR = _ADVANCE - 1
_RISE = 0.86
_MIDDLE = 0.36
"""How far the middle of a character lies over its baseline, in em."""
_LATIN_BELOW = "\u0250"
_TURNED_MARKS = frozenset("（）《》〈〉「」『』【】〔〕［］｛｝“”‘’—…～：")


def column_size(
    words: str, typeface: Typeface, sizes: Sequence[float], height: float = 0.0
) -> float:
    """Return the first size at which the words take no more than `height` (pt), 0 where none is.

    Without a height it is the first of all.
    """
    length = sum(_length(item, typeface) for item in _items(words))
    if not height or not length:
        return sizes[0]
    most = height / length
    return next((size for size in sizes if size <= most), 0.0)


def column_of(
    words: str, typeface: Typeface, size: float, middle: float, y: float
) -> Iterator[Line]:
    """Yield the characters around an upright line at `middle`; `y` is the first baseline (pt)."""
    top = y - (_RISE + _AIR / 2) * size
    for item in _items(words):
        start = top + _AIR / 2 * size
        if _lies(item[0]):
            at = (middle - _MIDDLE * size, start)
            yield line_of(item, typeface, size, at)._replace(turned=-1)
        elif item.strip():
            yield line_of(item, typeface, size, (middle, start + _RISE * size), "center")
        top += _length(item, typeface) * size


def _items(words: str) -> Iterator[str]:
    """Yield each upright character, and runs of those that lie on their side."""
    for lies, run in groupby(words.replace("\n", "　"), key=_lies):
        item = "".join(run)
        yield from (item,) if lies else item


def _lies(char: str) -> bool:
    return char in _TURNED_MARKS or char < _LATIN_BELOW


def _length(item: str, typeface: Typeface) -> float:
    """Return how far an item goes down, in em."""
    return width_of(item, typeface, 1.0) + _AIR if _lies(item[0]) else _ADVANCE
