"""续行: a text too long for one row goes on in the rows below, whole."""

import unicodedata
from collections.abc import Callable, Sequence
from itertools import zip_longest

from lvgw_desktop.exchange.cell_text import fits_cell

Fits = Callable[[str], bool]

_FIRST_GUESS = 256


def continued(texts: Sequence[str], fits: Sequence[Fits]) -> list[tuple[str, ...]]:
    """Spread the texts of one row over as many rows as they need.

    `fits` tells for each column whether a text fits one cell of it. Every column's pieces
    joined are its text; a column that has ended is empty.
    """
    if all(map(_fits_whole, texts, fits)):
        return [tuple(texts)]
    pieces = [list(_pieces(text, fit)) for text, fit in zip(texts, fits, strict=True)]
    return list(zip_longest(*pieces, fillvalue=""))


def _fits_whole(text: str, fits: Fits) -> bool:
    return not text or (fits_cell(text) and fits(text))


def _pieces(text: str, fits: Fits) -> list[str]:
    pieces = []
    while not _fits_whole(text, fits):
        end = _cut(text, fits)
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text]


def _cut(text: str, fits: Fits) -> int:
    """Return where the longest beginning that fits ends; at least one character."""
    low, high = 0, min(_FIRST_GUESS, len(text))
    while high < len(text) and _fits_whole(text[:high], fits):
        low, high = high, min(high * 2, len(text))
    while high - low > 1:
        middle = (low + high) // 2
        if _fits_whole(text[:middle], fits):
            low = middle
        else:
            high = middle
    return _before_a_mark(text, max(low, 1))


def _before_a_mark(text: str, end: int) -> int:
    """Move a cut to before a character whose marks (accents, variation selectors) follow it."""
    moved = end
    while 0 < moved < len(text) and unicodedata.category(text[moved]).startswith("M"):
        moved -= 1
    return moved or end
