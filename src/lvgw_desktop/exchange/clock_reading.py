"""读时间: from when to when, and for how long, in the spellings of old logs."""

import re
from datetime import time
from decimal import Decimal
from typing import NamedTuple

from lvgw_desktop.domain.date_reading import CHINESE_DIGITS, plain_text
from lvgw_desktop.domain.service_log import Spell, hours_of

_HALF_DAYS = "上午|早上|早晨|凌晨|清晨|中午|午后|下午|傍晚|晚上|晚|夜间|全天"
_AFTERNOON = frozenset(("下午", "午后", "傍晚", "晚上", "晚", "夜间"))
_CLOCK = (
    rf"({_HALF_DAYS})?\s*(\d{{1,2}})(?:\s*[:.点时]\s*(半|一刻|三刻|\d{{2}})?\s*分?|\s*[:.点时])?"
)
_TO = r"\s*(?:[-—–―~～〜]+|至|到)\s*"
_SPELL = re.compile(rf"(?<!\d){_CLOCK}(?::\d{{2}})?{_TO}{_CLOCK}(?::\d{{2}})?(?!\d)")
_LENGTH = re.compile(
    r"(?:共|约|计|时长|用时)?\s*(?:(\d+(?:\.\d+)?)\s*(?:个半小时|个?小时|h(?:ours?)?)(?:\s*(\d{1,2})\s*分钟?)?"
    r"|(\d{1,3})\s*分钟|(半)\s*个?小时)",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(r"个半小时")
_CLOCK_LENGTH = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})?")
_MARKS = re.compile(r"^[\s,，;；、()（）/:：]+|[\s,，;；、()（）/:：]+$")
_MINUTES = {"半": 30, "一刻": 15, "三刻": 45}
_HOUR = Decimal(60)
_CENT = Decimal("0.01")
_CHINESE_LENGTH = re.compile(r"[一二两三四五六七八九](?=\s*(?:个半?小时|个?小时|点|时))")
_TEN = re.compile(r"十([一二])?(?=\s*(?:点|时))")
_NOON = 12


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
    lengths: list[Decimal] = []
    plain = _LENGTH.sub(lambda found: _length(found, lengths), plain)
    hours = sum(lengths, Decimal(0)) if lengths else hours_of(tuple(spells))
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
    if half in _AFTERNOON and hours < _NOON:
        hours += _NOON
    minutes = _MINUTES.get(minute or "") or int(minute or 0)
    return time(hours, minutes) if hours < 2 * _NOON and minutes < _HOUR else None


def _length(found: re.Match[str], lengths: list[Decimal]) -> str:
    hours, minutes, only_minutes, half = found.groups()
    whole = Decimal(hours or 0) + (Decimal("0.5") if half or _AND_A_HALF.search(found[0]) else 0)
    whole += Decimal(minutes or only_minutes or 0) / _HOUR
    lengths.append(whole.quantize(_CENT))
    return " "
