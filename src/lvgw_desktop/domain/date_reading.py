"""读日期: dates as people and workbooks spell them; what is unclear is asked, never guessed."""

import re
import unicodedata
from datetime import date, timedelta

from lvgw_desktop.domain.refusal import Refusal

CHINESE_DIGITS = str.maketrans("〇○零一二两三四五六七八九", "0001223456789")
"""二 → 2, for str.translate."""

_WEEKDAY = re.compile(r"[(（]?\s*(星期|周|礼拜)[一二三四五六日天]\s*[)）]?")
_FULL = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT_YEAR = re.compile(r"\d{2,3}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?")
_NO_YEAR = re.compile(r"\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?")
_SERIAL = re.compile(r"[1-9]\d{4}(\.\d+)?")
_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_MONTHS = 12
FIRST_YEAR = 1900
"""No office writes of earlier years: such a date is a slip of the pen."""


def read_date(text: str, *, epoch_1904: bool = False) -> date:
    """Read a date with its year in any spelling of a Chinese office, or an Excel serial.

    Raises Refusal for a date without a year, with a two-digit or 民国 year, or that does
    not exist: these are asked, never guessed.
    """
    plain = _plain(text)
    if found := _FULL.fullmatch(plain) or _COMPACT.fullmatch(plain):
        return existing_date(int(found[1]), int(found[2]), int(found[3]))
    if _SERIAL.fullmatch(plain):
        return _EPOCHS[epoch_1904] + timedelta(days=int(float(plain)))
    raise Refusal(_why_unclear(plain, text))


def existing_date(year: int, month: int, day: int) -> date:
    """Return the date; raises Refusal in the user's words if there is none."""
    if year < FIRST_YEAR:
        raise Refusal(f"{year:04d} 年太早了。请改日期。")
    if not 1 <= month <= _MONTHS:
        raise Refusal(f"没有 {month} 月。请改日期。")
    try:
        return date(year, month, day)
    except ValueError:
        raise Refusal(f"{month} 月没有 {day} 日。请改日期。") from None


def plain_text(text: str) -> str:
    """Return the text with full-width digits and marks made half-width, 。 read as a point."""
    return unicodedata.normalize("NFKC", text).replace("。", ".").strip()


def _plain(text: str) -> str:
    plain = _WEEKDAY.sub("", plain_text(text)).strip()
    plain = re.sub(r"[\sT]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$", "", plain)
    if re.search(r"[〇○零一二三四五六七八九十]", plain):
        plain = _chinese_numbers(plain)
    return plain.strip()


def _chinese_numbers(text: str) -> str:
    """Turn 二〇二四年五月十一日 into 2024年5月11日."""
    tens = re.sub(
        r"([一二三四五六七八九]?)十([一二三四五六七八九]?)",
        lambda found: f"{found[1] or '一'}{found[2] or '〇'}",
        text,
    )
    return tens.translate(CHINESE_DIGITS)


def _why_unclear(plain: str, text: str) -> str:
    if not plain:
        return "没有日期，请填上。"
    if re.search("民[国國]", plain):
        return f"“{text}”是民国年份，请写成公历，如 2026-11-18。"
    if _SHORT_YEAR.fullmatch(plain):
        return f"“{text}”的年份不是四位，请写全，如 2026-11-18。"
    if _NO_YEAR.fullmatch(plain):
        return f"“{text}”没有年份，请写全，如 2026-11-18。"
    return f"看不懂日期“{text}”，请写成 2026-11-18 这样。"
