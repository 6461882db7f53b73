"""书签: the outline of a PDF, by which a reader finds a sheet in a bound volume."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class Bookmark(NamedTuple):
    """An entry of the outline: its words, its page in the PDF (from 1), how deep it lies.

    An entry of level 1 lies under the last one of level 0 before it. A client's name is no title:
    whoever opens the file sees the titles beside the pages.
    """

    title: str
    page: int
    level: int = 0


def add_outline(canvas: Any, bookmarks: Iterable[Bookmark], pages: Sequence[Any]) -> None:  # noqa: ANN401  ReportLab is untyped
    """Put the bookmarks into a drawn PDF whose pages ReportLab refers to by `pages`."""
    for number, (title, page, level) in enumerate(bookmarks):
        place = f"bookmark{number}"
        target = canvas._bookmarkReference(place)  # noqa: SLF001  the page is drawn already
        target.fit()
        target.setPage(pages[page - 1])
        canvas.addOutlineEntry(title, place, level)
        canvas.showOutline()
