"""单元格文字: the gateway through which every text enters a workbook, as text and nothing else."""

import re

CELL_LIMIT = 32_767
"""The most a cell holds, in UTF-16 units as Excel counts them."""

_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x[0-9a-fA-F]{4}_")
_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {
    0x7F: 0x2421
}
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
_ESCAPES_IN_A_ROW = re.compile(r"(_x[0-9a-fA-F]{4})_(?=x[0-9a-fA-F]{4}_)")


def cell_text(text: str) -> str:
    """Return the text as a workbook can hold it; what it cannot hold is shown, never dropped.

    Control characters become their pictures (NUL → ␀), halves of a surrogate pair become �.
    A carriage return is a line feed. Two overlapping `_x0041_`, which Excel's own escape
    cannot carry, get one full-width line.
    """
    if not _ODD.search(text):
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    shown = _NO_CHARACTER.sub("\ufffd", lines.translate(_PICTURES))
    return _ESCAPES_IN_A_ROW.sub(r"\1＿", shown)


def cell_units(text: str) -> int:
    """Return how much of CELL_LIMIT a text takes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def fits_cell(text: str) -> bool:
    """Tell whether one cell holds the text."""
    return len(text) * 2 <= CELL_LIMIT or cell_units(text) <= CELL_LIMIT
