"""打印台账: the ledger of one village or adviser."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.services.ledgers import LedgerOfLogs
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import PrintJob


@dataclass(frozen=True)
class LedgerBook(PrintJob):
    """工作台账 of one village or adviser, from a page on: the whole of it, or its new pages."""

    use_cases: UseCases
    ledger: LedgerOfLogs
    first_page: int = 1

    @property
    def title(self) -> str:
        """Say whether it is the whole ledger or its new pages."""
        return "打印工作台账" if self._is_whole else f"打印工作台账新页(第 {self.first_page} 页起)"

    @property
    def file_name(self) -> str:
        """Propose 工作台账_兴梁社区_2026.pdf, for new pages 工作台账_兴梁社区_2026_第9页起.pdf."""
        pages = "" if self._is_whole else f"_第{self.first_page}页起"
        return f"工作台账_{self._name}_{self.ledger.key.year}{pages}.pdf"

    def preview(self) -> Preview:
        """Return the ledger as it would print."""
        return self.use_cases.printing.preview_ledger(self.ledger.key, self.first_page)

    def issue(self, _sheets: Sequence[PreviewSheet]) -> bytes:
        """Make the ledger official under its number."""
        return self.use_cases.printing.issue_ledger(self.ledger.key, self.first_page)

    def done_words(self, _sheets: int) -> str:
        """Say whose ledger it was."""
        what = "台账" if self._is_whole else "台账新页"
        return f"{self._name} {self.ledger.key.year}年{what}已印好。"

    @property
    def _is_whole(self) -> bool:
        return self.first_page == 1

    @property
    def _name(self) -> str:
        return self.ledger.ledger.title_name
