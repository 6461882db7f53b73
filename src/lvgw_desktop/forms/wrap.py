"""断行: Chinese line breaking with 禁则, squeezing, kerning and even gaps.

A line is broken by bisecting the running sum of advances, so that its cost is that of its
breaks, not of its characters. Widths are in em until a line is set.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from lvgw_desktop.forms.definition import Align
from lvgw_desktop.forms.document import Run
from lvgw_desktop.forms.fonts import Typeface
from lvgw_desktop.forms.tokens import NO_END, NO_START, SQUEEZABLE, adjacent_marks, tokens

_KERN = 0.5
_SQUEEZE_MOST = 0.25
_GAP_MOST = 0.25
_LEAST = 1e-6


class SetLine(NamedTuple):
    """A broken line: its distance from the left side of its box (pt), and its runs."""

    x: float
    width: float
    runs: tuple[Run, ...]
    text: str
    ends_paragraph: bool


class Measure(NamedTuple):
    """The box a text is set in: its width and the first line's indent in pt."""

    width: float
    size: float
    align: Align = "left"
    indent: float = 0.0


def wrap(text: str, typeface: Typeface, measure: Measure) -> list[SetLine]:
    """Return the lines of a text; `\\n` starts a paragraph. An empty text has no lines.

    No character is lost: the lines' texts joined are the text without its line feeds.
    """
    if not text:
        return []
    return [
        line
        for paragraph in text.split("\n")
        for line in _Paragraph(paragraph, typeface, measure).lines()
    ]


class _Paragraph:
    """One paragraph while it is being broken."""

    def __init__(self, text: str, typeface: Typeface, measure: Measure) -> None:
        self._text = text
        self._typeface = typeface
        self._measure = measure
        widths = list(map(typeface.width.__getitem__, text))
        self._kerns = set()
        for place in adjacent_marks(text):
            if widths[place] >= 1:
                self._kerns.add(place)
                widths[place] -= _KERN
        self._sums = [0.0, *accumulate(widths)]
        self._tokens = list(tokens(text))
        self._inside = {place for start, end in self._tokens for place in range(start + 1, end)}

    def lines(self) -> Iterator[SetLine]:
        size, count = self._measure.size, len(self._text)
        if not count:
            yield SetLine(0.0, 0.0, (), "", ends_paragraph=True)
        start = 0
        indent = self._measure.indent / size
        while start < count:
            limit = self._measure.width / size - indent
            end, squeezed = self._break(start, limit)
            yield self._set(start, end, indent, limit, squeezed)
            start, indent = end, 0.0

    def _break(self, start: int, limit: float) -> tuple[int, bool]:
        """Return where the line from `start` ends, and whether its marks must be squeezed."""
        text, sums, count = self._text, self._sums, len(self._text)
        end = bisect_right(sums, sums[start] + limit + _LEAST) - 1
        if end >= count:
            return count, False
        end = max(end, start + 1)
        while end < count and text[end] == " ":
            end += 1
        if end < count and text[end] in NO_START and end not in self._inside:
            taken = self._with_closing_marks(start, end, limit)
            if taken:
                return taken, True
        back = end
        while back > start and not self._may_end(back, start, limit):
            back -= 1
        return (back, False) if back > start else (end, False)

    def _may_end(self, end: int, start: int, limit: float) -> bool:
        """Tell whether a line may be broken before the character at `end`."""
        text = self._text
        if end == len(text):
            return True
        if end in self._inside or text[end] in NO_START or text[end - 1] in NO_END:
            return False
        if end - 1 in self._kerns:  # without its neighbour the mark is as wide as it was
            return self._sums[end] - self._sums[start] + _KERN <= limit + _LEAST
        return True

    def _with_closing_marks(self, start: int, end: int, limit: float) -> int:
        """Return the end past the closing marks if squeezing makes room for them, else 0."""
        text = self._text
        taken = end
        while taken < len(text) and text[taken] in NO_START and taken not in self._inside:
            taken += 1
        if not self._may_end(taken, start, limit + len(text)):
            return 0
        excess = self._sums[taken] - self._sums[start] - limit
        return taken if excess <= _SQUEEZE_MOST * len(self._marks(start, taken)) + _LEAST else 0

    def _marks(self, start: int, end: int) -> list[int]:
        """Return the full-width marks of a line that have blank to give."""
        widths = self._typeface.width
        return [
            place
            for place in range(start, end)
            if (char := self._text[place]) in SQUEEZABLE
            and widths[char] >= 1
            and place not in self._kerns
        ]

    def _set(self, start: int, end: int, indent: float, limit: float, squeezed: bool) -> SetLine:
        last = end == len(self._text)
        seen = end
        while seen > start + 1 and self._text[seen - 1] == " ":
            seen -= 1
        width = self._sums[seen] - self._sums[start]
        if seen == end and end - 1 in self._kerns:
            width += _KERN
        gap = 0.0
        if self._measure.align == "justify" and not last and not squeezed:
            gap = self._even_gap(start, seen, limit - width)
        gaps = self._gaps(start, end, gap)
        if squeezed:
            marks = self._marks(start, end)
            excess = max(0.0, width - limit)
            for place in marks:
                gaps[place - start] -= excess / len(marks)
            width -= excess
        width += gap * self._gap_count(start, seen)
        return self._line(start, end, gaps, indent, limit, width, last)

    def _line(
        self,
        start: int,
        end: int,
        gaps: list[float],
        indent: float,
        limit: float,
        width: float,
        last: bool,
    ) -> SetLine:
        size = self._measure.size
        slack = {"center": 0.5, "right": 1.0}.get(self._measure.align, 0.0) * (limit - width)
        text = self._text[start:end]
        return SetLine(
            (indent + slack) * size,
            width * size,
            self._runs(text, [round(gap * size, 3) for gap in gaps]),
            text,
            last,
        )

    def _even_gap(self, start: int, end: int, slack: float) -> float:
        """Return the gap between tokens that fills the line; 0 where it would be too wide."""
        count = self._gap_count(start, end)
        gap = slack / count if count else 0.0
        return gap if gap <= _GAP_MOST + _LEAST else 0.0

    def _gap_count(self, start: int, end: int) -> int:
        return end - start - 1 - sum(start < place < end for place in self._inside)

    def _gaps(self, start: int, end: int, gap: float) -> list[float]:
        gaps = [gap] * (end - start)
        for place in self._inside:
            if start < place < end:
                gaps[place - start - 1] = 0.0
        for place in self._kerns:
            if start <= place < end - 1:
                gaps[place - start] -= _KERN
        gaps[-1] = 0.0
        return gaps

    def _runs(self, text: str, gaps: list[float]) -> tuple[Run, ...]:
        fonts = list(map(self._typeface.font.__getitem__, text))
        runs = []
        start = 0
        for place in range(1, len(text) + 1):
            same = place < len(text) and fonts[place] == fonts[start] and gaps[place] == gaps[start]
            if not same:
                runs.append(Run(fonts[start], text[start:place], gaps[start]))
                start = place
        return tuple(runs)
