"""印什么: sheets of logs, a ledger, or empty sheets, each with its preview and its official PDF."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from lvgw_desktop.domain.ledger import Ledger
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases


class PrintJob(Protocol):
    """What the print page needs to know of its matter."""

    @property
    def title(self) -> str:
        """Return the page's title."""

    @property
    def copies_words(self) -> str:
        """Return what stands before the number of copies: 份数 or 张数."""

    @property
    def file_name(self) -> str:
        """Return the name proposed for a PDF."""

    def preview(self) -> Preview:
        """Return the pages to look at."""

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Make these sheets official and return them as PDF."""

    def note_printed(self, sheets: Sequence[PreviewSheet]) -> Callable[[], None] | None:
        """Note that the paper is there; returns what undoes that, or None."""

    def done_words(self, sheets: int) -> str:
        """Return what the toast says."""


@dataclass(frozen=True, slots=True)
class LogSheets:
    """工作日志: once printed, a log waits for its signature."""

    use_cases: UseCases
    log_ids: tuple[int, ...]
    title: str = "打印工作日志"
    copies_words: str = "份数"
    file_name: str = "工作日志.pdf"

    def preview(self) -> Preview:
        """Return the sheets as they would print."""
        return self.use_cases.printing.preview_sheets(self.log_ids)

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Freeze the words, give each sheet its check code."""
        return self.use_cases.printing.issue_sheets(_log_ids(sheets))

    def note_printed(self, sheets: Sequence[PreviewSheet]) -> Callable[[], None]:
        """Set 待打印 to 已打印; a reprint keeps its state."""
        before = self.use_cases.printing.mark_printed(_log_ids(sheets))
        return lambda: self.use_cases.service_logs.put_back(before)

    def done_words(self, sheets: int) -> str:
        """Say how many wait for a signature now."""
        return f"{sheets} 份日志已记成已打印，等签回。"


@dataclass(frozen=True, slots=True)
class LedgerBook:
    """工作台账 of one village or adviser, whose card has the uuid."""

    use_cases: UseCases
    ledger: Ledger
    record_uuid: str
    title: str = "打印工作台账"
    copies_words: str = "份数"

    @property
    def file_name(self) -> str:
        """Propose 工作台账_兴梁社区_2026.pdf."""
        return f"工作台账_{self.ledger.title_name}_{self.ledger.year}.pdf"

    def preview(self) -> Preview:
        """Return the ledger as it would print."""
        return self.use_cases.printing.preview_ledger(self.ledger)

    def issue(self, _sheets: Sequence[PreviewSheet]) -> bytes:
        """Make the ledger official under its number."""
        return self.use_cases.printing.issue_ledger(self.ledger, self.record_uuid)

    def note_printed(self, _sheets: Sequence[PreviewSheet]) -> None:
        """Nothing waits for a ledger."""

    def done_words(self, _sheets: int) -> str:
        """Say whose ledger it was."""
        return f"{self.ledger.title_name} {self.ledger.year}年台账已印好。"


@dataclass(frozen=True, slots=True)
class BlankSheets:
    """空白日志 for handwriting: one page, as often as wanted."""

    use_cases: UseCases
    title: str = "打印空白日志"
    copies_words: str = "张数"
    file_name: str = "空白工作日志.pdf"

    def preview(self) -> Preview:
        """Return one empty sheet."""
        pdf = self.use_cases.printing.blank_sheets(1)
        sheet = PreviewSheet(log_id=None, label="空白日志", first_page=0, pages=1)
        return Preview(pdf=pdf, sheets=(sheet,), missing=())

    def issue(self, _sheets: Sequence[PreviewSheet]) -> bytes:
        """Return the empty sheet; it has no number yet."""
        return self.use_cases.printing.blank_sheets(1)

    def note_printed(self, _sheets: Sequence[PreviewSheet]) -> None:
        """Nothing to note: nobody knows these sheets."""

    def done_words(self, _sheets: int) -> str:
        """Say what to do with them."""
        return "空白日志已印好。顾问手写签好交来后，按 F2 录入。"


def _log_ids(sheets: Sequence[PreviewSheet]) -> list[int]:
    return [sheet.log_id for sheet in sheets if sheet.log_id is not None]
