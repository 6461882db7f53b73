"""字形: a font file as ReportLab embeds it, of which only what is asked for is in memory.

ReportLab is heavy: this module is imported when the first glyph is asked for.
"""

import mmap
from pathlib import Path
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontFace

from lvgw_desktop.forms.font_tables import CharacterMap, Metrics, Places

_FULL_METRICS = 34
"""Where `hhea` says how many glyphs have an advance of their own, in bytes."""
_LONG_PLACES = 50
"""Where `head` says whether the places of outlines have four bytes."""


class FontFace(TTFontFace):  # type: ignore[misc]  # ReportLab is untyped
    """One TrueType file; raises TTFError, OSError, or ValueError if it is empty."""

    def __init__(self, path: Path) -> None:
        super().__init__(_MappedFile(path))

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803, ARG002  ReportLab's names
        """Read what concerns the whole font, and point at the tables of its glyphs."""
        super().extractInfo(charInfo=0)
        font, full = self._ttf_data, self.get_ushort(self._start_of("hhea") + _FULL_METRICS)
        has_long = bool(self.get_ushort(self._start_of("head") + _LONG_PLACES))
        self.charToGlyph = CharacterMap(font, self._start_of("cmap"))
        self.hmetrics = Metrics(font, self._start_of("hmtx"), full)
        self.glyphPos = Places(font, self._start_of("loca"), long=has_long)
        self.defaultWidth = self._width(0)

    def getCharWidth(self, code: int) -> float:  # noqa: N802  ReportLab's name
        """Return the advance of a code point in thousandths of an em."""
        return self._width(self.charToGlyph.get(code))

    def get_table(self, tag: str) -> Any:  # noqa: ANN401  as above
        """Return a table's bytes; the outlines, most of the file, are looked at one by one."""
        if tag == "glyf":
            return _Outlines(self._ttf_data, self._start_of(tag))
        return super().get_table(tag)

    def _width(self, glyph: int) -> float:
        thousandths: float = self._pdfScale(self.hmetrics[glyph][0])
        return thousandths

    def _start_of(self, tag: str) -> int:
        """Return where a table begins in the file."""
        start: int = self.get_table_pos(tag)[0]
        return start


class _MappedFile:
    """A font file as ReportLab reads it."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)

    def read(self) -> mmap.mmap:
        """Return the bytes, none of them read yet."""
        with Path(self.name).open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


class _Outlines:
    """The table of outlines, from its place in the file on."""

    def __init__(self, content: mmap.mmap, start: int) -> None:
        self._content = content
        self._start = start

    def __getitem__(self, part: slice) -> bytes:
        return self._content[self._start + part.start : self._start + part.stop]
