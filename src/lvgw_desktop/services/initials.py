"""拼音首字母: names found as typed, names that sound alike, and the prefix of an office."""

from collections.abc import Callable
from functools import lru_cache

from lvgw_desktop.services.spelling import spelled


def initials(name: str) -> str:
    """Return the initials of a name as it is usually read: 重庆 → cq."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415  heavy: loaded on first use

    return "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).lower()


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """Return the whole pinyin without tones: an input method takes 兴粱 and 兴梁 for the same."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  heavy: loaded on first use

    return "".join(lazy_pinyin(name)).lower()


@lru_cache(maxsize=4096)
def sounding(text: str) -> Callable[[str], int | None]:
    """Return what tells how near small letters come to a sentence as it is usually read.

    0 it begins so, 2 it goes on so, None it has no such initials and no such pinyin. Both are
    worked out now, so that a key costs but a look.
    """
    spellings = (initials(text), sound(text))

    def near(word: str) -> int | None:
        if any(one.startswith(word) for one in spellings):
            return 0
        return 2 if any(word in one for one in spellings) else None

    return near


def found_by(word: str, name: str) -> bool:
    """Tell whether a word finds a name: by its characters, or by its pinyin in latin letters."""
    plain = word.strip().lower()
    if plain in name.lower():
        return True
    return plain.isascii() and plain.isalpha() and spelled(plain, name) is not None


def office_prefix(office: str) -> str:
    """Return the serial prefix offered for an office: 龙兴司法所 → LX."""
    name = office.strip().removesuffix("司法所") or office
    letters = "".join(one for one in initials(name).upper() if "A" <= one <= "Z")
    return (letters or "SF")[:4].ljust(2, "X")
