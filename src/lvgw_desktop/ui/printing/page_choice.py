"""选页: which sheets and which of their pages are printed, from the ticks of the preview."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from lvgw_desktop.services.printing import PreviewSheet


@dataclass(frozen=True, slots=True)
class PageChoice:
    """The sheets with a ticked page, and of each its `pages` in the PDF of these sheets alone."""

    sheets: tuple[PreviewSheet, ...]
    pages: tuple[tuple[int, ...], ...]

    @property
    def count(self) -> int:
        """Return how many pages are ticked."""
        return sum(len(of_sheet) for of_sheet in self.pages)


def choose_pages(sheets: Sequence[PreviewSheet], ticked: Collection[int]) -> PageChoice:
    """Return what the ticked pages (from 0 in the preview) ask for."""
    chosen, pages, first = [], [], 0
    for sheet in sheets:
        wanted = [page for page in range(sheet.pages) if sheet.first_page + page in ticked]
        if wanted:
            chosen.append(sheet)
            pages.append(tuple(first + page for page in wanted))
            first += sheet.pages
    return PageChoice(tuple(chosen), tuple(pages))


def page_words(sheets: Sequence[PreviewSheet]) -> tuple[str, ...]:
    """Return what stands under each page: 0201 兴梁社区, then 0201 第 2 页."""
    return tuple(
        sheet.label if page == 0 else f"{sheet.label.split()[0]} 第 {sheet.number + page} 页"
        for sheet in sheets
        for page in range(sheet.pages)
    )
