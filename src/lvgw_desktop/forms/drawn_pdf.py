"""画好的 PDF: a file that render.py drew, object by object; no more of it is in memory than one.

Only such files are understood: one table of all objects, none packed into another.
"""

import re
from functools import cached_property
from typing import BinaryIO, NamedTuple

_TAIL = 64
_WHERE_TABLE_BEGINS = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids \[([^\]]*)\]")
_STREAM = re.compile(rb">>\s*stream\r?\n")
REFERENCE = re.compile(rb"\b(\d+) 0 R\b")


class PdfObject(NamedTuple):
    """One object: what it says, and its stream from `stream` to `endobj`."""

    head: bytes
    rest: bytes


class DrawnPdf:
    """One open file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        tail = _WHERE_TABLE_BEGINS.search(self._read(-_TAIL))
        assert tail, "render.py draws every file to its end"
        self._table_at = int(tail[1])
        table = self._read(self._table_at)
        entries = enumerate(_ENTRY.findall(table))
        self._starts = {number: int(at) for number, (at, kind) in entries if kind == b"n"}
        starts = sorted(self._starts.values())
        self._ends = dict(zip(starts, [*starts[1:], self._table_at], strict=True))
        self._catalogue = self._named(_ROOT, table)

    @cached_property
    def tree(self) -> int:
        """Return the number of the object that lists the pages; each of them names it."""
        return self._named(_PAGES, self.object(self._catalogue).head)

    @cached_property
    def pages(self) -> tuple[int, ...]:
        """Return the numbers of the pages, in order."""
        kids = _KIDS.search(self.object(self.tree).head)
        assert kids
        return tuple(map(int, REFERENCE.findall(kids[1])))

    def object(self, number: int) -> PdfObject:
        """Return one object."""
        start = self._starts[number]
        self._file.seek(start)
        body = self._file.read(self._ends[start] - start).partition(b"obj")[2]
        stream = _STREAM.search(body)
        cut = stream.start() + len(b">>") if stream else body.rindex(b"endobj")
        return PdfObject(body[:cut], body[cut:])

    def _read(self, at: int) -> bytes:
        """Return what stands from a place on; one below 0 counts from the end."""
        self._file.seek(at, 2 if at < 0 else 0)
        return self._file.read()

    @staticmethod
    def _named(what: re.Pattern[bytes], text: bytes) -> int:
        found = what.search(text)
        assert found
        return int(found[1])
