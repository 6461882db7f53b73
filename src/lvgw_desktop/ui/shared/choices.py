"""候选: what a picker offers, and how typed 汉字, pinyin, initials or codes find it."""

import re
import unicodedata
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

_BEGINS, _WITHIN = 0, 2
_SYLLABLES = re.compile("(?<=[a-z])['’ ]+(?=[a-z])")
"""What input methods put between syllables: xing'liang, xing liang."""


def _nowhere(_word: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Choice:
    """One candidate; `search` is asked how near typed letters come to its pinyin or code.

    It answers 0 (begins so) to 2 (goes on so), or None; `services.spelling.finder` makes it.
    """

    key: Hashable
    text: str
    second: str = ""
    search: Callable[[str], int | None] = _nowhere
    tag: str = ""


def matching(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return the choices a text finds: those that begin with it first, their order kept."""
    wanted = _SYLLABLES.sub("", unicodedata.normalize("NFKC", typed).strip().casefold())
    if not wanted:
        return list(choices)
    ranked = ((_rank(choice, wanted), choice) for choice in choices)
    found = [(rank, choice) for rank, choice in ranked if rank is not None]
    return [choice for _rank, choice in sorted(found, key=lambda each: each[0])]


def _rank(choice: Choice, wanted: str) -> int | None:
    text = choice.text.casefold()
    if text.startswith(wanted):
        return _BEGINS
    near = choice.search(wanted)
    if near is None and (wanted in text or wanted in choice.second.casefold()):
        return _WITHIN
    return near
