"""服务时间的简写: `18 9-11.30` is the 18th, 9:00—11:30."""

import re
from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from itertools import count

from lvgw_desktop.domain.date_reading import existing_date, plain_text
from lvgw_desktop.domain.prefilled_sheet import OpenDay
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import Spell, hours_of
from lvgw_desktop.domain.wording import (
    date_words,
    hours_words,
    month_day_words,
    spells_words,
    weekday_words,
)

_WORDS = {"今": 0, "今天": 0, "昨": -1, "昨天": -1, "前": -2, "前天": -2}
_FULL = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?")
_MONTH_DAY = re.compile(r"(\d{1,2})[-/.月](\d{1,2})[日号]?")
_COMPACT = re.compile(r"(\d{2})(\d{2})")
_SHORT_YEAR = re.compile(r"\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?")
_HOURS = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)(?:h|小时|时)", re.IGNORECASE)
_CLOCK = r"(\d{1,2})(?:[:.点](\d{2})?分?)?"
_SPELL = re.compile(f"{_CLOCK}[-—–~至到]{_CLOCK}")


@dataclass(frozen=True, slots=True)
class Occasion:
    """When a service took place, as read from the shorthand."""

    served_on: date
    spells: tuple[Spell, ...] = ()
    hours: Decimal | None = None

    def words(self, today: date) -> str:
        """Return the echo: 11月18日 周三 9:00—11:30，2.5 小时 (with the year if not this one)."""
        same_year = self.served_on.year == today.year
        day = month_day_words(self.served_on) if same_year else date_words(self.served_on)
        clock = f" {spells_words(self.spells)}" if self.spells else ""
        hours = f"，{hours_words(self.hours)} 小时" if self.hours is not None else ""
        return f"{day} {weekday_words(self.served_on)}{clock}{hours}"


def read_occasion(text: str, today: date, open_day: OpenDay | None = None) -> Occasion:
    """Read the shorthand of 服务时间; a date without a year or month is the nearest past one.

    Where paper says the month already (`open_day`), a day alone is a day of that month.

    Raises Refusal for what cannot be read or does not exist.
    """
    parts = re.split(r"[\s、,]+", plain_text(text))
    if not parts[0]:
        raise Refusal("请填服务时间，如 18 9-11.30。")
    day = read_day(parts[0], today, open_day)
    spells, hours = _clock(parts[1:])
    return Occasion(day, spells, hours if hours is not None else hours_of(spells))


def read_day(text: str, today: date, open_day: OpenDay | None = None) -> date:
    """Read the day alone: 18, -1, 0, 今, 10.7, 1007, 2026.11.18."""
    plain = plain_text(text)
    if plain in _WORDS:
        return today + timedelta(days=_WORDS[plain])
    if re.fullmatch(r"-\d{1,3}|0", plain):
        return today + timedelta(days=int(plain))
    if found := _FULL.fullmatch(plain):
        return existing_date(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", plain):
        return existing_date(int(found[1]), int(found[2]), int(found[3]))
    if _SHORT_YEAR.fullmatch(plain):
        raise Refusal("年份请写四位，如 2026.11.18。")
    if found := _MONTH_DAY.fullmatch(plain) or _COMPACT.fullmatch(plain):
        return _nearest_past_year(int(found[1]), int(found[2]), today)
    if found := re.fullmatch(r"(\d{1,2})[日号]?", plain):
        return _day_alone(int(found[1]), today, open_day)
    raise Refusal(f"看不懂日期“{text}”，可写 18、-1、今、11.18 或 2026.11.18。")


def read_spells(text: str) -> tuple[Spell, ...]:
    """Read stretches of time alone: 9-11.30 14-16. Raises Refusal for anything else."""
    parts = re.split(r"[\s、,]+", plain_text(text))
    spells, hours = _clock(parts)
    if hours is not None:
        raise Refusal("请写几点到几点，如 9-11.30。")
    return spells


def read_time(text: str) -> time:
    """Read a time of day: 9, 9.30, 9:30, 9点30分. Raises Refusal for anything else."""
    found = re.fullmatch(_CLOCK, plain_text(text))
    if found is None:
        raise Refusal(f"看不懂时间“{text}”，可写 9.30 或 9:30。")
    return _time(found[1], found[2])


def spells_shorthand(spells: Iterable[Spell]) -> str:
    """Return stretches of time in words that `read_spells` reads back to the same."""
    return " ".join(
        f"{one.start.hour}:{one.start.minute:02d}-{one.end.hour}:{one.end.minute:02d}"
        for one in spells
    )


def shorthand(occasion: Occasion) -> str:
    """Return the occasion in words that `read_occasion` reads back to the same."""
    day = occasion.served_on
    spells = spells_shorthand(occasion.spells)
    hours = ""
    if occasion.hours is not None and occasion.hours != hours_of(occasion.spells):
        hours = f"{hours_words(occasion.hours)}h"
    return " ".join(filter(None, (f"{day.year}.{day.month}.{day.day}", spells, hours)))


def _day_alone(day: int, today: date, open_day: OpenDay | None) -> date:
    """Return that day of the month on the paper, else of this month or the one before it."""
    if open_day:
        return existing_date(open_day.year, open_day.month, day)
    if day > today.day:
        first = today.replace(day=1) - timedelta(days=1)
        return existing_date(first.year, first.month, day)
    return existing_date(today.year, today.month, day)


def _nearest_past_year(month: int, day: int, today: date) -> date:
    if (month, day) == (2, 29):
        leap_years = filter(isleap, count(today.year, -1))
        return next(leap for year in leap_years if (leap := date(year, 2, 29)) <= today)
    found = existing_date(today.year, month, day)
    return found if found <= today else existing_date(today.year - 1, month, day)


def _clock(parts: Iterable[str]) -> tuple[tuple[Spell, ...], Decimal | None]:
    spells: list[Spell] = []
    hours: Decimal | None = None
    for part in filter(None, parts):
        if found := _HOURS.fullmatch(part):
            hours = Decimal(found[1])
        elif found := _SPELL.fullmatch(part):
            spells.append(_spell(_time(found[1], found[2]), _time(found[3], found[4])))
        else:
            raise Refusal(f"看不懂时间“{part}”，可写 9-11.30 或 2.5h。")
    return tuple(spells), hours


def _spell(start: time, end: time) -> Spell:
    if end <= start:
        raise Refusal("结束时间要晚于开始时间，请改时间。")
    return Spell(start, end)


def _time(hour: str, minute: str | None) -> time:
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise Refusal(f"没有 {hour}:{minute or '00'} 这个时间，请改。") from None
