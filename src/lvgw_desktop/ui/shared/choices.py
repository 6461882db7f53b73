"""候选: what a picker offers, and how typed 汉字, pinyin or initials find it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One candidate; `search` tells its pinyin or initials ("zz") once letters are typed."""

    key: Hashable
    text: str
    second: str = ""
    search: Callable[[], Sequence[str]] = tuple
    tag: str = ""


def matching(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return the choices a text finds: those that begin with it first, their order kept."""
    wanted = typed.strip().casefold().replace("'", "")
    if not wanted:
        return list(choices)
    ranked = [(_rank(choice, wanted), choice) for choice in choices]
    return [choice for wanted_rank in (0, 1) for rank, choice in ranked if rank == wanted_rank]


def _rank(choice: Choice, wanted: str) -> int:
    text = choice.text.casefold()
    # pinyin is a heavy table: it is asked only where letters were typed
    spelled = choice.search() if wanted.isascii() else ()
    if text.startswith(wanted) or any(one.startswith(wanted) for one in spelled):
        return 0
    found = wanted in text or wanted in choice.second.casefold()
    return 1 if found or any(wanted in one for one in spelled) else 2
