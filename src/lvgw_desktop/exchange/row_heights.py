"""行高: heights of wrapped rows, given explicitly because WPS and LibreOffice do not grow rows."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

MM = 72 / 25.4
"""One millimetre in pt."""
HIGHEST = 409.0
"""The highest row of a workbook, in pt."""
SPARE = 1.05
"""Room for a reader's program whose fonts run a little wider than ours."""

LineCount = Callable[[str, float, float], int]
"""(text, width in mm, size in pt) → how many lines the text takes."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a body cell's text is set: size and lead in pt, padding beside and above in mm."""

    size: float = 10
    lead: float = 13
    padding: tuple[float, float] = (1.6, 1.2)

    def height(self, lines: int) -> float:
        """Return the height of so many lines in pt, padding and spare room included."""
        return (lines * self.lead + 2 * self.padding[1] * MM) * SPARE

    def lines_in(self, height: float) -> int:
        """Return how many lines a height in pt holds, at least one."""
        return max(1, int((height / SPARE - 2 * self.padding[1] * MM) / self.lead))

    def width(self, column: float) -> float:
        """Return the width in mm left for text in a column."""
        return column - 2 * self.padding[0]


def estimated_lines(text: str, width: float, size: float) -> int:
    """Count lines as if full-width characters were squares and all others half as wide."""
    room = max(2, int(width * MM / size * 2))
    return sum(max(1, -(-half_widths(line) // room)) for line in text.split("\n")) if text else 0


def half_widths(text: str) -> int:
    """Return a text's width in halves of a full-width character."""
    if text.isascii():
        return len(text)
    return sum(1 if unicodedata.east_asian_width(char) in "NaH" else 2 for char in text)
