"""拼音: how a name may be typed in Latin letters: in full, by initials or mixed, in any reading."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from lvgw_desktop.services.readings import readings

_LETTER = re.compile("[a-z]")
_TWO_LETTERS = ("zh", "ch", "sh")
_BEGINS, _IN_ANOTHER_READING, _WITHIN = range(3)

Pieces = frozenset[str]
"""What one character may be typed as: itself, its pinyin, the initial of it."""


def spelled(word: str, name: str) -> int | None:
    """Tell how near small letters come to a name: 0 it begins so as it is usually read.

    1 it begins so in another reading of a character (单 is dan, as a surname shan), 2 it goes on
    so, None it is not spelled like that. Letters, initials and 汉字 may be mixed: 兴liang, xliang.
    """
    return speller(name)(word)


def speller(name: str) -> Callable[[str], int | None]:
    """Return `spelled` for one text; its readings are looked up now, a key costs but a look."""
    every = [_readings(character) for character in name]
    usual = _usual(name)

    def near(word: str) -> int | None:
        if _begins(word, every):
            return _BEGINS if _begins(word, usual) else _IN_ANOTHER_READING
        if any(_begins(word, every[at:]) for at in range(1, len(every))):
            return _WITHIN
        return None

    return near


def spelled_place(word: str, name: str) -> tuple[int, int] | None:
    """Return where small letters spell a part of a name, and over how many characters."""
    every = [_readings(character) for character in name]
    found = ((at, _reach(word, every[at:])) for at in range(len(every)))
    return next((place for place in found if place[1]), None)


def finder(name: str, *codes: str) -> Callable[[str], int | None]:
    """Return what tells how near typed letters or digits come to a name or to a code of it."""
    return partial(_found, name, codes)


def _found(name: str, codes: Sequence[str], word: str) -> int | None:
    near = [_in_code(word.replace("-", ""), code) for code in codes]
    if _LETTER.search(word):
        near.append(spelled(word, name))
    return min((one for one in near if one is not None), default=None)


def _in_code(word: str, code: str) -> int | None:
    at = code.lower().find(word) if word else -1
    return None if at < 0 else _WITHIN if at else _BEGINS


def _begins(word: str, characters: Sequence[Pieces]) -> bool:
    return _reach(word, characters) > 0


def _reach(word: str, characters: Sequence[Pieces]) -> int:
    """Return how many first characters a word spells, 0 if none; the last may be half typed."""
    left = {word}
    for place, pieces in enumerate(characters, 1):
        if any(piece.startswith(rest) for rest in left for piece in pieces):
            return place
        left = {
            rest.removeprefix(piece) for rest in left for piece in pieces if rest.startswith(piece)
        }
    return 0


@lru_cache(maxsize=4096)
def _usual(name: str) -> tuple[Pieces, ...]:
    """Return the pieces of a name, each character as it is usually read."""
    return tuple(_pieces(character, readings(character)[:1]) for character in name)


@lru_cache(maxsize=8192)
def _readings(character: str) -> Pieces:
    """Return the pieces of a character in every reading."""
    return _pieces(character, readings(character))


def _pieces(character: str, readings: Sequence[str]) -> Pieces:
    spellings = [one.lower() for one in (character, *readings) if one]
    initials = [one[:1] for one in spellings]
    initials += [one[:2] for one in spellings if one.startswith(_TWO_LETTERS)]
    return frozenset((*spellings, *initials))
