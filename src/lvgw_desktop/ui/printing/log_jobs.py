"""打印日志: filled sheets of logs, and empty ones for handwriting."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.paper_move import numbers_words
from lvgw_desktop.services.printing import MarkedPrinted, Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import Noted, PrintJob
from lvgw_desktop.ui.shared.undoing import Undo


@dataclass(frozen=True)
class LogSheets(PrintJob):
    """工作日志: once printed, a log waits for its signature."""

    use_cases: UseCases
    log_ids: tuple[int, ...]

    title = "打印工作日志"
    file_name = "工作日志.pdf"

    def preview(self) -> Preview:
        """Return the sheets as they would print."""
        return self.use_cases.printing.preview_sheets(self.log_ids)

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Freeze the words, give each sheet its check code."""
        return self.use_cases.printing.issue_sheets(log_ids(sheets))

    def note_printed(self, sheets: Sequence[PreviewSheet]) -> Noted:
        """Set 待打印 to 已打印; a reprint keeps its state."""
        marked = self.use_cases.printing.mark_printed(log_ids(sheets))
        told = self.done_words(len(marked.moves)) if marked.moves else ""
        sentence = f"{told}{_reprint_words(marked)}{void_words(marked)}"
        return Noted(sentence, undo_marking(self.use_cases, marked))

    def done_words(self, sheets: int) -> str:
        """Say how many wait for a signature now."""
        return f"{sheets} 份日志已记成已打印，等签回。"


@dataclass(frozen=True)
class BlankSheets(PrintJob):
    """空白日志 for handwriting: one page, as often as wanted."""

    use_cases: UseCases

    title = "打印空白日志"
    copies_words = "张数"
    file_name = "空白工作日志.pdf"

    def preview(self) -> Preview:
        """Return one empty sheet."""
        pdf = self.use_cases.printing.blank_sheets(1)
        sheet = PreviewSheet(log_id=None, label="空白日志", first_page=0, pages=1)
        return Preview(pdf=pdf, sheets=(sheet,), missing=())

    def issue(self, _sheets: Sequence[PreviewSheet]) -> bytes:
        """Return the empty sheet; it has no number yet."""
        return self.use_cases.printing.blank_sheets(1)

    def done_words(self, _sheets: int) -> str:
        """Say what to do with them."""
        return "空白日志已印好。顾问手写签好交来后，按 F2 录入。"


def undo_marking(use_cases: UseCases, marked: MarkedPrinted) -> Undo | None:
    """Return what gives logs back the state they had before, None where none was changed."""
    return (lambda: use_cases.paper_moves.put_back(marked.moves)) if marked.moves else None


def void_words(marked: MarkedPrinted) -> str:
    """Return which logs were left out, as they were voided while they were printed; mostly ""."""
    if not marked.void:
        return ""
    return f"{numbers_words(log.serial for log in marked.void)}刚刚作废，没有记成已打印。"


def _reprint_words(marked: MarkedPrinted) -> str:
    if not marked.reprints:
        return ""
    return f"{'另有 ' if marked.moves else ''}{marked.reprints} 份是重印，状态没变。"


def log_ids(sheets: Sequence[PreviewSheet]) -> list[int]:
    """Return the logs that sheets belong to."""
    return [sheet.log_id for sheet in sheets if sheet.log_id is not None]
