"""同一次服务: whether two logs tell of the same occasion, by what they say."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lvgw_desktop.domain.service_log import Spell

_NOT_A_LETTER = re.compile(r"[\W_]+")


class Meeting(NamedTuple):
    """Who met whom, where and on which day; `client` without blanks and marks."""

    village_id: int
    served_on: date
    adviser_id: int
    client: str


Words = tuple[Meeting, str]
"""What a service is told in: who met whom, and the content, as letters alone."""


class ToldService(NamedTuple):
    """A service as it is told; `items` are the kinds, each with its quantity."""

    meeting: Meeting
    content: str
    spells: tuple[Spell, ...]
    hours: Decimal | None
    items: frozenset[tuple[str, int]]

    @property
    def words(self) -> Words:
        """Return what is equal wherever the same is told."""
        return self.meeting, self.content

    @property
    def likeness(self) -> Words:
        """Return what is equal where it may be the same: the person, if one is named."""
        return (self.meeting, "") if self.meeting.client else self.words

    def is_same(self, other: "ToldService") -> bool:
        """Tell whether another service told in the same words is this one.

        Words that name nobody or tell nothing fit many services: then times and kinds must be
        equal. Otherwise it is enough that they do not contradict, as an old sheet may lack them.
        """
        pairs = (
            (self.spells, other.spells),
            (self.hours, other.hours),
            (self.items, other.items),
        )
        may_lack = bool(self.meeting.client and self.content)
        return all(one == two or (may_lack and not (one and two)) for one, two in pairs)


def plain_letters(text: str) -> str:
    """Return the letters and digits of a text alone, in half-width and small."""
    written = _NOT_A_LETTER.sub("", text)  # first: a text of 汉字 alone is in its normal form
    normal = unicodedata.normalize("NFKC", written)
    return (normal if normal == written else _NOT_A_LETTER.sub("", normal)).lower()
