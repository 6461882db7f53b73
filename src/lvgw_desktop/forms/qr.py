"""二维码: the symbol of a page as black rectangles, one for each run of modules in a row."""

from collections.abc import Iterator
from functools import lru_cache

_MASK = 3
"""Any mask reads alike; trying all eight for the prettiest would cost five times as long."""
_WHITE = b"\xff"


def drawing(payload: str) -> tuple[int, str]:
    """Return the modules per side, and the path of the black runs, y downwards from 0."""
    import zxingcpp  # noqa: PLC0415  heavy: loaded on first use

    qr = zxingcpp.BarcodeFormat.QRCode
    symbol = zxingcpp.create_barcode(payload, qr, ec_level="M", data_mask=_MASK)
    picture = zxingcpp.write_barcode_to_image(symbol, add_quiet_zones=False)
    modules = memoryview(picture).tobytes()  # type: ignore[arg-type]  # its stub has no buffer
    side = picture.shape[0]
    return side, " ".join(_runs(modules, side))


def _runs(modules: bytes, side: int) -> Iterator[str]:
    """Yield the black runs of a symbol of one byte a module."""
    for row in range(side):
        column = 0
        for black in modules[row * side : (row + 1) * side].split(_WHITE):
            length = len(black)
            if length:
                yield _rectangle(column, row, length)
            column += length + 1


@lru_cache(maxsize=8192)
def _rectangle(column: int, row: int, length: int) -> str:
    return f"{column} {-row - 1} {length} 1 re"
