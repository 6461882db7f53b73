"""同一次服务: whether two logs tell of the same occasion, by what they say."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

_NOT_A_LETTER = re.compile(r"[\W_]+")


class Meeting(NamedTuple):
    """Who met whom, where and on which day; `client` without blanks and marks."""

    village_id: int
    served_on: date
    adviser_id: int
    client: str


@dataclass(frozen=True, slots=True)
class ToldService:
    """A service as it is told: two that are equal are one and the same."""

    meeting: Meeting
    content: str


def told_service(
    village_id: int, served_on: date, adviser_id: int, client_name: str, content: str
) -> ToldService:
    """Return what a service is compared by; blanks, marks and full-width forms do not count."""
    meeting = Meeting(village_id, served_on, adviser_id, plain_letters(client_name))
    return ToldService(meeting, plain_letters(content))


def plain_letters(text: str) -> str:
    """Return the letters and digits of a text alone, in half-width and small."""
    written = _NOT_A_LETTER.sub("", text)  # first: a text of 汉字 alone is in its normal form
    normal = unicodedata.normalize("NFKC", written)
    return (normal if normal == written else _NOT_A_LETTER.sub("", normal)).lower()
