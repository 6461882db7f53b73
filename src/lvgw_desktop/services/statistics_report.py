"""统计分析报告: the figures of a 时段 on paper, with their charts; the same as on the screen."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from lvgw_desktop.domain.grouped_by import GroupedBy
from lvgw_desktop.domain.measure import SERVICE_ITEMS, Measure
from lvgw_desktop.domain.period import Period
from lvgw_desktop.domain.statistics_report import (
    ComparedTable,
    MatrixTable,
    OutcomeTable,
    ReportFigures,
    TrendTable,
)
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.services.previews import LaidOut, Preview, preview_of
from lvgw_desktop.services.sheets import filled, laid_out
from lvgw_desktop.services.statistics import StatisticsService
from lvgw_desktop.services.statistics_report_tables import (
    compared_table,
    matrix_table,
    on_paper,
    outcome_table,
    report_figures,
    trend_table,
)
from lvgw_desktop.services.workplace import Workplace

Table = ReportFigures | TrendTable | ComparedTable | OutcomeTable | MatrixTable

_FORMS: Mapping[type[Table], tuple[str, str]] = {
    ReportFigures: ("statistics_report", "statistics"),
    TrendTable: ("statistics_trend", "trend"),
    ComparedTable: ("statistics_compared", "comparison"),
    OutcomeTable: ("statistics_outcomes", "outcomes"),
    MatrixTable: ("statistics_matrix", "matrix"),
}
"""The form of each kind of table, and what it calls that."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report: its label in the preview, and what it says."""

    label: str
    table: Table


@dataclass(frozen=True, slots=True)
class StatisticsReportService:
    """Use cases of the report; `measure` is what its charts show."""

    workplace: Workplace

    def preview(self, period: Period, measure: Measure, labels: Collection[str] = ()) -> Preview:
        """Return the report as it prints, or only its parts with some labels."""
        parts = self.parts(period, measure)
        chosen = (one for one in parts if one.label in labels or not labels)
        return preview_of(tuple(self._laid_out(chosen)), self.workplace.pack)

    def parts(self, period: Period, measure: Measure) -> Iterator[Part]:
        """Yield all parts in their order; every figure is that of the statistics."""
        words = self._words(measure)
        of_year = StatisticsService(self.workplace).year
        matrix = of_year(period.year, GroupedBy.VILLAGE, measure)
        before = of_year(period.year - 1, GroupedBy.OFFICE, measure)
        yield Part("本期数字", self._figures(period))
        yield Part("各月趋势", trend_table(matrix, before, words))
        yield Part(
            "服务种类", self._compared("各类", period, GroupedBy.SERVICE_KIND, SERVICE_ITEMS)
        )
        yield Part("纠纷类型和结果", self._outcomes(period))
        yield Part("村(居)比较", self._compared("各村（居）", period, GroupedBy.VILLAGE, measure))
        yield Part("法律顾问比较", self._compared("各法律顾问", period, GroupedBy.ADVISER, measure))
        yield Part("全年各月", matrix_table(matrix, words))

    def _figures(self, period: Period) -> ReportFigures:
        figures = StatisticsService(self.workplace).figures
        return report_figures(
            figures(period, GroupedBy.OFFICE),
            figures(period.previous, GroupedBy.OFFICE),
            self.workplace.pack.vocabulary,
            self.workplace.today,
        )

    def _compared(
        self, what: str, period: Period, grouped_by: GroupedBy, measure: Measure
    ) -> ComparedTable:
        found = StatisticsService(self.workplace).figures(period, grouped_by, measure)
        return compared_table(found, measure, f"{what}{self._words(measure)}")

    def _outcomes(self, period: Period) -> OutcomeTable:
        found = StatisticsService(self.workplace).figures(period, GroupedBy.DISPUTE_OUTCOME)
        (mediations,) = found.measures
        return outcome_table(found, self.workplace.pack.vocabulary, self._words(mediations))

    def _words(self, measure: Measure) -> str:
        return on_paper(StatisticsService(self.workplace).measure_words(measure))

    def _laid_out(self, parts: Iterable[Part]) -> Iterator[LaidOut]:
        """Yield the pages of each part, numbered on from those of the one before."""
        with self.workplace.reading() as store:
            office = store.office.get()
        pack, page = self.workplace.pack, 1
        for part in parts:
            form_id, root = _FORMS[type(part.table)]
            words = filled(pack, form_id, {root: part.table, "office": office})
            document = laid_out(pack, words, Issue("", "", first_page=page))
            yield LaidOut(document, words, part.label, number=page)
            page += len(document.pages)
