"""续行: a text too long for one row goes on in the rows below, whole."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from lvgw_desktop.exchange.cell_text import CELL_LIMIT, fits_cell

Ends = Callable[[str], Sequence[int]]
"""Text → where each of its lines ends; a line feed begins the next one."""


def continued(texts: Sequence[str], ends: Sequence[Ends], most: int) -> list[tuple[str, ...]]:
    """Spread the texts of one row over as many rows as they need, of `most` lines at the most.

    `ends` tells for each column where the lines of a text end. Every column's pieces joined
    are its text; a column that has ended is empty.
    """
    lines = [of(text) for text, of in zip(texts, ends, strict=True)]
    if all(len(one) <= most for one in lines) and all(map(fits_cell, texts)):
        return [tuple(texts)]
    pieces = [list(_pieces(text, one, most)) for text, one in zip(texts, lines, strict=True)]
    return list(zip_longest(*pieces, fillvalue=""))


def of_paragraphs(text: str, ends: Ends) -> Sequence[int]:
    """Return where the lines of a text end, from where those of a paragraph do."""
    if "\n" not in text:
        return ends(text) if text else ()
    found, start = list[int](), 0
    for paragraph in text.split("\n"):
        found.extend([start + end for end in ends(paragraph)])
        start += len(paragraph) + 1
    return found


def _pieces(text: str, ends: Sequence[int], most: int) -> Iterator[str]:
    start = 0
    for end in (*_cuts(text, ends, most), len(text)):
        cut = _before_a_mark(text, start, end)
        while not fits_cell(text[start:cut]):
            half = _before_a_mark(text, start, start + CELL_LIMIT // 2)
            yield text[start:half]
            start = half
        yield text[start:cut]
        start = cut


def _cuts(text: str, ends: Sequence[int], most: int) -> Iterator[int]:
    """Yield after which lines a row is full; a row that begins with a line feed shows it."""
    line = most
    while line < len(ends):
        yield ends[line - 1]
        line += max(1, most - (text[ends[line - 1]] == "\n"))


def _before_a_mark(text: str, start: int, end: int) -> int:
    """Move a cut to before a character whose marks (accents, variation selectors) follow it."""
    moved = end
    while start < moved < len(text) and unicodedata.category(text[moved]).startswith("M"):
        moved -= 1
    return moved if moved > start else end
