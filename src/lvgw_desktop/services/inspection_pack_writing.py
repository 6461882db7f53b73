"""写检查材料: the papers of each part drawn into its file, and all of them into one."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from lvgw_desktop import disk
from lvgw_desktop.domain.inspection_pack import PackPart
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.forms.joined_pdf import join
from lvgw_desktop.forms.outline import Bookmark
from lvgw_desktop.forms.render import render
from lvgw_desktop.services.attachment_copies import copied_out
from lvgw_desktop.services.attachments import content
from lvgw_desktop.services.inspection_pack_paper import PackPaper
from lvgw_desktop.services.workplace import Workplace

if TYPE_CHECKING:
    from lvgw_desktop.forms.document import Document

_AT_ONCE = 24
"""Documents that are in memory together."""
WHOLE = "00 全部材料.pdf"
Told = Callable[[int, int, str], None]
"""Told of the work: papers done, of how many, and in words; it may raise to stop the work."""


@dataclass(slots=True)
class Steps:
    """How far the work has come."""

    told: Told
    total: int
    done: int = 0
    words: str = ""

    def heed(self) -> None:
        """Say so again: there may be a wish to stop."""
        self.told(self.done, self.total, self.words)

    def begin(self, words: str) -> None:
        """Say what is done now."""
        self.words = words
        self.heed()

    def end(self) -> None:
        """Count one more paper as done."""
        self.done += 1


class Placed(NamedTuple):
    """A paper at its place: the page of its part's file on which it begins, and how many it has.

    `trouble` says why it is not there, or not whole.
    """

    paper: PackPaper
    first: int
    pages: int
    trouble: str = ""


class Section(NamedTuple):
    """A part as it was drawn; without pages there is no file."""

    part: PackPart
    papers: tuple[Placed, ...]

    @property
    def pages(self) -> int:
        """Return how many pages its file has."""
        return sum(one.pages for one in self.papers)

    @property
    def is_alone(self) -> bool:
        """Tell whether it is one paper of its own name."""
        return [one.paper.title for one in self.papers] == [self.part.value]

    def bookmarks(self, first_page: int = 1, level: int = 0) -> Iterator[Bookmark]:
        """Yield those of its papers; its first page is that one of the PDF."""
        for one in self.papers:
            if one.pages:
                yield Bookmark(one.paper.mark, first_page + one.first - 1, level)


@dataclass(frozen=True, slots=True)
class PackWriter:
    """Writes into a folder that is out of sight yet."""

    workplace: Workplace
    folder: Path
    steps: Steps

    def section(self, part: PackPart, papers: Iterable[PackPaper]) -> Section:
        """Draw a part into its file, a few papers at a time."""
        placed: list[Placed] = []
        documents = self._documents(part, papers, placed)
        with ExitStack() as open_files:
            pieces = [
                self._drawn(few, open_files)
                for few in iter(lambda: list(islice(documents, _AT_ONCE)), [])
            ]
            section = Section(part, tuple(placed))
            if section.pages:
                self._join(pieces, part.file_name, tuple(section.bookmarks()))
        return section

    def whole(self, sections: Sequence[Section]) -> int:
        """Put all parts into one file, and return how many pages that has."""
        drawn = [one for one in sections if one.pages]
        self.steps.begin(WHOLE)
        with ExitStack() as open_files:
            paths = (self.folder / one.part.file_name for one in drawn)
            files = [open_files.enter_context(path.open("rb")) for path in paths]
            self._join(files, WHOLE, tuple(_outline(drawn)))
        return sum(one.pages for one in drawn)

    def _documents(
        self, part: PackPart, papers: Iterable[PackPaper], placed: list[Placed]
    ) -> "Iterator[Document]":
        """Yield the pages of papers, and write down where each of them stands."""
        first = 1
        for number, paper in enumerate(papers, start=1):
            self.steps.begin(f"{part.value} {number}")
            pages, trouble = 0, ""
            try:
                if paper.file:
                    self._copy(paper, f"{part.number}-{number}")
                for document in paper.draw() if paper.draw else ():
                    self.steps.heed()
                    yield document
                    pages += len(document.pages)
            except Refusal as refusal:
                trouble = refusal.sentence.rstrip("。")
            placed.append(Placed(paper, first, pages, trouble))
            first += pages
            self.steps.end()

    def _copy(self, paper: PackPaper, code: str) -> None:
        """Put a file beside the PDFs that no page can show."""
        assert paper.file
        data = self.workplace.database.contents.read(content(paper.file))
        copied_out(f"{code} {paper.file.name}", data, self.folder)

    def _drawn(self, documents: "list[Document]", open_files: ExitStack) -> BinaryIO:
        """Return some pages as a PDF that is gone when it is closed."""
        file = open_files.enter_context(tempfile.TemporaryFile(dir=self.folder))  # noqa: SIM115  closed by the stack
        render(documents, self.workplace.pack.fonts, file)
        return file

    def _join(self, files: Sequence[BinaryIO], name: str, bookmarks: Sequence[Bookmark]) -> None:
        def write(target: Path) -> None:
            with target.open("wb") as out:
                join(files, out, bookmarks, self.steps.heed)

        disk.write_safely(self.folder / name, write)


def _outline(sections: Iterable[Section]) -> Iterator[Bookmark]:
    """Yield the parts, and under each its papers."""
    first_page = 1
    for section in sections:
        yield Bookmark(f"{section.part.number} {section.part.value}", first_page)
        if not section.is_alone:
            yield from section.bookmarks(first_page, level=1)
        first_page += section.pages
