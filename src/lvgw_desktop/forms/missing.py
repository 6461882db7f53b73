"""缺字: characters no font of the chain can draw, and those that differ between computers."""

from collections.abc import Iterator
from typing import NamedTuple

from lvgw_desktop.forms.document import Document, Line
from lvgw_desktop.forms.fonts import FontSet
from lvgw_desktop.forms.typeface import ZERO_WIDTH

_PRIVATE = (("\ue000", "\uf8ff"), ("\U000f0000", "\U0010fffd"))


class MissingCharacter(NamedTuple):
    """A character that prints as a box, or (`is_private`) as something else on each computer.

    `context` is the line it stands on, on page `page` (1 is the first).
    """

    char: str
    is_private: bool
    page: int
    context: str

    @property
    def code_point(self) -> str:
        """Return U+2CEDD."""
        return f"U+{ord(self.char):04X}"


def missing_characters(document: Document, fonts: FontSet) -> tuple[MissingCharacter, ...]:
    """Return each such character once, with the first line it stands on."""
    found: dict[str, MissingCharacter] = {}
    for number, page in enumerate(document.pages, start=1):
        for line in page.written.lines:
            for char in _missing_in(line, fonts):
                words = "".join(run.text for run in line.runs)
                found.setdefault(char, MissingCharacter(char, is_private(char), number, words))
    return tuple(found.values())


def is_private(char: str) -> bool:
    """Tell whether a code point has no meaning of its own (old GBK and 公安 characters)."""
    return any(first <= char <= last for first, last in _PRIVATE)


def _missing_in(line: Line, fonts: FontSet) -> Iterator[str]:
    for run in line.runs:
        file = fonts.file(run.font)
        for char in run.text:
            if is_private(char) or (char not in file and char not in ZERO_WIDTH):
                yield char
