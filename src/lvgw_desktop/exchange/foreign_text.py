"""外来文字: a cell's text without what cannot be seen, and what a workbook did to it."""

import re
from functools import lru_cache

from lvgw_desktop.exchange.cell_reading import read_cell
from lvgw_desktop.exchange.cell_text import CELL_LIMIT, cell_units

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_LOST = re.compile("[\ud800-\udfff\ufffd-\uffff]")
_RETURN = re.compile(r"\r\n?|_x000[dD]_\n?|\x0b|\x0c")
_ESCAPED = re.compile(r"_x[0-9a-fA-F]{4}_")
_FORMULA_ERROR = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)")
_LONG = 10_000
_REPLACEMENT = "\ufffd"

NOT_COMPUTED = "这一格的公式没有结果，或者算错了。请用 WPS 打开原表，改好保存，再导入。"


@lru_cache(10_000)
def clean_text(text: str) -> tuple[str, str]:
    """Return the text with plain line ends and nothing unseen, and a sentence on what is damaged.

    Nearly every text is whole, which is told quickly.
    """
    plain = text.strip()
    if not plain or _is_plain(plain):
        return plain, ""
    if _FORMULA_ERROR.fullmatch(plain):
        return "", f"这一格的公式算错了({plain})，请按原件重填。"
    seen = _UNSEEN.sub("", _ESCAPED.sub("", _RETURN.sub("\n", plain))).strip()
    if _LOST.search(seen):
        sentence = f"有的字在原表里已经坏了(显示为 {_REPLACEMENT})，请对照原件改。"
        return _LOST.sub(_REPLACEMENT, seen), sentence
    if cell_units(seen) >= CELL_LIMIT:
        return seen, "这一格正好写满，后面的字可能已被表格截掉，请对照原件。"
    return seen, read_cell(seen).problem


def _is_plain(text: str) -> bool:
    """Tell quickly that a text is neither damaged, nor too long, nor has what cannot be seen."""
    may_be_damaged = text[0] == "#" or (text[0].isdigit() and "e" in text.lower())
    return (
        text.isprintable()
        and not may_be_damaged
        and len(text) < _LONG
        and "_x" not in text
        and _REPLACEMENT not in text
    )
