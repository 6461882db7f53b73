"""二维码: the symbol of a page as black rectangles, one for each run of modules in a row."""

from collections.abc import Iterator
from functools import lru_cache

_MASK = 3
"""Any mask reads alike; trying all eight for the prettiest would cost five times as long."""


def drawing(payload: str) -> tuple[int, str]:
    """Return the modules per side, and the path of the black runs, y downwards from 0."""
    import segno  # noqa: PLC0415  heavy: loaded on first use

    symbol = segno.make_qr(payload, error="m", mask=_MASK, boost_error=False)
    return len(symbol.matrix), " ".join(_runs(symbol.matrix))


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[str]:
    for row, modules in enumerate(matrix):
        column = 0
        for piece in bytes(modules).split(b"\0"):
            length = len(piece)
            if length:
                yield _rectangle(column, row, length)
            column += length + 1


@lru_cache(maxsize=8192)
def _rectangle(column: int, row: int, length: int) -> str:
    return f"{column} {-row - 1} {length} 1 re"
