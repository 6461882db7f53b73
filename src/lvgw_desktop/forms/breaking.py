"""断行: where the lines of a paragraph end, by 禁则, squeezing (挤进) and pushing out (推出).

A line's end is found by bisecting the running sum of advances, so that a paragraph costs what
its breaks cost, not its characters. All widths are in em.
"""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from lvgw_desktop.forms.tokens import (
    BLANK_AFTER,
    BLANK_BEFORE,
    NO_END,
    NO_START,
    adjacent_marks,
    tokens,
)
from lvgw_desktop.forms.typeface import Typeface

KERN = 0.5
"""Two marks side by side lose so much between them."""
_SPOKEN_FOR = frozenset((*NO_START, " "))
_SQUEEZE_MOST = 0.25
_LEAST = 1e-6


class LineEnd(NamedTuple):
    """Where a line ends, and whether its marks give room for its last one."""

    place: int
    is_squeezed: bool = False


class Paragraph:
    """A paragraph with the sums its lines are broken by."""

    def __init__(self, text: str, typeface: Typeface) -> None:
        self.text = text
        self.tokens = tuple(tokens(text))
        self.kerns: set[int] = set()
        self._width_of = typeface.width
        widths = list(map(typeface.width.__getitem__, text))
        for place in adjacent_marks(text):
            blank = place + 1 if text[place] in BLANK_BEFORE else place
            if typeface.width[text[blank]] >= 1:
                self.kerns.add(place)
                widths[place] -= KERN
        self._sums = [0.0, *accumulate(widths)]
        self._inside = [p for start, end in self.tokens for p in range(start + 1, end)]
        self._torn = frozenset(self._inside)

    def line_end(self, start: int, limit: float) -> LineEnd:
        """Return where the line from `start` ends that may be `limit` wide."""
        text, count = self.text, len(self.text)
        end = bisect_right(self._sums, self._sums[start] + limit + _LEAST) - 1
        if end >= count:
            return LineEnd(count)
        if end > start and self._is_plain(end):
            return LineEnd(end)
        end = self._past_spaces(max(end, start + 1))
        if end < count and text[end] in NO_START and (taken := self._squeezed(start, end, limit)):
            return LineEnd(taken, is_squeezed=True)
        back = end
        while back > start and not self._may_end(back, start, limit):
            back -= 1
        return LineEnd(back if back > start else self._torn_end(start, end))

    def line_ends(self, limit: float, indent: float = 0.0) -> list[int]:
        """Return where each of its lines ends: `line_end` again and again, only faster."""
        sums, count, ends, start = self._sums, len(self.text), list[int](), 0
        room = limit - indent
        while (end := bisect_right(sums, sums[start] + room + _LEAST) - 1) < count:
            start = end if end > start and self._is_plain(end) else self.line_end(start, room).place
            if start >= count:
                break
            ends.append(start)
            room = limit
        return [*ends, count]

    def width(self, start: int, end: int) -> float:
        """Return the natural width of a line; spaces at its end take no room."""
        while end > start + 1 and self.text[end - 1] == " ":
            end -= 1
        kern = KERN if end - 1 in self.kerns else 0.0  # its neighbour is on the next line
        return self._sums[end] - self._sums[start] + kern

    def gaps(self, start: int, end: int) -> int:
        """Return how many gaps between tokens a line has."""
        while end > start + 1 and self.text[end - 1] == " ":
            end -= 1
        glued = bisect_left(self._inside, end) - bisect_right(self._inside, start)
        return end - start - 1 - glued

    def shrinkable(self, start: int, end: int) -> list[int]:
        """Return the places after which a full-width mark's blank lies that may be taken."""
        text, found = self.text, set()
        for place in range(start, end):
            if self._width_of[text[place]] < 1:
                continue
            if text[place] in BLANK_AFTER:
                found.add(place)
            elif text[place] in BLANK_BEFORE and place > start:
                found.add(place - 1)
        return sorted(place for place in found - self.kerns if not self._is_inside(place + 1))

    def _is_plain(self, end: int) -> bool:
        """Tell at a glance whether no rule speaks against a break before `end`: most often so."""
        return (
            self.text[end] not in _SPOKEN_FOR
            and self.text[end - 1] not in NO_END
            and end not in self._torn
            and end - 1 not in self.kerns
        )

    def _past_spaces(self, end: int) -> int:
        while end < len(self.text) and self.text[end] == " ":
            end += 1
        return end

    def _is_inside(self, place: int) -> bool:
        """Tell whether a token would be torn before `place`."""
        return place in self._torn

    def _may_end(self, end: int, start: int, limit: float) -> bool:
        """Tell whether a line may be broken before the character at `end`."""
        text = self.text
        if end == len(text):
            return True
        if not self._divides_marks(end) or self._is_inside(end):
            return False
        return end - 1 not in self.kerns or self.width(start, end) <= limit + _LEAST

    def _torn_end(self, start: int, end: int) -> int:
        """Return where a token wider than the line is torn: not before or after a wrong mark."""
        back = end
        while back > start + 1 and not self._divides_marks(back):
            back -= 1
        return back if self._divides_marks(back) else end

    def _divides_marks(self, end: int) -> bool:
        """Tell whether neither a closing mark would begin nor an opening one end a line."""
        return self.text[end] not in NO_START and self.text[end - 1] not in NO_END

    def _squeezed(self, start: int, end: int, limit: float) -> int:
        """Return the end past the closing marks if squeezing makes room for them, else 0."""
        text = self.text
        if self._is_inside(end):
            return 0
        while end < len(text) and text[end] in NO_START and not self._is_inside(end):
            end += 1
            if self._sums[end] - self._sums[start] - limit > _SQUEEZE_MOST * (end - start):
                return 0  # a mark more takes more than it gives: no need to see all of them
        if end < len(text) and (text[end - 1] in NO_END or self._is_inside(end)):
            return 0
        excess = self.width(start, end) - limit
        room = _SQUEEZE_MOST * len(self.shrinkable(start, end))
        return end if excess <= room + _LEAST else 0


def line_ends(paragraph: str, typeface: Typeface, limit: float) -> list[int]:
    """Return where the lines of a paragraph end that is set `limit` em wide, not setting them."""
    if len(paragraph) <= limit:  # no character is wider than an em
        return [len(paragraph)]
    return Paragraph(paragraph, typeface).line_ends(limit)
