"""公文: a running text in the official style, as a year's summary is [GB/T 9704]."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SECOND_LEVEL = re.compile(r"（[一二三四五六七八九十]+）")
_LONGEST_HEADING = 28
"""Characters of one line of the type area."""


@dataclass(frozen=True, slots=True)
class LetterParagraph:
    """One paragraph; `level` 0 is the text itself, 1 a heading 一、, 2 a heading （一）."""

    level: int
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficialLetter:
    """All words of an official text, from its title to its date; "" where a part is left out."""

    title: tuple[str, ...]
    addressee: str
    paragraphs: tuple[LetterParagraph, ...]
    signature: str
    dated: str


def paragraphs_of(text: str) -> Iterator[LetterParagraph]:
    """Yield the paragraphs of a typed text: a line （一）… without 。 is a heading."""
    for line in text.splitlines():
        if words := line.strip(" \t　"):
            heads = _SECOND_LEVEL.match(words) and len(words) <= _LONGEST_HEADING
            yield LetterParagraph(2 if heads and not words.endswith("。") else 0, words)
