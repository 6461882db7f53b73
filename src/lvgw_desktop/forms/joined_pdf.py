"""合并 PDF: files that this program drew, put one behind another, page by page as they are.

Nothing is unpacked and one object at a time is in memory: a pack of hundreds of scans is as large
as the disk allows. pikepdf, tried for it, holds all pages in memory, and its qpdf ends the whole
program where the disk is full.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import BinaryIO

from lvgw_desktop.forms.drawn_pdf import REFERENCE, DrawnPdf
from lvgw_desktop.forms.outline import Bookmark
from lvgw_desktop.forms.outline_objects import outline_objects
from lvgw_desktop.forms.pdf_objects import PROGRAM, TITLE, text_string

_CATALOGUE, _PAGES, _INFO, _FIRST = 1, 2, 3, 4


def nothing() -> None:
    """Heed nobody."""


def join(
    files: Iterable[BinaryIO],
    out: BinaryIO,
    bookmarks: Sequence[Bookmark] = (),
    heed: Callable[[], object] = nothing,
) -> int:
    """Write all pages of the files into `out` and return how many there are.

    Pages of `bookmarks` count from the first one of the whole. `heed` is called before each object
    and may raise to stop the work.
    """
    joined = _Joined(out, heed)
    for file in files:
        joined.add(DrawnPdf(file))
    joined.finish(bookmarks)
    return len(joined.pages)


class _Joined:
    """A PDF being written; `pages` are the numbers of its pages so far."""

    def __init__(self, out: BinaryIO, heed: Callable[[], object]) -> None:
        self._out, self._heed = out, heed
        self._places: dict[int, int] = {}
        self._next = _FIRST
        self.pages: list[int] = []
        out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def add(self, drawn: DrawnPdf) -> None:
        """Copy the pages of a file, and all that they name, under numbers of their own."""
        numbers = {drawn.tree: _PAGES}
        waiting: deque[int] = deque()

        def number_of(old: int) -> int:
            if old not in numbers:
                numbers[old] = self._taken()
                waiting.append(old)
            return numbers[old]

        self.pages.extend(map(number_of, drawn.pages))
        while waiting:
            self._heed()
            old = waiting.popleft()
            head, rest = drawn.object(old)
            renamed = REFERENCE.sub(lambda found: b"%d 0 R" % number_of(int(found[1])), head)
            self._write(numbers[old], renamed + rest)

    def finish(self, bookmarks: Sequence[Bookmark]) -> None:
        """Write what leads to the pages, and the table of all objects."""
        kids = " ".join(f"{number} 0 R" for number in self.pages)
        self._write_whole(_PAGES, f"<< /Type /Pages /Kids [{kids}] /Count {len(self.pages)} >>")
        program = text_string(PROGRAM)
        self._write_whole(
            _INFO,
            f"<< /Title {text_string(TITLE)} /Author {program} /Creator {program}"
            f" /Producer {program} >>",
        )
        shown = self._outline(bookmarks) if bookmarks else ""
        self._write_whole(_CATALOGUE, f"<< /Type /Catalog /Pages {_PAGES} 0 R{shown} >>")
        self._write_table()

    def _outline(self, bookmarks: Sequence[Bookmark]) -> str:
        first = self._next
        for one in outline_objects(bookmarks, self.pages, first):
            self._write_whole(self._taken(), one.decode("ascii"))
        return f" /Outlines {first} 0 R /PageMode /UseOutlines"

    def _taken(self) -> int:
        self._next += 1
        return self._next - 1

    def _write_whole(self, number: int, words: str) -> None:
        self._write(number, f"\n{words}\nendobj\n".encode("ascii"))

    def _write(self, number: int, body: bytes) -> None:
        self._places[number] = self._out.tell()
        self._out.write(b"%d 0 obj" % number + body)

    def _write_table(self) -> None:
        begins = self._out.tell()
        entries = "".join(f"{self._places[one]:010d} 00000 n \n" for one in range(1, self._next))
        self._out.write(
            f"xref\n0 {self._next}\n0000000000 65535 f \n{entries}"
            f"trailer\n<< /Size {self._next} /Root {_CATALOGUE} 0 R /Info {_INFO} 0 R >>\n"
            f"startxref\n{begins}\n%%EOF\n".encode("ascii")
        )
