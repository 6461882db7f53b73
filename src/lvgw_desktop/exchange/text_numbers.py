"""文字里的数: numbers that a free text says for sure: papers handed out, people who listened."""

import re
from typing import NamedTuple

_HANDED_OUT = re.compile(
    r"发放?[^\d。；;,，]{0,16}?(?P<number>\d{1,6})\s*(?:余|多)?\s*(?:份|册|本|张)"
)
_BEFORE = r"(?:参加|听众|听讲|受众|受教育|到场|参训)\D{0,6}?(\d{1,5})\s*(?:余|多)?\s*人"
_BEHIND = r"(\d{1,5})\s*(?:余|多)?\s*(?:人次?|名)\D{0,6}?(?:参加|听讲|受教育|到场|参训)"
_LISTENERS = re.compile(f"{_BEFORE}|{_BEHIND}")
_ABOUT = re.compile(r"余|多|约|近|左右")
_LETTERS = re.compile(r"\w")
_LITTLE_MORE = 3
"""So many letters beside it, as in 在广场发放…, are no second matter."""


class HandedOut(NamedTuple):
    """How many papers were handed out, and whether the text tells of something else as well."""

    number: int
    tells_more: bool


def handed_out(text: str) -> HandedOut | None:
    """Return the number in 发放宣传资料30份; None for 30余份, or where several stand."""
    found = _only(_HANDED_OUT, text) if "发" in text else None
    if found is None:
        return None
    beside = _LETTERS.findall(text[: found.start()] + text[found.end() :])
    return HandedOut(int(found["number"]), len(beside) > _LITTLE_MORE)


def listeners(text: str) -> int | None:
    """Return the number in 41人参加 or 听众41人; None for about as many, or where several stand."""
    found = _only(_LISTENERS, text)
    return int(found[1] or found[2]) if found else None


def _only(pattern: "re.Pattern[str]", text: str) -> "re.Match[str] | None":
    """Return what is found once, and is not about as many."""
    found = list(pattern.finditer(text))
    if len(found) != 1 or _ABOUT.search(text, max(found[0].start() - 1, 0), found[0].end()):
        return None
    return found[0]
