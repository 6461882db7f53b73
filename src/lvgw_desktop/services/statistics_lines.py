"""统计的行: what each line of a grouping is called, and in which order they stand."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product

from lvgw_desktop.domain.grouped_by import GroupedBy, Key
from lvgw_desktop.domain.item_detail import DISPUTE_TYPE, OUTCOME
from lvgw_desktop.domain.legal_adviser import AdviserKind
from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.names import Names

TOTAL = "合计"
_NOT_TOLD = "没有填"


@dataclass(frozen=True, slots=True)
class NamedKey:
    """A key with its name; `second` says more of it, `past` ones stand only if they count.

    `group` is the 街道 of a village.
    """

    key: Key
    name: str
    second: str = ""
    past: bool = False
    group: str = ""


def named_keys(
    grouped_by: GroupedBy, counted: Collection[Key], names: Names, vocabulary: Vocabulary
) -> tuple[NamedKey, ...]:
    """Return the lines of a grouping: what the office or its words know, then what else counts."""
    if grouped_by is GroupedBy.OFFICE:
        return ()
    known = tuple(_known(grouped_by, names, vocabulary))
    shown = (one for one in known if not one.past or one.key in counted)
    keys = {one.key for one in known}
    others = (key for key in counted if key not in keys)
    return (*shown, *(NamedKey(key, _told(key, vocabulary)) for key in others))


def dispute_words(code: str, vocabulary: Vocabulary) -> str:
    """Return what a type of dispute is called."""
    return vocabulary.word_of(DISPUTE_TYPE.words, code) or _NOT_TOLD


def outcome_words(code: str, vocabulary: Vocabulary) -> str:
    """Return what the outcome of a mediation is called."""
    return vocabulary.word_of(OUTCOME.words, code) or _NOT_TOLD


def outcomes(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the codes of all outcomes in their order, last "" of none."""
    return (*(code for code, _word in vocabulary.list_of(OUTCOME.words)), "")


def _told(key: Key, vocabulary: Vocabulary) -> str:
    """Return what a key is called that stands in no list: what was typed, or that nothing was."""
    if isinstance(key, tuple):
        dispute, outcome = key
        return f"{dispute_words(dispute, vocabulary)} · {outcome_words(outcome, vocabulary)}"
    return str(key or _NOT_TOLD)


def _known(grouped_by: GroupedBy, names: Names, vocabulary: Vocabulary) -> Iterator[NamedKey]:
    if grouped_by is GroupedBy.VILLAGE:
        for key, village in names.villages.items():
            past = village.retired_on is not None
            yield NamedKey(key, village.name, past=past, group=village.street)
    elif grouped_by is GroupedBy.ADVISER:
        for key, one in names.advisers.items():
            yield NamedKey(key, one.name, names.firm(one.firm_id), one.retired_on is not None)
    elif grouped_by is GroupedBy.FIRM:
        for key, firm in names.firms.items():
            yield NamedKey(key, firm.name, past=firm.retired_on is not None)
    else:
        yield from _words(grouped_by, vocabulary)


def _words(grouped_by: GroupedBy, vocabulary: Vocabulary) -> Iterator[NamedKey]:
    if grouped_by is GroupedBy.ADVISER_KIND:
        for kind in AdviserKind:
            yield NamedKey(kind, vocabulary.word(kind))
    elif grouped_by is GroupedBy.METHOD:
        for method in ServiceMethod:
            unknown = method is ServiceMethod.UNKNOWN
            yield NamedKey(method, vocabulary.word(method), past=unknown)
    elif grouped_by is GroupedBy.CLIENT_CATEGORY:
        for code, word in vocabulary.list_of("client_category"):
            yield NamedKey(code, word)
    else:
        yield from _words_of_items(grouped_by, vocabulary)


def _words_of_items(grouped_by: GroupedBy, vocabulary: Vocabulary) -> Iterator[NamedKey]:
    disputes = vocabulary.list_of(DISPUTE_TYPE.words)
    if grouped_by is GroupedBy.SERVICE_KIND:
        for code, kind in vocabulary.kinds.items():
            yield NamedKey(code, kind.short)
    elif grouped_by is GroupedBy.DISPUTE_TYPE:
        for code, word in disputes:
            yield NamedKey(code, word)
    else:
        codes = (*(code for code, _word in disputes), "")
        for key in product(codes, outcomes(vocabulary)):
            yield NamedKey(key, _told(key, vocabulary), past=True)
