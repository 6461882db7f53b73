"""读数量: how many a cell says, in figures or in Chinese numbers; and the marks for none at all."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lvgw_desktop.domain.date_reading import CHINESE_DIGITS, plain_text

_D = "[一二两三四五六七八九]"
_REST = rf"(?:零{_D}|{_D}十{_D}?)"
_HUNDREDS = rf"{_D}百{_REST}?"
_CHINESE = re.compile(rf"{_D}|{_D}?十{_D}?|{_HUNDREDS}|{_D}千(?:零{_D}(?:十{_D}?)?|{_HUNDREDS})?")
"""What is spelled out whole: 一百二, which is 120 to some and 102 to others, is not."""

_STEP = re.compile(rf"({_D}?)([千百十])|({_D})")
_SCALES = {"": 1, "十": 10, "百": 100, "千": 1_000, "万": 10_000}
_QUANTITY = re.compile(
    r"(?:(?P<figures>\d{1,6}(?:\.\d{1,2})?)|(?P<words>[一二两三四五六七八九十百千零]+))"
    r"(?P<scale>[百千万]?)\s*\(?"
    r"(?:(?P<people>人次?|名|位)|[件次份条场个例起宗户册本张项回期堂节课篇页家批套幅封则]次?)?\)?"
)
_MOST = 999_999
_NONE = re.compile(r"[-/\\|‐-―−─×✕✖✗✘]+|[xX]|无|暂无|没有|否|空|零")


class Quantity(NamedTuple):
    """How many; `of_people` where the cell says 人, 人次, 名 or 位."""

    number: int
    of_people: bool


@lru_cache(5_000)  # the same numbers come again and again
def read_quantity(text: str) -> Quantity | None:
    """Return what 30份, 三十, 2万, 3.0 or 12人 say as a whole; None for anything else."""
    found = _QUANTITY.fullmatch(plain_text(text).rstrip("."))
    if found is None:
        return None
    figures = found["figures"]
    number = Decimal(figures) if figures else _chinese_number(found["words"])
    if number is None:
        return None
    number *= _SCALES[found["scale"]]
    if number > _MOST or number % 1:
        return None
    return Quantity(int(number), found["people"] is not None)


@lru_cache(5_000)
def says_none(text: str) -> bool:
    """Tell a cell that only says that there is nothing: /, —, 无, ×, 0."""
    if _NONE.fullmatch(plain_text(text).rstrip(".")):
        return True
    read = read_quantity(text)
    return read is not None and read.number == 0


def _chinese_number(words: str) -> int | None:
    if not _CHINESE.fullmatch(words):
        return None
    steps = _STEP.findall(words)
    return sum(
        int((digit or one or "一").translate(CHINESE_DIGITS)) * _SCALES[scale]
        for digit, scale, one in steps
    )
