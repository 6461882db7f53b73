"""检索词: one word of a search, and all that it may mean in a log."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from lvgw_desktop.domain.date_reading import plain_text
from lvgw_desktop.domain.phone import phone_digits
from lvgw_desktop.domain.search_hit import Place

_COUNTRY = re.compile(r"(?<!\S)(?:\+|＋|00)86[\s-]*(?=\d)")
_NUMBER = re.compile(r"[\d\s()（）\-－—]+")
_WHOLE_NUMBER = re.compile(r"1[3-9]\d{9}|0\d{9,11}")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?|(\d{4})(\d{2})(\d{2})")
_DAY_OF_ANY_YEAR = re.compile(r"(\d{1,2})[-/.月](\d{1,2})[日号]?")
_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?")
_SHORTEST_DIGITS = 3
_MOST_WORDS, _LONGEST_WORD = 20, 100
_MONTHS = range(1, 13)
_DAYS = range(1, 32)
_SMALL = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


@dataclass(frozen=True, slots=True)
class SpelledDay:
    """A date typed as a word: whole, without its year (None), or a whole month (day None)."""

    year: int | None
    month: int
    day: int | None

    def is_of(self, day: date) -> bool:
        """Tell whether a day is meant by it."""
        said = (self.year or day.year, self.month, self.day or day.day)
        return said == (day.year, day.month, day.day)


@dataclass(frozen=True, slots=True)
class SearchWord:
    """One word; `villages` and `advisers` are the ids of those whose names it finds."""

    text: str
    villages: frozenset[int] = frozenset()
    advisers: frozenset[int] = frozenset()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return the texts that are looked for: as typed, and half-width."""
        return _spellings(self.text)

    @property
    def digits(self) -> str:
        """Return the digits of a telephone number, "" if the word is none or too short for one."""
        digits = phone_digits(self.text)
        long_enough = len(digits) >= _SHORTEST_DIGITS
        return digits if long_enough and not any(map(str.isalpha, self.text)) else ""

    @property
    def day(self) -> SpelledDay | None:
        """Return the date that the word spells: 2026-11-18, 11.18, 11月18日, 2026年11月."""
        plain = plain_text(self.text)
        if found := _DAY.fullmatch(plain):
            return _existing(*(int(part) for part in found.groups() if part))
        if found := _MONTH.fullmatch(plain):
            return _existing(int(found[1]), int(found[2]), None)
        if found := _DAY_OF_ANY_YEAR.fullmatch(plain):
            return _existing(None, int(found[1]), int(found[2]))
        return None


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of what was typed; a telephone number is one, however it is spaced.

    Of a whole page that was pasted these are the beginnings: the database takes no more.
    """
    at_home = _COUNTRY.sub("", text)
    if _NUMBER.fullmatch(at_home) and _WHOLE_NUMBER.fullmatch(phone_digits(at_home)):
        return (phone_digits(at_home),)
    return tuple(word[:_LONGEST_WORD] for word in at_home.split()[:_MOST_WORDS])


def typed_words(text: str) -> tuple[SearchWord, ...]:
    """Return the words typed, before it is known whose names they find."""
    return tuple(map(SearchWord, split_words(text)))


def places_of(word: str, text: str) -> list[Place]:
    """Return where a word stands in a text; the letters A to Z may be large or small."""
    return [(found.start(), len(word)) for found in _pattern(word).finditer(text)]


def small(text: str) -> str:
    """Return the text with small letters for A to Z only, as the database compares."""
    return text.translate(_SMALL)


@lru_cache
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word), re.IGNORECASE | re.ASCII)


@lru_cache
def _spellings(text: str) -> tuple[str, ...]:
    half_width = unicodedata.normalize("NFKC", text).strip()
    return tuple(dict.fromkeys(filter(None, (text, half_width))))


def _existing(year: int | None, month: int, day: int | None) -> SpelledDay | None:
    exists = month in _MONTHS and (day is None or day in _DAYS)
    return SpelledDay(year, month, day) if exists else None
