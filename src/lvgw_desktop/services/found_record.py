"""找到的记录: its number and day as they are listed, and where in its texts the words stand."""

from collections.abc import Sequence
from datetime import date

from lvgw_desktop.domain.search_hit import MarkedText, Place
from lvgw_desktop.domain.search_word import SearchWord
from lvgw_desktop.domain.serial import short_serial
from lvgw_desktop.services.found_facts import Fact, Finding, in_text, listed


def number_fact(serial: str) -> Fact:
    """Return the short number; it is found by any part of the whole one."""
    return Fact(short_serial(serial), in_sight=True, finding=_in_serial(serial))


def day_fact(day: date, today: date) -> Fact:
    """Return 10-28, with the year if it is another one; it is found by the day however spelled."""
    words = f"{day:%m-%d}" if day.year == today.year else f"{day}"
    return Fact(words, in_sight=True, finding=_as_day(day))


def excerpt(
    words: Sequence[SearchWord], in_line: Sequence[Fact], main: Fact, others: Sequence[Fact]
) -> MarkedText:
    """Return the main text, or before it where else the words stand that the line has not."""
    elsewhere = [word for word in words if not any(fact.has(word) for fact in in_line)]
    if all(main.has(word) for word in elsewhere):
        return main.marked(elsewhere)
    texts = sorted((main, *others), key=lambda fact: not any(fact.has(word) for word in elsewhere))
    return listed(elsewhere, texts, by=" · ")


def _in_serial(serial: str) -> Finding:
    """Return what finds a word in a whole serial and marks it in the short one."""
    hidden = len(serial) - len(short_serial(serial))

    def find(word: SearchWord, _short: str) -> list[Place]:
        found = in_text(word, serial)
        return [
            (max(start - hidden, 0), length - max(hidden - start, 0))
            for start, length in found
            if start + length > hidden
        ]

    return find


def _as_day(meant: date) -> Finding:
    """Return what marks the day where the word spells it."""

    def find(word: SearchWord, day: str) -> list[Place]:
        spells_it = word.day is not None and word.day.is_of(meant)
        return [(0, len(day))] if spells_it else []

    return find
