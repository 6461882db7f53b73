"""文员的话: what a clerk writes of one occasion, drawn from the word lists; the same for a seed."""

import math
import random
import re
import tomllib
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
RARE: dict[str, int] = _WORDS["rare"]
"""Rare words, and in every how many logs each of them stands once."""

SHORTEST, LONGEST = 20, 600
"""Characters of a content; half of them have fewer than _USUAL."""
_USUAL, _SPREAD = 110, 0.62
_PERSONS = 8_000
_SLOT = re.compile(r"\{(\w+)\}")


def persons(seed: int = 7) -> list[str]:
    """Invent several thousand names; a rare character in one of a hundred."""
    chance = random.Random(seed)
    return [_name(chance) for _ in range(_PERSONS)]


def _name(chance: random.Random) -> str:
    given = "".join(chance.choices(_WORDS["given"], k=chance.choice((1, 2, 2, 2))))
    if chance.random() < 0.01:
        given = given[:-1] + chance.choice(_WORDS["rare_given"])
    return chance.choice(_WORDS["surnames"]) + given


class Occasion:
    """One occasion: who came, about what, on which day; its texts are drawn by `chance`."""

    def __init__(self, chance: random.Random, client: str, day: date, names: list[str]) -> None:
        self._chance, self.client, self._day, self._names = chance, client, day, names
        self.matter, self.topic, self.law = chance.choice(_WORDS["matters"])

    def content(self, number: int) -> str:
        """Return the content of the log with this number; rare words fall due by it."""
        wanted, due = self._length(), _due(number)
        if wanted < 30:
            return self._said(_WORDS["short"]) + due
        texts = [self._said(_WORDS["telling"])]
        length = len(texts[0])
        while length < wanted:
            texts.append(self._said(self._next_list(length / wanted)))
            length += len(texts[-1])
        return "".join(texts)[: LONGEST - len(due)] + due

    def result(self) -> str:
        """Return what came of it."""
        return self._said(_WORDS["results"])

    def _length(self) -> int:
        length = self._chance.lognormvariate(math.log(_USUAL), _SPREAD)
        return max(SHORTEST, min(int(length), LONGEST))

    def _next_list(self, done: float) -> list[str]:
        draw = self._chance.random()
        if draw < 0.06:
            return _WORDS["latin"]
        if draw < 0.2:
            return _WORDS["more"]
        return _WORDS["telling"] if done < 0.4 else _WORDS["advice"]

    def _said(self, sentences: list[str]) -> str:
        pieces = _pieces(self._drawn(sentences))
        return "".join([self._slot(one) if at % 2 else one for at, one in enumerate(pieces)])

    def _slot(self, name: str) -> str:
        """Fill a slot: what this occasion is about, something from a list, or a figure."""
        if name in _OWN:
            return str(getattr(self, name))
        if name in _LISTS:
            return self._drawn(_LISTS[name])
        if name in _FIGURES:
            most, unit = _FIGURES[name]
            return str(self._number(most) * unit)
        return self._some_day() if name == "date" else self._drawn(self._names)

    def _drawn(self, choices: Sequence[str]) -> str:
        return choices[int(self._chance.random() * len(choices))]

    def _number(self, most: int) -> int:
        return int(self._chance.random() * most) + 1

    def _some_day(self) -> str:
        day = self._day - timedelta(days=self._number(400))
        year = f"{day.year}年" if self._chance.random() < 0.3 else ""
        return f"{year}{day.month}月{day.day}日"


_OWN = frozenset({"client", "matter", "topic", "law"})
_LISTS: dict[str, Sequence[str]] = {name: text.split() for name, text in _WORDS["lists"].items()}
_LISTS |= {f"paper{number}": _LISTS["paper"] for number in (2, 3)}
_LISTS |= {"matter2": [matter for matter, _topic, _law in _WORDS["matters"]]}
_FIGURES = {
    "number": (12, 1),
    "less": (20, 100),
    "amount": (900, 100),
    "more": (2_000, 100),
    "code": (9_999, 1),
}
"""The largest, in its unit."""


@cache
def _pieces(sentence: str) -> list[str]:
    """Divide a sentence into its words and, at odd places, the slots between them."""
    return _SLOT.split(sentence)


def _due(number: int) -> str:
    """Return a sentence for each rare word that falls due at this number."""
    due = [word for word, every in RARE.items() if number % every == every // 2]
    return "".join(f"另提到{word}的事。" for word in due)
