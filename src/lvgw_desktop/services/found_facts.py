"""命中: which facts of a record the words were found in, and how the record is listed for it."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lvgw_desktop.domain.phone import phone_digits
from lvgw_desktop.domain.search_hit import MarkedText, Place, apart, joined
from lvgw_desktop.domain.search_word import SearchWord, places_of, small
from lvgw_desktop.services.spelling import spelled_place

_BEFORE = 8
"""So many characters of a long text are shown before the first one found."""
_IN_SIGHT = 24
"""A text is shown from its beginning if what was found begins no later."""

_ON_ONE_LINE = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))

Finding = Callable[[SearchWord, str], list[Place]]
"""How a word is looked for in a text."""


def in_text(word: SearchWord, text: str) -> list[Place]:
    """Return where it stands as it was typed."""
    return [place for one in word.spellings for place in places_of(one, text)]


def in_name(word: SearchWord, name: str) -> list[Place]:
    """Return where it stands, or where its letters spell the name in pinyin."""
    letters = small(word.text).replace("'", "").replace("’", "")
    spelled = spelled_place(letters, name) if letters.isascii() and letters.isalpha() else None
    return in_text(word, name) or ([spelled] if spelled else [])


def in_phone(word: SearchWord, phone: str) -> list[Place]:
    """Return the whole number if it has these digits, however it is spelled."""
    has_digits = word.digits and word.digits in phone_digits(phone)
    return [(0, len(phone))] if has_digits else in_text(word, phone)


class Fact(NamedTuple):
    """A text of a record: always in sight, or only where a word was found in it and nowhere else.

    `label` stands before it, so that a number or a name says what it is.
    """

    text: str
    label: str = ""
    in_sight: bool = False
    finding: Finding = in_text

    def has(self, word: SearchWord) -> bool:
        """Tell whether the word is found in it."""
        return bool(self.finding(word, self.text))

    def marked(self, words: Iterable[SearchWord]) -> MarkedText:
        """Return it as it is listed: on one line, a long one from where the first word stands."""
        found = apart([place for word in words for place in self.finding(word, self.text)])
        first = found[0][0] if found else 0
        cut = first - _BEFORE if first > _IN_SIGHT else 0
        before = self.label + "…" * bool(cut)
        places = [(len(before) + start - cut, length) for start, length in found]
        return MarkedText(before + self.text[cut:].translate(_ON_ONE_LINE), tuple(places))


def met_by(words: Sequence[SearchWord], facts: Sequence[Fact]) -> bool:
    """Tell whether every word is found in some fact."""
    return all(any(fact.has(word) for fact in facts) for word in words)


def listed(words: Sequence[SearchWord], facts: Iterable[Fact], *, by: str) -> MarkedText:
    """Return in one line the facts in sight, and those that show a word the others do not."""
    given = [fact for fact in facts if fact.text]
    shown = [fact for fact in given if fact.in_sight]
    for word in words:
        if not any(fact.has(word) for fact in shown):
            shown += [fact for fact in given if fact.has(word)][:1]
    in_order = (fact for fact in given if fact in shown)
    return joined(*(fact.marked(words) for fact in in_order), by=by)
