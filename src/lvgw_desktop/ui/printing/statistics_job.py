"""打印统计分析报告: the figures and charts of a 时段, part by part."""

from collections.abc import Sequence
from dataclasses import dataclass

from lvgw_desktop.domain.measure import Measure
from lvgw_desktop.domain.period import Period
from lvgw_desktop.services.printing import Preview, PreviewSheet
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.printing.jobs import PrintJob


@dataclass(frozen=True)
class StatisticsReport(PrintJob):
    """统计分析报告 of a 时段; its charts show one measure."""

    use_cases: UseCases
    period: Period
    measure: Measure

    title = "打印统计分析报告"

    @property
    def file_name(self) -> str:
        """Propose 统计分析报告_2026年第四季度.pdf."""
        return f"统计分析报告_{self.period.words}.pdf"

    def preview(self) -> Preview:
        """Return all parts."""
        return self.use_cases.statistics_report.preview(self.period, self.measure)

    def issue(self, sheets: Sequence[PreviewSheet]) -> bytes:
        """Return the chosen parts; they have no number."""
        chosen = [one.label for one in sheets]
        return self.use_cases.statistics_report.preview(self.period, self.measure, chosen).pdf

    def sheets_words(self, sheets: int) -> str:
        """Return how many parts it is."""
        return f"{sheets} 部分"

    def done_words(self, _sheets: int) -> str:
        """Say that it is there."""
        return f"{self.period.words}统计分析报告已印好。"
