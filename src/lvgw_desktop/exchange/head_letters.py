"""列名的字: the head of a column as it is compared, however an office has spelled it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_BRACKETED = re.compile(r"[(\[【].*?[)\]】]", re.DOTALL)
_UNITS = ("分钟", "万元")
"""What cannot be left off a head: it makes another length or sum of a number."""
_LONGEST = 200
"""Letters; what is longer is no head, and is not searched for one to its end."""
_NOT_A_LETTER = re.compile(r"[\W_]+")


@lru_cache(10_000)
def head_letters(head: str) -> str:
    """Return a head's letters: no blanks, line breaks, marks or full-width forms."""
    return _letters(_plain(head))


def head_spellings(head: str) -> Iterator[str]:
    """Yield the letters of a head, whole and then less what stands in brackets.

    A unit stays: 时长(按分钟计) is 时长分钟.
    """
    plain = _plain(head)
    yield _letters(plain)
    yield _letters(_BRACKETED.sub(_unit, plain))


def _unit(bracketed: re.Match[str]) -> str:
    return next((unit for unit in _UNITS if unit in bracketed[0]), "")


def _plain(head: str) -> str:
    return unicodedata.normalize("NFKC", head[:_LONGEST]).lower()


def _letters(plain: str) -> str:
    return _NOT_A_LETTER.sub("", plain)
