"""读服务日期: the day in a cell of old logs, with the clock written beside it."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lvgw_desktop.domain.date_reading import existing_date, plain_text, read_date
from lvgw_desktop.domain.refusal import Problem, Refusal, Severity
from lvgw_desktop.domain.service_log import Spell
from lvgw_desktop.domain.wording import date_words
from lvgw_desktop.exchange.clock_reading import read_clock
from lvgw_desktop.exchange.sheet_context import SheetContext

_DIGIT, _TENS = "[〇○零一二三四五六七八九]", "[〇○零一二三四五六七八九十]"
_BETWEEN = r"\s*[-/.年]\s*", r"\s*[-/.月]\s*"
_END = r"(?!\d|[-/.]\d)\s*[日号]?"
_DAY = re.compile(
    rf"(?P<whole>\d{{4}}{_BETWEEN[0]}\d{{1,2}}{_BETWEEN[1]}\d{{1,2}}{_END}"
    rf"|{_DIGIT}{{4}}\s*年\s*{_TENS}{{1,3}}\s*月\s*{_TENS}{{1,3}}\s*[日号]?"
    r"|\d{8}(?!\d)|[1-9]\d{4}(\.\d+)?$)"
    r"|(?P<republic>民\s*[国國].*)"
    rf"|(?P<short>\d{{2,3}}{_BETWEEN[0]}\d{{1,2}}{_BETWEEN[1]}\d{{1,2}}{_END})"
    rf"|(?P<yearless>\d{{1,2}}{_BETWEEN[1]}\d{{1,2}}{_END}"
    rf"|{_TENS}{{1,3}}\s*月\s*{_TENS}{{1,3}}\s*[日号])"
    r"|(?P<alone>\d{1,2}\s*(?:[日号]|$))"
)
_NUMBERS = re.compile(r"\d+")
_WEEKDAY = re.compile(r"[(（]?\s*(星期|周|礼拜)[一二三四五六日天]\s*[)）]?")
_UNTIL = re.compile(r"\s*[-—–~〜至到]\s*\d")
_AND_ANOTHER = re.compile(r"\s*[、,，及和]\s*(?!\d{1,2}\s*[点时:])\d")
_MIDNIGHT = re.compile(r"(?<![\d:])\s*0?0:00(:00)?$")
_MOMENT = re.compile(r"[T\s]?\s*(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?")
"""The clock as a program writes it behind the day: T09:00:00."""
_ROUND_NUMBER_LOST = re.compile(r"\d{1,2}\.[123]")
_FIRST_LIKELY = 2000


class OccasionCell(NamedTuple):
    """What the cell said; `rest` is what was not understood."""

    served_on: date | None = None
    spells: tuple[Spell, ...] = ()
    hours: Decimal | None = None
    rest: str = ""
    problem: Problem | None = None


@lru_cache(20_000)
def read_occasion_cell(
    text: str, context: SheetContext, *, is_number: bool, epoch_1904: bool
) -> OccasionCell:
    """Read 2026年3月5日(周四) 9:00—11:30; an unclear day is None and asked in the problem.

    A day without a year, or with two digits of one, is read only beside the year of the sheet's
    title, and offered as something to check; a year of 民国 is always asked.
    """
    plain = plain_text(text)
    found = _DAY.match(plain)
    if found is None:
        return _asked(text)
    rest = plain[found.end() :]
    if moment := _MOMENT.fullmatch(rest):
        rest = f" {moment[1]}"
    rest = _WEEKDAY.sub(" ", _MIDNIGHT.sub("", rest))
    clock = read_clock(rest)
    if _UNTIL.match(rest) or (_AND_ANOTHER.match(rest) and clock.hours is None):
        return _refused(f"“{text}”不止一天，请每天写成一行。")
    if is_number and found["yearless"] and _ROUND_NUMBER_LOST.fullmatch(plain):
        return _refused(f"“{text}”少了年份，也可能少了末尾的 0，请写全，如 2026-11-18。")
    try:
        day, problem = _day_of(found, text, context, epoch_1904=epoch_1904)
    except Refusal as unclear:
        return _refused(unclear.sentence)
    return OccasionCell(day, clock.spells, clock.hours, clock.rest, problem)


def _day_of(
    found: "re.Match[str]", text: str, context: SheetContext, *, epoch_1904: bool
) -> tuple[date, Problem | None]:
    if found["whole"]:
        day = read_date(found[0], epoch_1904=epoch_1904)
        return day, year_remark(day, context)
    offered = _offered(found, context)
    if offered is None:
        raise Refusal(_why(found, text))
    words = f"“{text}”的年份没有写全，按标题的年份读成 {date_words(offered)}，请核对。"
    return offered, Problem("served_on", words, Severity.CHECK)


def year_remark(day: date, context: SheetContext) -> Problem | None:
    """Return a remark on a day that does not fit the year in the sheet's title."""
    sentence = ""
    if day.year < _FIRST_LIKELY:
        sentence = f"{date_words(day)}太早了，请核对日期。"
    elif context.year and day.year != context.year:
        sentence = f"标题写着 {context.year} 年，这一行是 {date_words(day)}，请核对日期。"
    return Problem("served_on", sentence, Severity.CHECK) if sentence else None


def _offered(found: "re.Match[str]", context: SheetContext) -> date | None:
    """Return the day with the year, and month, of the title, the cover or the file's name."""
    year = context.year or context.file_year
    if year is None or found["republic"]:
        return None
    numbers = [int(number) for number in _NUMBERS.findall(_figures(found[0]))]
    if found["alone"]:
        return existing_date(year, context.month, numbers[0]) if context.month else None
    if found["short"] and numbers[0] != year % 100:
        return None
    month, day = numbers[-2:]
    return existing_date(year, month, day)


def _figures(text: str) -> str:
    """Return the figures of 五月十一日, read beside a year that fits any day."""
    if _NUMBERS.search(text):
        return text
    day = read_date(f"二〇〇〇年{text}")
    return f"{day.month}-{day.day}"


def _why(found: "re.Match[str]", text: str) -> str:
    if found["alone"]:
        return f"“{text}”没有年份和月份，请写全，如 2026-11-18。"
    if found["yearless"]:
        return f"“{text}”没有年份，请写全，如 2026-11-18。"
    if found["short"]:
        return f"“{text}”的年份不是四位，请写全，如 2026-11-18。"
    return f"“{text}”是民国年份，请写成公历，如 2026-11-18。"


def _asked(text: str) -> OccasionCell:
    if not text.strip():
        return _refused("没有日期，请填上。")
    return _refused(f"看不懂日期“{text}”，请写成 2026-11-18 这样。")


def _refused(sentence: str) -> OccasionCell:
    return OccasionCell(problem=Problem("served_on", sentence))
