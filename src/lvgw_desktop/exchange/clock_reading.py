"""读时间: from when to when, and for how long, in the spellings of old logs."""

import re
from collections.abc import Sequence
from datetime import time
from decimal import Decimal
from typing import NamedTuple

from lvgw_desktop.domain.date_reading import CHINESE_DIGITS, plain_text
from lvgw_desktop.domain.service_log import Spell, hours_of

_HALF_DAYS = "上午|早上|早晨|凌晨|清晨|中午|午后|下午|傍晚|晚上|晚|夜间|全天"
_AFTERNOON = frozenset(("下午", "午后", "傍晚"))
_NIGHT = frozenset(("晚上", "晚", "夜间"))
_AT_NOON = "中午"
_CLOCK = (
    rf"({_HALF_DAYS})?\s*(\d{{1,2}})(?:\s*[:.点时]\s*(半|一刻|三刻|\d{{2}})?\s*分?|\s*[:.点时])?"
)
_TO = r"\s*(?:[-—–―~～〜]+|至|到)\s*"
_SPELL = re.compile(rf"(?<!\d){_CLOCK}(?::\d{{2}})?{_TO}{_CLOCK}(?::\d{{2}})?(?!\d)")
_LENGTH = re.compile(
    rf"(?P<part>(?:{_HALF_DAYS})\s*:?\s*)?"
    r"(?P<in_all>合计|总计|共计|总共|一共|共|计)?\s*:?\s*(?:约|时长|用时)?\s*"
    r"(?:(?P<hours>\d+(?:\.\d+)?)\s*(?:个半小时|个?小时|h(?:ours?)?)(?:\s*(?P<beside>\d{1,2})\s*分钟?)?"
    r"|(?P<minutes>\d{1,3})\s*分钟|(?P<half>半)\s*个?小时)",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(r"个半小时")
_CLOCK_LENGTH = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})?")
_MINUTES_ALONE = re.compile(r"\d{1,4}(?:\.\d{1,2})?")
_MARKS = re.compile(r"^[\s,，;；、()（）/:：]+|[\s,，;；、()（）/:：]+$")
_MINUTES = {"半": 30, "一刻": 15, "三刻": 45}
_HOUR = Decimal(60)
_CENT = Decimal("0.01")
_CHINESE_LENGTH = re.compile(r"[一二两三四五六七八九](?=\s*(?:个半?小时|个?小时|点|时))")
_TEN = re.compile(r"十([一二])?(?=\s*(?:点|时))")
_NOON = 12
_FIRST_OF_NIGHT = 5
"""晚上 is from 5 to 11; 12 and 1 are of the next day."""
_LAST_AT_NOON = 3


class Clock(NamedTuple):
    """What was read; `rest` is what it was not: words to keep."""

    spells: tuple[Spell, ...] = ()
    hours: Decimal | None = None
    rest: str = ""


def read_clock(text: str) -> Clock:
    """Read 上午9:00-11:30、下午2点至4点，共4.5小时; without a length it is that of the spells."""
    plain = _figures(plain_text(text))
    spells: list[Spell] = []
    plain = _SPELL.sub(lambda found: _taken(found, spells), plain)
    lengths = list(_LENGTH.finditer(plain))
    plain = _LENGTH.sub(lambda found: f"{found['part'] or ''} ", plain)
    hours = _in_all(lengths) if lengths else hours_of(tuple(spells))
    return Clock(tuple(spells), hours, _MARKS.sub("", plain))


def read_length(text: str) -> Decimal | None:
    """Read the hours of a column of hours: 2.5, 2小时30分, 2:30; None where it is unclear."""
    plain = plain_text(text)
    if _NUMBER.fullmatch(plain):
        return Decimal(plain)
    if found := _CLOCK_LENGTH.fullmatch(plain):
        return ((int(found[1]) * _HOUR + int(found[2])) / _HOUR).quantize(_CENT)
    clock = read_clock(plain)
    return clock.hours if not clock.rest else None


def read_minutes(text: str) -> Decimal | None:
    """Read the hours of a column of minutes: 90 and 1.5小时 are the same."""
    plain = plain_text(text)
    if _MINUTES_ALONE.fullmatch(plain):
        return (Decimal(plain) / _HOUR).quantize(_CENT)
    return read_length(plain)


def _figures(plain: str) -> str:
    """Turn the numbers of 两点半 and 一个半小时 into figures."""
    with_tens = _TEN.sub(lambda found: f"1{(found[1] or '0').translate(CHINESE_DIGITS)}", plain)
    return _CHINESE_LENGTH.sub(lambda found: found[0].translate(CHINESE_DIGITS), with_tens)


def _taken(found: re.Match[str], spells: list[Spell]) -> str:
    """Take a spell out of the text; what is none stays in it."""
    half, other_half = found[1], found[4] or found[1]
    start = _time(half, found[2], found[3])
    end = _time(other_half, found[5], found[6])
    if start is None or end is None or end <= start:
        return found[0]
    spells.append(Spell(start, end))
    return " "


def _time(half: str | None, hour: str, minute: str | None) -> time | None:
    hours = int(hour)
    if half in _NIGHT and hours % _NOON < _FIRST_OF_NIGHT:
        return None
    is_late = half in _AFTERNOON | _NIGHT or (half == _AT_NOON and hours <= _LAST_AT_NOON)
    if is_late and hours < _NOON:
        hours += _NOON
    minutes = _MINUTES.get(minute or "") or int(minute or 0)
    return time(hours, minutes) if hours < 2 * _NOON and minutes < _HOUR else None


def _in_all(lengths: Sequence[re.Match[str]]) -> Decimal:
    """Return the hours together: what is said of all, 共5小时, else the sum."""
    of_all = [found for found in lengths if found["in_all"] and not found["part"]]
    return sum(map(_length, of_all[-1:] or lengths), Decimal(0))


def _length(found: re.Match[str]) -> Decimal:
    whole = Decimal(found["hours"] or 0)
    if found["half"] or _AND_A_HALF.search(found[0]):
        whole += Decimal("0.5")
    whole += Decimal(found["beside"] or found["minutes"] or 0) / _HOUR
    return whole.quantize(_CENT)
