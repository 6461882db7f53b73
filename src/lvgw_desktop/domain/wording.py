"""写法: dates, times, numbers and names as Chinese office papers write them [GB/T 9704]."""

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from itertools import takewhile

from lvgw_desktop.domain.service_log import Spell

_WEEKDAYS = "一二三四五六日"
_DIGITS = "〇一二三四五六七八九"
_TENS_END = 100
_LONGEST_NUMBER = 9
_SHOWN_ALIKE = 6
"""Characters that stand before the first one that differs."""


def date_words(day: date) -> str:
    """Return 2026年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def month_day_words(day: date) -> str:
    """Return 3月5日."""
    return f"{day.month}月{day.day}日"


def near_day_words(day: date, beside: date) -> str:
    """Return 3月5日, with its year where that is not the year of the other day."""
    return month_day_words(day) if day.year == beside.year else date_words(day)


def weekday_words(day: date) -> str:
    """Return 周四."""
    return f"周{_WEEKDAYS[day.weekday()]}"


def full_weekday_words(day: date) -> str:
    """Return 星期四."""
    return f"星期{_WEEKDAYS[day.weekday()]}"


def time_words(moment: time) -> str:
    """Return 9:00."""
    return f"{moment.hour}:{moment.minute:02d}"


def spells_words(spells: Iterable[Spell]) -> str:
    """Return 9:00—11:30、14:00—16:00."""
    return "、".join(f"{time_words(spell.start)}—{time_words(spell.end)}" for spell in spells)


def hours_words(hours: Decimal) -> str:
    """Return 2.5 without needless zeros."""
    return f"{hours.normalize():f}"


def number_words(number: int) -> str:
    """Return 三, 十二, 二十, 一〇八: tens in words up to 99, digit by digit from there on."""
    if number >= _TENS_END or number < 0:
        return "".join(_DIGITS[int(digit)] for digit in str(number) if digit.isdigit())
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return f"{_DIGITS[tens] if tens > 1 else ''}十{_DIGITS[ones] if ones else ''}"


def typed_number_words(typed: str) -> str:
    """Return 三 for 03; what has letters or more digits than a number stays as it was typed."""
    plain = typed.strip()
    is_number = plain.isdecimal() and len(plain) <= _LONGEST_NUMBER
    return number_words(int(plain)) if is_number else plain


def masked_name(name: str) -> str:
    """Return the name as lists show it: 王**."""
    return name[:1] + "*" * (len(name) - 1)


def parting_words(was: str, now: str) -> tuple[str, str]:
    """Return two long texts from a little before where they part, so that a cell shows it."""
    pairs = zip(was, now, strict=False)
    same = sum(1 for _alike in takewhile(lambda pair: pair[0] == pair[1], pairs))
    if same <= _SHOWN_ALIKE * 2:
        return was, now
    return f"…{was[same - _SHOWN_ALIKE :]}", f"…{now[same - _SHOWN_ALIKE :]}"
