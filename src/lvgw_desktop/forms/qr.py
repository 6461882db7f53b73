"""二维码: the symbol of a page as black rectangles, one for each run of modules in a row."""

from collections.abc import Iterator

_MASK = 3
"""Any mask reads alike; trying all eight for the prettiest would cost five times as long."""


def rectangles(payload: str) -> tuple[int, Iterator[tuple[int, int, int]]]:
    """Return the modules per side, and (column, row, length) of each black run."""
    import segno  # noqa: PLC0415  heavy: loaded on first use

    symbol = segno.make_qr(payload, error="m", mask=_MASK, boost_error=False)
    return len(symbol.matrix), _runs(symbol.matrix)


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[tuple[int, int, int]]:
    for row, modules in enumerate(matrix):
        column = 0
        for piece in bytes(modules).split(b"\0"):
            if piece:
                yield column, row, len(piece)
            column += len(piece) + 1
