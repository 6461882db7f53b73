"""常用语: a sentence the office writes often, offered while a log is typed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.refusal import Problem

PHRASE_FIELDS = ("content", "result", "remark")
"""The fields of a log in which phrases are offered."""
LONGEST = 500
"""Characters; a longer one is a whole text, not a phrase."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """One sentence; `kinds` are the service kinds it fits, none of them: it fits every kind.

    `field` names the field of the log it is offered in (one of PHRASE_FIELDS).
    """

    id: int | None = None
    uuid: str = ""
    text: str
    field: str = "content"
    kinds: tuple[str, ...] = ()
    retired_on: date | None = None

    def fits(self, kinds: Collection[str]) -> bool:
        """Tell whether it belongs to one of these kinds, and not just to all of them."""
        return any(kind in kinds for kind in self.kinds)


def phrase_problems(phrase: Phrase) -> tuple[Problem, ...]:
    """Return what stops a phrase from being kept."""
    if not phrase.text:
        return (Problem("text", "请写常用语。"),)
    if len(phrase.text) > LONGEST:
        return (
            Problem("text", f"有 {len(phrase.text)} 字，一条常用语最多 {LONGEST} 字，请分开。"),
        )
    return ()


def tidy(phrase: Phrase) -> Phrase:
    """Return the phrase without blanks at its ends."""
    return replace(phrase, text=phrase.text.strip())


def fitting_first(
    phrases: Iterable[Phrase], field: str, kinds: Collection[str]
) -> tuple[Phrase, ...]:
    """Return the phrases of a field: those of one of these kinds, those of all, then the rest."""
    of_field = (one for one in phrases if one.field == field)
    return tuple(sorted(of_field, key=lambda one: (not one.fits(kinds), bool(one.kinds))))


def nothing_beside(text: str, filled_in: Iterable[str]) -> bool:
    """Tell whether a text is nothing but what was filled in, marks between it left out."""
    for one in filled_in:
        text = text.replace(one, "", 1)
    return not any(map(str.isalnum, text))


def not_among(phrases: Iterable[Phrase], known: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Return the phrases whose text their field does not have yet, each once."""
    has = {(one.field, one.text) for one in known}
    new: dict[tuple[str, str], Phrase] = {}
    for one in map(tidy, phrases):
        if (one.field, one.text) not in has:
            new.setdefault((one.field, one.text), one)
    return tuple(new.values())
