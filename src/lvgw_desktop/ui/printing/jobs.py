"""印什么: what the print page needs to know of its matter, and the choice between several."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.ui.shared.undoing import Undo


@dataclass(frozen=True, slots=True)
class Noted:
    """What was noted when the paper was there, in words, and what takes it back, if anything."""

    sentence: str
    undo: Undo | None = None


class PrintJob(Protocol):
    """One matter to print: its preview and its official PDF."""

    @property
    def title(self) -> str:
        """Return the page's title."""

    @property
    def file_name(self) -> str:
        """Return the name proposed for a PDF."""

    @property
    def copies_words(self) -> str:
        """Return what stands before the number of copies: 份数, 张数; "" where none is asked."""
        return "份数"

    @property
    def colour(self) -> bool:
        """Tell whether it is printed in colour where the printer can."""
        return False

    def preview(self) -> Preview:
        """Return the pages to look at."""

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Make these sheets official and return them as PDF."""

    def note_printed(self, sheets: Sequence[PreviewSheet]) -> Noted:
        """Note that the paper is there; returns what the toast says and takes back."""
        return Noted(self.done_words(len(sheets)))

    def sheets_words(self, sheets: int) -> str:
        """Return how much it is."""
        return f"{sheets} 份"

    def done_words(self, sheets: int) -> str:
        """Return what the toast says of so many sheets."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One choice of 印哪些: its `kind` (填好的, 空白表), and within it `words` (待打印 5 份).

    `asks` stands before the words of one kind.
    """

    kind: str
    words: str
    job: PrintJob
    asks: str = "哪几份"
