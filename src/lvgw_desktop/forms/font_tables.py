"""字形表: which glyph draws a character, its width and its outline, looked up in the font file.

Read into dictionaries, as ReportLab does it, a font of 58,000 characters takes 24 MB, and the
window stands still meanwhile. Tables are named and numbered as in the OpenType specification.
"""

import mmap
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from struct import unpack_from
from typing import NamedTuple, Protocol

_SHORT, _LONG = "H", "I"
_SEGMENTS, _GROUPS = 4, 12
"""Formats of the table of characters: 16 bits or less, and all of Unicode."""
_UNICODE = 3
"""The platform whose characters are Unicode; its fullest table comes last."""
_NO_BREAK = 0xA0

Content = bytes | mmap.mmap


class Runs(Protocol):
    """Stretches of characters that follow each other in the font."""

    def glyph(self, code: int) -> int:
        """Return the glyph of a code point, 0 if there is none."""


class CharacterMap:
    """`cmap`: code point → glyph, as far as ReportLab asks a dictionary; raises ValueError."""

    def __init__(self, content: Content, start: int) -> None:
        self._runs = _fullest(content, start)

    def __contains__(self, code: int) -> bool:
        return self.get(code) != 0

    def __getitem__(self, code: int) -> int:
        if glyph := self.get(code):
            return glyph
        raise KeyError(code)

    def get(self, code: int, otherwise: int = 0) -> int:
        """Return the glyph; a space that does not break is drawn as any other."""
        return self._runs.glyph(ord(" ") if code == _NO_BREAK else code) or otherwise


class Metrics:
    """`hmtx`: glyph → advance and left side bearing, in the font's own units.

    Behind the first `full` glyphs the table has only bearings: all advance like the last of them.
    """

    def __init__(self, content: Content, start: int, full: int) -> None:
        self._content, self._start, self._full = content, start, full

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        last = min(glyph, self._full - 1)
        advance, bearing = unpack_from(">HH", self._content, self._start + 4 * last)
        if glyph != last:
            behind = self._start + 2 * (self._full + glyph)
            (bearing,) = unpack_from(">H", self._content, behind)
        return advance, bearing


class Places:
    """`loca`: glyph → where its outline begins in `glyf`, in bytes."""

    def __init__(self, content: Content, start: int, *, long: bool) -> None:
        self._content, self._start, self._long = content, start, long

    def __getitem__(self, glyph: int) -> int:
        if self._long:
            (place,) = unpack_from(">L", self._content, self._start + 4 * glyph)
            return int(place)
        (half,) = unpack_from(">H", self._content, self._start + 2 * glyph)
        return 2 * int(half)


class _Segments(NamedTuple):
    """Format 4."""

    content: Content
    ends: Sequence[int]
    starts: Sequence[int]
    deltas: Sequence[int]
    offsets: Sequence[int]
    place: int
    """Where the offsets lie in the file: each counts from its own place."""

    def glyph(self, code: int) -> int:
        at = bisect_left(self.ends, code)
        if at == len(self.ends) or code < self.starts[at]:
            return 0
        listed, offset = code, self.offsets[at]
        if offset:
            place = self.place + 2 * at + offset + 2 * (code - self.starts[at])
            (listed,) = unpack_from(">H", self.content, place)
        return (listed + self.deltas[at]) & 0xFFFF if listed or not offset else 0


class _Groups(NamedTuple):
    """Format 12."""

    ends: Sequence[int]
    starts: Sequence[int]
    glyphs: Sequence[int]

    def glyph(self, code: int) -> int:
        at = bisect_left(self.ends, code)
        if at == len(self.ends) or code < self.starts[at]:
            return 0
        return self.glyphs[at] + code - self.starts[at]


def _fullest(content: Content, start: int) -> Runs:
    (count,) = unpack_from(">H", content, start + 2)
    listed = (unpack_from(">HHL", content, start + 4 + 8 * number) for number in range(count))
    places = [start + offset for platform, _encoding, offset in listed if platform == _UNICODE]
    if not places:
        raise ValueError("a font without Unicode characters")
    return _read(content, places[-1])


def _read(content: Content, start: int) -> Runs:
    (form,) = unpack_from(">H", content, start)
    if form == _SEGMENTS:
        return _segments(content, start)
    if form == _GROUPS:
        (count,) = unpack_from(">L", content, start + 12)
        found = _numbers(content, start + 16, 3 * count, _LONG)
        return _Groups(starts=found[0::3], ends=found[1::3], glyphs=found[2::3])
    raise ValueError(f"a table of characters of format {form}")


def _segments(content: Content, start: int) -> _Segments:
    (length,) = unpack_from(">H", content, start + 6)
    ends = start + 14
    starts = ends + length + 2  # two bytes of padding
    deltas, offsets = starts + length, starts + 2 * length
    return _Segments(
        content,
        ends=_numbers(content, ends, length // 2, _SHORT),
        starts=_numbers(content, starts, length // 2, _SHORT),
        deltas=_numbers(content, deltas, length // 2, _SHORT),
        offsets=_numbers(content, offsets, length // 2, _SHORT),
        place=offsets,
    )


def _numbers(content: Content, start: int, count: int, kind: str) -> Sequence[int]:
    found = array(kind)
    found.frombytes(content[start : start + count * found.itemsize])
    if sys.byteorder == "little":
        found.byteswap()
    return found
