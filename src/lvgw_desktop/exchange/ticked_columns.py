"""打勾的列: a field with a column for each of its words, and a tick in the one that is meant."""

from collections.abc import Iterator, Mapping, Sequence

from lvgw_desktop.domain.vocabulary import LedgerColumn
from lvgw_desktop.exchange.head_letters import head_letters, head_spellings
from lvgw_desktop.exchange.log_head_words import LOG_HEADS
from lvgw_desktop.exchange.quantity_reading import says_none

Ticked = Mapping[str, Mapping[int, str]]
"""Field → its columns, from 0, with the word that stands over each."""

_FIELDS = ("method", "kind")
_MARKS = frozenset("√✓✔☑■●是有1vV")
_NO = frozenset("否☐□○")
_BETWEEN = "、"


def ticked_columns(stacks: Sequence[Sequence[str]], said: Sequence[str | None]) -> Ticked:
    """Return the columns under one head: 现场, 电话, 微信群 under 服务方式.

    A clerk's own word for a column goes first; one column alone holds words and no ticks.
    """
    found: dict[str, dict[int, str]] = {}
    for name in _FIELDS:
        words = {
            column: stack[-1]
            for column, stack in enumerate(stacks)
            if _is_under_head_of(name, stack)
        }
        ticked = {
            column: word
            for column, word in words.items()
            if said[column] in (None, name) and not _is_of_ledger(name, word)
        }
        if ticked and len(words) > 1:
            found[name] = ticked
    return found


def ticked_words(words: Mapping[int, str], texts: Mapping[int, str]) -> str:
    """Return the words whose columns are ticked, with what was written in place of a tick."""
    said = (part for column, word in words.items() for part in _said(word, texts.get(column, "")))
    return _BETWEEN.join(dict.fromkeys(said))


def _said(word: str, text: str) -> Iterator[str]:
    if not text or text in _NO or says_none(text):
        return
    yield word
    if text not in _MARKS:
        yield text


def _is_under_head_of(name: str, stack: Sequence[str]) -> bool:
    return any(not _HEADS[name].isdisjoint(head_spellings(head)) for head in stack[-2:-1])


def _is_of_ledger(name: str, word: str) -> bool:
    """Tell a kind that a ledger has a column for, which may hold a text as well."""
    return name == "kind" and not _LEDGER.isdisjoint(head_spellings(word))


_HEADS = {name: frozenset(map(head_letters, LOG_HEADS[name])) for name in _FIELDS}
_LEDGER = frozenset(head_letters(head) for one in LedgerColumn for head in LOG_HEADS[one.value])
