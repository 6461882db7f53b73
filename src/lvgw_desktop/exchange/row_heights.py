"""行高: heights of wrapped rows, given explicitly because WPS and LibreOffice do not grow rows."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

MM = 72 / 25.4
"""One millimetre in pt."""
HIGHEST = 409.0
"""The highest row of a workbook, in pt."""
SPARE = 1.05
"""Room for a reader's program whose fonts run a little wider than ours."""

LEAST_LEAD = 1.45
"""Lead of the highest font that a reader's program puts in place of one it lacks, in em."""

LineEnds = Callable[[str, float, float], Sequence[int]]
"""(paragraph, width in mm, size in pt) → where each of its lines ends, one at the least."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a body cell's text is set: size and lead in pt, padding beside and above in mm."""

    size: float = 10
    lead: float = 13
    padding: tuple[float, float] = (1.6, 1.2)

    def height(self, lines: int) -> float:
        """Return the height of so many lines in pt, padding and spare room included."""
        return (lines * self._lead + 2 * self.padding[1] * MM) * SPARE

    def lines_in(self, height: float) -> int:
        """Return how many lines a height in pt holds, at least one."""
        return max(1, int((height / SPARE - 2 * self.padding[1] * MM) / self._lead))

    def width(self, column: float) -> float:
        """Return the width in mm left for text in a column."""
        return column - 2 * self.padding[0]

    @property
    def _lead(self) -> float:
        return max(self.lead, LEAST_LEAD * self.size)


def estimated_lines(text: str, width: float, size: float) -> int:
    """Count lines as if full-width characters were squares and all others half as wide."""
    return sum(len(estimated_ends(one, width, size)) for one in text.split("\n")) if text else 0


def estimated_ends(paragraph: str, width: float, size: float) -> list[int]:
    """Return where the lines of a paragraph end, by the same estimate."""
    room = line_room(width, size)
    if len(paragraph) * 2 <= room:
        return [len(paragraph)]
    sums = [0, *accumulate(map(_halves, paragraph))]
    ends, start = list[int](), 0
    while sums[-1] - sums[start] > room:
        start = bisect_right(sums, sums[start] + room) - 1
        ends.append(start)
    return [*ends, len(paragraph)]


def line_room(width: float, size: float) -> int:
    """Return how many halves of a full-width character a line of a width in mm holds."""
    return max(1, int(width * MM / size / SPARE)) * 2


def half_widths(text: str) -> int:
    """Return a text's width in halves of a full-width character."""
    return len(text) if text.isascii() else sum(map(_halves, text))


@cache
def _halves(char: str) -> int:
    if unicodedata.category(char).startswith("M"):
        return 0  # a mark stands on the character before it
    return 1 if unicodedata.east_asian_width(char) in "NaH" else 2
