"""以前写过的: sentences of earlier logs, offered again without the people they were about."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

SHORTEST, LONGEST = 4, 120
"""Characters of a sentence worth offering."""
_END = re.compile(r"(?<=[。；！？;!?])|\n")
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+|\d+)[、.．)）]\s*")
_PERSONAL = re.compile(r"\d(?:[ \-－—]?\d){4,}|[㐀-鿿]某")
"""Five digits in a row, however divided; 赵某, 孙某兰."""
_SHORTEST_NAME = 2
_BETWEEN = re.compile(r"[、，,；;/／()（）]")
_AND = re.compile(r"[和与及\s]")


@dataclass(frozen=True, slots=True)
class PastSentence:
    """A sentence and how many of the logs looked through have it."""

    text: str
    times: int = 1


def past_sentences(texts: Iterable[str], clients: Collection[str]) -> tuple[PastSentence, ...]:
    """Return the sentences of texts, the latest text first: the frequent first, then the latest.

    A sentence that names one of these clients, or holds a telephone, is left out.
    """
    named = _any_of({name for client in clients for name in _people(client)})
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(dict.fromkeys(_sentences(text), 1))
    kept = (one for one in counted.most_common() if not named.search(one[0]))
    return tuple(PastSentence(text, times) for text, times in kept)


def _sentences(text: str) -> Iterator[str]:
    for part in _END.split(text):
        sentence = _NUMBER.sub("", part.strip())
        if SHORTEST <= len(sentence) <= LONGEST and not _PERSONAL.search(sentence):
            yield sentence


def _people(client: str) -> Iterator[str]:
    """Yield everybody of 赵某来、孙秀兰等3人; 李和平 is one person."""
    for part in _BETWEEN.split(client):
        named = part.partition("等")[0]
        yield from (part, "".join(named.split()), *_AND.split(named))


def _any_of(names: Collection[str]) -> re.Pattern[str]:
    told = [re.escape(name) for name in names if len(name) >= _SHORTEST_NAME]
    return re.compile("|".join(told) or "(?!)")
