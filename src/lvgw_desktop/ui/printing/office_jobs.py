"""打印公示牌、名册、名单、统计表: what the office prints of its villages, advisers and months."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import PrintJob


@dataclass(frozen=True)
class NoticeBoards(PrintJob):
    """公示牌 of villages that have an adviser, one page each, in red where the printer can."""

    use_cases: UseCases
    village_ids: tuple[int, ...]

    title = "打印公示牌"
    file_name = "公示牌.pdf"
    colour = True

    def preview(self) -> Preview:
        """Return the boards."""
        return self.use_cases.boards.preview(self.village_ids)

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Return the chosen boards; they have no number."""
        every = zip(self.village_ids, self.preview().sheets, strict=True)
        chosen = [village_id for village_id, sheet in every if sheet in sheets]
        return self.use_cases.boards.preview(chosen).pdf

    def done_words(self, sheets: int) -> str:
        """Say what is to be done with them."""
        return f"{sheets} 块公示牌已印好。贴上照片挂出后，在村(居)里点“已换上…”登记。"


@dataclass(frozen=True)
class PlainPaper(PrintJob):
    """A paper without a number: what it is called, what gives it, and what is done with it."""

    name: str
    read: Callable[[], Preview]
    then: str = ""

    @property
    def title(self) -> str:
        """Return 打印顾问名册."""
        return f"打印{self.name}"

    @property
    def file_name(self) -> str:
        """Propose 顾问名册.pdf."""
        return f"{self.name}.pdf"

    def preview(self) -> Preview:
        """Return the paper."""
        return self.read()

    def issue(self, _sheets: Sequence[PreviewSheet]) -> bytes:
        """Return the paper; nothing is frozen."""
        return self.read().pdf

    def done_words(self, _sheets: int) -> str:
        """Say that it is there."""
        return f"{self.name}已印好{self.then}。"


@dataclass(frozen=True)
class SummaryOfMonth(PrintJob):
    """统计表 of a month, under its number."""

    use_cases: UseCases
    month: StatisticalMonth

    title = "打印统计表"

    @property
    def file_name(self) -> str:
        """Propose 统计表_2026年11月.pdf."""
        return f"统计表_{self.month.words}.pdf"

    def preview(self) -> Preview:
        """Return the sheet as it would print."""
        return self.use_cases.summaries.preview(self.month)

    def issue(self, _sheets: Sequence[PreviewSheet]) -> bytes:
        """Freeze the figures under the month's number."""
        return self.use_cases.summaries.issue(self.month)

    def done_words(self, _sheets: int) -> str:
        """Say what is to be done with it."""
        return f"{self.month.words}统计表已印好，签字盖章后上报。"
