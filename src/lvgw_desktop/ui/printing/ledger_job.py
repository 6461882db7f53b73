"""打印台账: the ledger of one village or adviser."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import Offer, PrintJob

FIRST_PAGE = 1
WHOLE, NEW_PAGES, FROM_PAGE = "整本", "新页", "从某页起"


@dataclass(frozen=True)
class LedgerBook(PrintJob):
    """工作台账 of one village or adviser, from a page on: the whole of it, or less."""

    use_cases: UseCases
    ledger: LedgerOfLogs
    first_page: int = FIRST_PAGE

    @property
    def title(self) -> str:
        """Say whether it is the whole ledger, its new pages, or pages printed before."""
        if self._is_whole:
            return "打印工作台账"
        return f"打印工作台账{'新页' if self._is_new else ''}(第 {self.first_page} 页起)"

    @property
    def file_name(self) -> str:
        """Propose 工作台账_兴梁社区_2026.pdf, for new pages 工作台账_兴梁社区_2026_第9页起.pdf."""
        pages = "" if self._is_whole else f"_第{self.first_page}页起"
        return f"工作台账_{self._name}_{self.ledger.key.year}{pages}.pdf"

    def preview(self) -> Preview:
        """Return the ledger as it would print."""
        return self.use_cases.printing.preview_ledger(self.ledger.key, self.first_page)

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Make these printings official, each under the number of its first page."""
        wanted = [sheet.number for sheet in sheets]
        return self.use_cases.printing.issue_ledger(self.ledger.key, self.first_page, wanted)

    def sheets_words(self, _sheets: int) -> str:
        """Say that it is one ledger, in however many printings."""
        return "1 本"

    def done_words(self, _sheets: int) -> str:
        """Say whose ledger it was."""
        pages = f"第 {self.first_page} 页起" if not self._is_new else "新页"
        return f"{self._name} {self.ledger.key.year}年台账{'' if self._is_whole else pages}已印好。"

    @property
    def _is_whole(self) -> bool:
        return self.first_page == FIRST_PAGE

    @property
    def _is_new(self) -> bool:
        return self.first_page == self.ledger.next_page

    @property
    def _name(self) -> str:
        return self.ledger.ledger.title_name


def offers_of_ledger(
    use_cases: UseCases, ledger: LedgerOfLogs, first_page: int = FIRST_PAGE
) -> tuple[Offer, ...]:
    """Offer the whole ledger, its new pages, and the pages from each former printing on.

    What begins at `first_page` comes first.
    """
    later = [batch.first_page for batch in ledger.batches[1:]]
    starts = [(FIRST_PAGE, WHOLE)]
    if ledger.new_rows and ledger.batches:
        starts.append((ledger.next_page, NEW_PAGES))
    starts.extend((page, f"从第 {page} 页起" if len(later) == 1 else FROM_PAGE) for page in later)
    starts.sort(key=lambda start: start[0] != first_page)
    return tuple(
        Offer(kind, f"第 {page} 页", LedgerBook(use_cases, ledger, page), asks="从哪页起")
        for page, kind in starts
    )
