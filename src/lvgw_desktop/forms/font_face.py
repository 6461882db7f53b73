"""字形: a font file as ReportLab embeds it, of which only what is drawn is in memory.

ReportLab is heavy: this module is imported when the first glyph is asked for.
"""

import mmap
from pathlib import Path
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontFace


class FontFace(TTFontFace):  # type: ignore[misc]  # ReportLab is untyped
    """One TrueType file; raises TTFError, OSError, or ValueError if it is empty."""

    def __init__(self, path: Path) -> None:
        super().__init__(_MappedFile(path))
        self.glyphToChar.clear()  # a list for each glyph, for the shaping of other scripts only

    def get_table(self, tag: str) -> Any:  # noqa: ANN401  as above
        """Return a table's bytes; the outlines, most of the file, are looked at one by one."""
        if tag == "glyf":
            return _Outlines(self._ttf_data, self.get_table_pos(tag)[0])
        return super().get_table(tag)


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
